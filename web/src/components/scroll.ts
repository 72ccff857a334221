import { createRef } from 'preact';

/** Closer to the end than this, in pixels, counts as being there. */
const NEAR = 60;
/** About as high as the header that stays in sight, in pixels. */
const HEAD = 76;

const toEnd = (box: HTMLElement) => {
  box.scrollTop = box.scrollHeight;
};

/** To the end, unless what is new is taller than the window: then to its beginning, where reading starts. */
const toNews = (box: HTMLElement, news: Element | null | undefined) => {
  toEnd(box);
  // The style keeps room above it for the header.
  if (news && news.getBoundingClientRect().top < box.offsetTop + HEAD) news.scrollIntoView();
};

export type Scroll = ReturnType<typeof createScroll>;

/**
 * Keeps the newest message in sight, but only for somebody who is at the end already: whoever reads further up stays
 * there, and `onNews` says whether something new stands below.
 */
export const createScroll = (box: HTMLElement, onNews: (isBelow: boolean) => void) => {
  const list = createRef<HTMLDivElement>();
  let follows = true;
  let seen: Element | null = null;
  let newest: string | undefined;

  const goToEnd = () => {
    follows = true;
    toEnd(box);
  };

  const onScroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = box;
    follows = scrollHeight - scrollTop - clientHeight < NEAR;
    if (follows) onNews(false);
  };

  return {
    list,
    goToEnd,
    /** The keyboard and the cart bar take room away from below, and a message that was refused grows. */
    watch: () => {
      box.addEventListener('scroll', onScroll, { passive: true });
      const watcher = new ResizeObserver(() => follows && goToEnd());
      for (const element of [box, list.current]) if (element) watcher.observe(element);
    },
    /**
     * The page was drawn.
     * @param lastId the newest message; when it changes, what follows the former last one is new
     * @param isAsked it is a question: what the customer's own tap led to, and what they must answer to go on
     */
    drawn: (lastId: string | undefined, isAsked: boolean) => {
      if (lastId === newest || !list.current) return;
      newest = lastId;
      const news = seen?.nextElementSibling;
      seen = list.current.lastElementChild;
      follows ||= isAsked;
      if (follows) toNews(box, news);
      else onNews(true);
    },
  };
};
