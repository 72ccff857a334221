import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export type Visitor = {
  page: Page;
  /** What the page complained of: script errors, refused content. */
  complaints: string[];
  types: (text: string) => Promise<void>;
  hears: (text: string | RegExp) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * A customer with a phone of their own, at a shop's page.
 * @param serviceWorkers "block" where a test comes between the page and its files: what the worker asks for passes it by
 */
export const visit = async (
  browser: Browser,
  url: string,
  { serviceWorkers = 'allow' }: Pick<BrowserContextOptions, 'serviceWorkers'> = {},
): Promise<Visitor> => {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  const composer = page.getByRole('textbox', { name: 'Your message' });
  return {
    page,
    complaints,
    types: async (text) => {
      await composer.fill(text);
      await composer.press('Enter');
    },
    hears: async (text) => {
      await page.getByRole('log').getByText(text).last().waitFor();
    },
    close: () => context.close(),
  };
};
