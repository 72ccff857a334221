import { render } from 'preact';
import { composerInput } from '../frame.ts';
import { openReply } from '../open-reply.ts';
import type { Store } from '../store.ts';
import { ordersAt } from '../visit.ts';
import { Bar } from './bar.tsx';
import { Choices } from './choices.tsx';
import { Log } from './log.tsx';
import { setPage } from './page.ts';
import { createScroll } from './scroll.ts';

/** `hasPhotos`: false where the customer saves data. */
type Options = { shopId: string; hasPhotos: boolean };

/** Draws the chat and the bar below it, and again whenever something changed. */
export const drawChat = (store: Store, { shopId, hasPhotos }: Options): void => {
  const chat = document.getElementById('chat')!;
  const bar = document.getElementById('bar')!;
  const restored = new Set(store.get().entries.map(({ id }) => id));
  let hasNewsBelow = false;
  let isDue = false;

  const scroll = createScroll(document.getElementById('scroll')!, (isBelow) => {
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
    const { entries, standing, speech } = view;
    setPage({ ...speech, shopId, hasPhotos, ordersAt: ordersAt(shopId), say, add: store.say, retry: store.retry });
    const held = document.activeElement;
    render(<Bar view={view} goToNews={hasNewsBelow ? scroll.goToEnd : undefined} />, bar);
    const said = <Log view={view} listRef={scroll.list} restored={restored} />;
    const offered = <Choices entries={entries} standing={standing} />;
    render([said, offered], chat);
    // What was pressed with a key is gone, or going: the focus moves to where it stays.
    if (held !== document.activeElement || held?.matches(':disabled')) composerInput().focus();
    scroll.drawn(entries[entries.length - 1]?.id, openReply(entries, standing)?.reply.kind === 'question');
  };
  /** What changes together is drawn together. */
  const drawSoon = () => {
    if (!isDue) queueMicrotask(draw);
    isDue = true;
  };

  chat.textContent = '';
  draw();
  // What was restored has been shown, to screen readers too, before the log begins to be read out.
  requestAnimationFrame(() => setTimeout(() => scroll.list.current?.setAttribute('aria-live', 'polite')));
  scroll.watch();
  store.watch(drawSoon);
  // Before the page's own listener sends it: whoever writes wants to see the answer.
  document.getElementById('composer')?.addEventListener('submit', scroll.goToEnd, { capture: true });
};
