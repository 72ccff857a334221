import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../local/testing/browser.ts';
import { startTestSystem } from '../local/testing/test-system.ts';

const FOLDER = join(import.meta.dirname, '../../docs/images');
const PHONE = { width: 360, height: 740 };

/** Takes README's pictures from the real page, ordering a real meal with the simulator's money. */
const takePictures = async (page: Page) => {
  const log = page.getByRole('log');
  const composer = page.getByRole('textbox', { name: 'Your message' });
  const say = async (text: string, answer: string | RegExp) => {
    await composer.fill(text);
    await composer.press('Enter');
    await log.getByText(answer).last().waitFor();
  };
  const take = async (name: string) => {
    // What is being drawn in comes to rest.
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  };
  await log.getByText('Welcome').waitFor();
  await say('1', 'Here is the menu');
  await take('menu');
  await say('1 x 2', 'Added 2');
  await say('9', 'Added 1');
  await say('14 x 2', 'Added 2 x Zobo');
  await say('97', 'Your cart has');
  await take('cart');
  await say('99', 'please pay');
  await take('invoice');
  const shop = page.url();
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
  await take('paid');
};

const [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
try {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${system.origin}/demo-kitchen`);
  await takePictures(page);
} finally {
  await browser.close();
  await system.stop();
}
