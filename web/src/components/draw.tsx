import { createRef, render } from 'preact';
import { openReply } from '../open-reply.ts';
import type { Store } from '../store.ts';
import { App } from './app.tsx';
import { setPage } from './page.ts';
import { createScroll } from './scroll.ts';

/** Draws the chat, and again whenever something changed. */
export const drawInto = (root: Element, store: Store): void => {
  const restored = new Set(store.get().entries.map(({ id }) => id));
  const input = createRef<HTMLInputElement>();
  let isLive = false;
  let hasNewsBelow = false;
  let isDue = false;

  const scroll = createScroll((isBelow) => {
    if (isBelow === hasNewsBelow) return;
    hasNewsBelow = isBelow;
    drawSoon();
  });
  const say = (text: string) => {
    scroll.goToEnd();
    store.say(text);
  };
  const draw = () => {
    isDue = false;
    const view = store.get();
    const { entries, standing, language, speech } = view;
    document.documentElement.lang = language;
    if (standing) document.title = standing.shop.name;
    setPage({ ...speech, say, add: store.say, retry: store.retry });
    render(
      <App view={view} scroll={scroll} hasNewsBelow={hasNewsBelow} input={input} restored={restored} isLive={isLive} />,
      root,
    );
    scroll.drawn(entries[entries.length - 1]?.id, openReply(entries, standing)?.reply.kind === 'question');
  };
  /** What changes together is drawn together. */
  const drawSoon = () => {
    if (!isDue) queueMicrotask(draw);
    isDue = true;
  };

  root.textContent = '';
  draw();
  // What was restored stands there before the log begins to be read out.
  isLive = true;
  drawSoon();
  scroll.watch();
  store.watch(drawSoon);
  // On a phone this would open the keyboard over the menu before anything was read.
  if (matchMedia('(pointer: fine)').matches) input.current?.focus();
};
