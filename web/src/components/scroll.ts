import { createRef } from 'preact';

/** Closer to the end than this, in pixels, counts as being there. */
const NEAR = 60;
/** Kept free above the first new message. */
const GAP = 12;

const toEnd = (box: HTMLElement) => {
  box.scrollTop = box.scrollHeight;
};

/** To the end, unless what is new is taller than the window: then to its beginning, where reading starts. */
const toNews = (box: HTMLElement, news: Element | null | undefined) => {
  toEnd(box);
  const hidden = news ? box.getBoundingClientRect().top + headHeight(box) + GAP - news.getBoundingClientRect().top : 0;
  if (hidden > 0) box.scrollTop -= hidden;
};

const headHeight = (box: HTMLElement): number => {
  const head = box.querySelector('header');
  return head && getComputedStyle(head).position === 'sticky' ? head.offsetHeight : 0;
};

export type Scroll = ReturnType<typeof createScroll>;

/**
 * Keeps the newest message in sight, but only for somebody who is at the end already: whoever reads further up stays
 * there, and `onNews` says whether something new stands below.
 */
export const createScroll = (onNews: (isBelow: boolean) => void) => {
  const box = createRef<HTMLDivElement>();
  const list = createRef<HTMLDivElement>();
  let follows = true;
  let seen: Element | null = null;
  let newest: string | undefined;

  const goToEnd = () => {
    follows = true;
    if (box.current) toEnd(box.current);
  };

  return {
    box,
    list,
    goToEnd,
    onScroll: () => {
      if (!box.current) return;
      const { scrollHeight, scrollTop, clientHeight } = box.current;
      follows = scrollHeight - scrollTop - clientHeight < NEAR;
      if (follows) onNews(false);
    },
    /** The keyboard and the cart bar take room away from below, and a message that was refused grows. */
    watch: () => {
      const watcher = new ResizeObserver(() => follows && goToEnd());
      for (const { current } of [box, list]) if (current) watcher.observe(current);
    },
    /**
     * The page was drawn.
     * @param lastId the newest message; when it changes, what follows the former last one is new
     * @param isAsked it is a question: what the customer's own tap led to, and what they must answer to go on
     */
    drawn: (lastId: string | undefined, isAsked: boolean) => {
      if (lastId === newest || !box.current || !list.current) return;
      newest = lastId;
      const news = seen?.nextElementSibling;
      seen = list.current.lastElementChild;
      follows ||= isAsked;
      if (follows) toNews(box.current, news);
      else onNews(true);
    },
  };
};
