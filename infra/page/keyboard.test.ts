import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, visit } from '../local/testing/browser.ts';
import { startTestSystem, type TestSystem } from '../local/testing/test-system.ts';
import { expectInSight, focused, tabTo } from './testing/keyboard.ts';
import { some } from './testing/rounds.ts';

let system: TestSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system.stop();
});

const COMPOSER = /^Your message$/;

/** A phone with a keyboard, a large screen, and a page at 400 %. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
  { width: 360, height: 740 },
];

const enter = async (size: { width: number; height: number }) => {
  const visitor = await visit(browser, `${system.origin}/demo-kitchen`);
  await visitor.page.setViewportSize(size);
  await visitor.hears('Welcome');
  return visitor;
};

/** Presses a key on what has the focus, and expects the customer to know where they are afterwards. */
const press = async (page: Page, key: 'Enter' | 'Space', then: RegExp) => {
  await page.keyboard.press(key);
  await expect.poll(() => focused(page)).toEqual({ name: expect.stringMatching(then), faults: [] });
};

const payAtPaystack = async (page: Page, shop: string) => {
  await page.waitForURL(`${system.paystackOrigin}/checkout/**`);
  await tabTo(page, 'Tab', /^success/i, 15);
  await page.keyboard.press('Enter');
  await page.waitForURL(/card=success/);
  await tabTo(page, 'Tab', /^Pay ₦/, 15);
  await page.keyboard.press('Enter');
  await page.waitForURL(shop);
};

test.each(some(SIZES, 2))(
  'a customer orders and pays with the keys Tab, Enter and Space alone, at $width × $height',
  async (size) => {
    const { page, hears, complaints, close } = await enter(size);
    const shop = page.url();
    expect(await expectInSight(page)).toMatch(COMPOSER);

    await tabTo(page, 'Shift+Tab', /See the menu/, 4);
    await press(page, 'Enter', COMPOSER);
    await hears('Here is the menu');

    await tabTo(page, 'Shift+Tab', /^How many: Jollof rice, One more$/, 40);
    await press(page, 'Space', /One more$/);
    expect(await tabTo(page, 'Tab', /^Add 2 Jollof rice$/, 1)).toBe(1);
    await press(page, 'Enter', /^Add 1 Jollof rice$/);
    await hears('Added 2 x Jollof rice');
    expect(await expectInSight(page)).toBe('Add 1 Jollof rice');

    await tabTo(page, 'Tab', /(^|99 )Pay$/, 40);
    await press(page, 'Enter', COMPOSER);
    await hears(/please pay ₦5,200\.00/);
    expect(await expectInSight(page)).toMatch(COMPOSER);

    await tabTo(page, 'Shift+Tab', /^Pay/, 4);
    await page.keyboard.press('Enter');
    await payAtPaystack(page, shop);
    await hears(/is paid: ₦5,200\.00/);
    expect(await expectInSight(page)).toMatch(COMPOSER);
    expect(complaints).toEqual([]);
    await close();
  },
);
