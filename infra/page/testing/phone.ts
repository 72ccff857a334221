import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Line } from './line.ts';

/** For `expect.poll`: what comes by itself, on a machine that others use too. */
export const SOON = { timeout: 20_000 };

/** One window of a customer's phone. */
export type Tab = {
  page: Page;
  says: (text: string) => Promise<void>;
  hears: (text: string | RegExp) => Promise<void>;
  /** What the customer wrote, as the chat shows it. */
  written: () => Promise<string[]>;
  /** The whole chat, as it is shown. */
  chat: () => Promise<string[]>;
};

export type Phone = Tab & {
  context: BrowserContext;
  deviceId: string;
  /** Another window of the same shop. */
  another: () => Promise<Tab>;
  /** From now on there is no line, and the phone knows. */
  loses: () => Promise<void>;
  finds: () => Promise<void>;
  close: () => Promise<void>;
};

const tabOf = (page: Page): Tab => {
  page.setDefaultTimeout(20_000);
  const log = page.getByRole('log');
  const composer = page.getByRole('textbox', { name: 'Your message' });
  return {
    page,
    says: async (text) => {
      await composer.fill(text);
      await composer.press('Enter');
    },
    hears: (text) => log.getByText(text).last().waitFor(),
    written: () => log.locator('.mine .bubble').allInnerTexts(),
    chat: () => log.locator('.bubble').allInnerTexts(),
  };
};

/** The worker answers for the page, and has kept it. */
const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(
    async () =>
      !!navigator.serviceWorker.controller && !!(await caches.match(location.pathname, { ignoreSearch: true })),
  );

/** A customer's phone after their first visit to a shop: its worker has taken over. */
export const openPhone = async (browser: Browser, line: Line, shop = 'demo-kitchen'): Promise<Phone> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  const url = `${line.origin}/${shop}`;
  const open = async () => {
    const page = await context.newPage();
    await page.goto(url);
    const tab = tabOf(page);
    await tab.hears('Welcome to Demo');
    return tab;
  };
  const tab = await open();
  await expect.poll(() => isKept(tab.page), SOON).toBe(true);
  const devtools = await context.newCDPSession(tab.page);
  return {
    ...tab,
    context,
    deviceId: (await tab.page.evaluate(() => localStorage.getItem('x-device-id'))) ?? '',
    another: open,
    // The server itself: what a browser only pretends, its worker might not know of. And nothing may depend on what the
    // browser happens to have in a cache of its own, which it empties when it likes.
    loses: async () => {
      await line.cut();
      await devtools.send('Network.clearBrowserCache');
      await context.setOffline(true);
    },
    finds: async () => {
      await line.mend();
      await context.setOffline(false);
    },
    close: () => context.close(),
  };
};
