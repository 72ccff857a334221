import type { Page } from 'playwright-core';

/** What a screen reader was given, in the order it was. */
export type Heard = {
  /** What the one place for news said, each time that it changed. */
  news: string[];
  /** How the log was when it was first drawn to the screen, and whether it was to be read out then. */
  restored: { entries: number; live: string | null }[];
  /** Whether the log was to be read out when something was added to it afterwards. */
  added: (string | null)[];
};

/** Writes down, from before the page's own script runs, what is told to screen readers. */
export const listen = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const heard: Heard = { news: [], restored: [], added: [] };
    Reflect.set(globalThis, 'heard', heard);
    let known: Element | null = null;
    new MutationObserver((changes) => {
      const status = document.getElementById('status');
      const log = document.querySelector('[role=log]');
      if (status && changes.some(({ target }) => target === status || target.parentNode === status))
        heard.news.push(status.textContent);
      if (!log) return;
      const live = log.getAttribute('aria-live');
      if (log === known) {
        for (const { target, addedNodes } of changes)
          if (target === log && addedNodes.length > 0) heard.added.push(live);
        return;
      }
      known = log;
      // What is read out is decided by how things stand when the frame is done, not while script runs.
      requestAnimationFrame(() =>
        heard.restored.push({ entries: log.childElementCount, live: log.getAttribute('aria-live') }),
      );
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
};

/** All that was heard since the page was opened. */
export const heardOn = (page: Page): Promise<Heard> => page.evaluate(() => Reflect.get(globalThis, 'heard'));

/** Whether every entry that stood in the log the last time this was asked is still there, the same one, where it was. */
export const isOnlyAddedTo = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const log = document.querySelector('[role=log]');
    if (!log) return false;
    const before: Element[] = Reflect.get(globalThis, 'entriesBefore') ?? [];
    Reflect.set(globalThis, 'entriesBefore', [...log.children]);
    return before.every((entry, index) => log.children[index] === entry);
  });
