import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Closer to the end than this, in pixels, counts as being there. */
const NEAR = 60;
/** Kept free above the first new message. */
const GAP = 12;

const toEnd = (box: HTMLElement) => {
  box.scrollTop = box.scrollHeight;
};

/** To the end, unless what is new is taller than the window: then to its beginning, where reading starts. */
const toNews = (box: HTMLElement, news: Element | undefined) => {
  toEnd(box);
  const hidden = news ? box.getBoundingClientRect().top + headHeight(box) + GAP - news.getBoundingClientRect().top : 0;
  if (hidden > 0) box.scrollTop -= hidden;
};

const headHeight = (box: HTMLElement): number => {
  const head = box.querySelector('header');
  return head && getComputedStyle(head).position === 'sticky' ? head.offsetHeight : 0;
};

/**
 * Keeps the newest message in sight, but only for somebody who is at the end already: whoever reads further up stays
 * there.
 * @param lastId the newest message; when it changes, what follows the former last one of `list` is new
 */
export const useScroll = (lastId: string | undefined) => {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const seen = useRef<Element | null>(null);
  const [hasNewsBelow, setNewsBelow] = useState(false);

  const onScroll = useCallback(() => {
    if (!box.current) return;
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    follows.current = scrollHeight - scrollTop - clientHeight < NEAR;
    if (follows.current) setNewsBelow(false);
  }, []);
  const goToEnd = useCallback(() => {
    follows.current = true;
    if (box.current) toEnd(box.current);
  }, []);

  useLayoutEffect(() => {
    if (!box.current || !list.current) return;
    const isFirst = seen.current === null;
    const news = isFirst ? undefined : (seen.current?.nextElementSibling ?? undefined);
    seen.current = list.current.lastElementChild;
    if (follows.current) toNews(box.current, news);
    else setNewsBelow(true);
  }, [lastId]);

  // The keyboard and the cart bar take room away from below, and a message that was refused grows.
  useEffect(() => {
    const watcher = new ResizeObserver(() => follows.current && goToEnd());
    for (const { current } of [box, list]) if (current) watcher.observe(current);
    return () => watcher.disconnect();
  }, [goToEnd]);

  return { box, list, hasNewsBelow, onScroll, goToEnd };
};
