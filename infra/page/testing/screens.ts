import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestSystem } from '../../local/testing/test-system.ts';

/** The screens every customer may come by, in the order of a meal. */
export const SCREENS = ['welcome', 'menu', 'cart', 'invoice', 'paid', 'trouble'] as const;
export type Screen = (typeof SCREENS)[number];

type Walk = {
  browser: Browser;
  system: TestSystem;
  look: BrowserContextOptions;
  isRightToLeft?: boolean;
  /** Told of the page before it goes anywhere. */
  prepare?: (page: Page) => Promise<void>;
};

/** Orders a real meal on one page and stops at every screen for a look. */
export const walkScreens = async (
  { browser, system, look, isRightToLeft = false, prepare }: Walk,
  onScreen: (screen: Screen, page: Page) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  await prepare?.(page);
  const log = page.getByRole('log');
  const composer = page.getByRole('textbox', { name: 'Your message' });
  const shop = `${system.origin}/demo-kitchen`;
  // As text: where this file is read, there is no document.
  if (isRightToLeft)
    await page.addInitScript(`addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; })`);
  const write = async (text: string) => {
    await composer.fill(text);
    await composer.press('Enter');
  };
  const say = async (text: string, answer: string | RegExp) => {
    const answers = log.getByText(answer);
    const before = await answers.count();
    await write(text);
    await answers.nth(before).waitFor();
  };

  await page.goto(shop);
  await log.getByText('Welcome').waitFor();
  await onScreen('welcome', page);
  await say('1', 'Here is the menu');
  await onScreen('menu', page);
  await say('1 x 2', 'Added 2');
  await say('9', 'Added 1');
  await say('14 x 2', 'Added 2 x Zobo');
  await say('97', 'Your cart has');
  await onScreen('cart', page);
  await say('99', 'please pay');
  await onScreen('invoice', page);
  const link = await page
    .getByRole('link', { name: /with Paystack/ })
    .last()
    .getAttribute('href');
  await page.goto(`${link}?card=success`);
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL(shop);
  await log
    .getByText(/is paid/)
    .last()
    .waitFor();
  await onScreen('paid', page);
  await say('1', 'Here is the menu');
  await context.setOffline(true);
  await write('2 jollof rice and a zobo');
  await page.getByRole('alert').getByText('kept').waitFor();
  await onScreen('trouble', page);
  await context.close();
};
