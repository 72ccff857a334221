/** What a customer waits to see. */
export type Sights = { shopName: string; dish: string };

/** When what was seen, in milliseconds since the navigation began, and what the browser itself observed. */
export type Seen = {
  /** The moment of the navigation, in milliseconds since 1970. */
  origin: number;
  /** The shop's name stood on the screen. */
  named?: number;
  /** The dish stood in the chat, whoever said it and when: a chat that was kept shows it at once. */
  dish?: number;
  /** Enter was pressed for the last time. */
  entered?: number;
  /** The dish stood in the chat once more than at that time. */
  menu?: number;
  firstPaint?: number;
  largestPaint?: number;
  shifts: { at: number; value: number }[];
  longTasks: { at: number; duration: number }[];
};

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page, before anything of the page itself; so it can use nothing that stands outside of it. */
export const watch = ({ shopName, dish }: Sights): void => {
  const seen: Seen = { origin: performance.timeOrigin, shifts: [], longTasks: [] };
  window.seen = seen;

  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime;
  });
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.shifts.push({ at: entry.startTime, value });
  });
  observe('longtask', ({ startTime, duration }) => {
    seen.longTasks.push({ at: startTime, duration });
  });

  const dishes = () => (document.querySelector('main')?.innerText ?? '').split(dish).length - 1;
  let dishesBefore = 0;
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Enter') return;
      seen.entered = performance.now();
      dishesBefore = dishes();
    },
    true,
  );
  // A frame looks before it is painted; what a timer does then comes after.
  const note = (name: 'named' | 'dish' | 'menu') => setTimeout(() => (seen[name] ??= performance.now()));
  const look = () => {
    if (seen.named === undefined && document.body?.innerText.includes(shopName)) note('named');
    if (seen.dish === undefined && dishes() > 0) note('dish');
    if (seen.entered !== undefined && seen.menu === undefined && dishes() > dishesBefore) note('menu');
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
