import type { Store } from './store.ts';
import type { View } from './view.ts';

/** What stands in index.html and stays. */
const part = (id: string): HTMLElement => document.getElementById(id)!;

/** The field where the customer types. */
export const composerInput = (): HTMLInputElement => document.querySelector<HTMLInputElement>('#composer input')!;

/** @param about what the shop says of itself, as the server wrote it */
const introduction = (
  about: string,
  { closed, remembers, standing, entries, problem, speech: { texts } }: View,
): string => {
  const isLoading = !standing && !problem && entries.length === 0;
  return closed ?? [about, isLoading && texts.loading, !remembers && texts.forgets].filter(Boolean).join('\n');
};

/** Text that has not changed is left alone, or a screen reader would read it again. */
const write = (element: Element, text = '') => {
  if (element.textContent !== text) element.textContent = text;
};

/** Keeps what stands around the chat up to date, and takes what the customer types. */
export const createFrame = (store: Store): void => {
  const dock = part('dock');
  const composer = part('composer');
  const input = composerInput();
  const intro = part('intro');
  const about = intro.textContent;
  const opening = document.querySelector<HTMLElement>('[data-open]');

  const show = () => {
    const view = store.get();
    const { closed, speech } = view;
    const { texts, language } = speech;
    const shop = view.standing?.shop;
    document.documentElement.lang = language;
    if (opening && shop?.opening) {
      write(opening, shop.opening.text);
      opening.dataset['open'] = `${shop.opening.isOpen}`;
    }
    write(intro, introduction(about, view));
    dock.hidden = !!closed;
    input.placeholder = texts.placeholder;
    dock.ariaLabel = texts.yourTurn;
    input.ariaLabel = texts.message;
    part('send').ariaLabel = texts.send;
    write(part('problem'), view.problem);
    write(part('status'), view.announcement);
  };
  show();
  store.watch(show);

  // Until somebody listened, what was typed would have been lost with the page.
  part('send').removeAttribute('disabled');
  composer.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    input.value = '';
    if (text) store.say(text);
    part('scroll').scrollTop = Number.MAX_SAFE_INTEGER;
  });
  addEventListener('mousedown', (event) => {
    if (!(event.target instanceof Element)) return;
    // A tap must not take the focus out of the composer: on a phone the keyboard would go away and come back.
    if (event.target.closest('button')) event.preventDefault();
    // The sheet about the shop lies over the chat.
    if (!event.target.closest('.about')) document.querySelector('.about')?.removeAttribute('open');
  });
  // On a phone this would open the keyboard over the menu before anything was read.
  if (matchMedia('(pointer: fine)').matches) input.focus();
};
