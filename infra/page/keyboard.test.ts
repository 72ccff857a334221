import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from '../local/testing/browser.ts';
import { expectInSight, focused, tabTo } from './testing/keyboard.ts';
import { browser, system, useRig } from './testing/rig.ts';
import { some } from './testing/rounds.ts';

useRig();

const COMPOSER = /^Your message$/;

/** A large screen, a page at 400 %, and a phone with a keyboard. */
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
  await tabTo(page, 'Tab', /^Pays at once/, 15);
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

    await tabTo(page, 'Shift+Tab', /^Pay/, 8);
    await page.keyboard.press('Enter');
    await payAtPaystack(page, shop);
    await hears(/is paid: ₦5,200\.00/);
    expect(await expectInSight(page)).toMatch(COMPOSER);
    expect(complaints).toEqual([]);
    await close();
  },
);

test('everything can be typed instead: numbers in the chat, and the card at Paystack', async () => {
  const { page, hears, complaints, close } = await enter({ width: 1280, height: 800 });
  const shop = page.url();
  for (const [text, answer] of [
    ['1', 'Here is the menu'],
    ['1 x 2', 'Added 2 x Jollof rice'],
    ['97', 'Your cart has 2 items'],
    ['99', /please pay ₦5,200\.00/],
  ] as const) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await hears(answer);
    expect(await expectInSight(page)).toMatch(COMPOSER);
  }
  expect(await tabTo(page, 'Shift+Tab', /^Pay$/, 1)).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${system.paystackOrigin}/checkout/**`);
  await tabTo(page, 'Tab', /^Card number$/, 5);
  for (const [text, next] of [
    ['4084084084084081', /^Expiry$/],
    ['12/40', /^CVV$/],
    ['408', /^Pay ₦5,200\.00$/],
  ] as const) {
    await page.keyboard.type(text);
    expect(await tabTo(page, 'Tab', next, 1)).toBe(1);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(shop);
  await hears(/is paid: ₦5,200\.00/);
  await page.keyboard.type('98');
  await page.keyboard.press('Enter');
  await hears(/^Your (latest |last )?orders?/i);
  expect(complaints).toEqual([]);
  await close();
});

test('the newest answers are one step back from the composer, and three where a cart waits above it', async () => {
  const { page, hears, close } = await enter({ width: 360, height: 740 });
  expect(await tabTo(page, 'Shift+Tab', /^Quick replies, /, 1)).toBe(1);
  expect(await tabTo(page, 'Tab', COMPOSER, 1)).toBe(1);
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await hears('Here is the menu');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await hears('Added 1 x Jollof rice');
  expect(await tabTo(page, 'Shift+Tab', /^Pay$/, 1)).toBe(1);
  expect(await tabTo(page, 'Shift+Tab', /show the cart$/, 1)).toBe(1);
  expect(await tabTo(page, 'Shift+Tab', /^Quick replies, /, 1)).toBe(1);
  await close();
});

test('"Hours and contact" opens and closes with Enter, its link is reached next, and it hides nothing further on', async () => {
  const { page, close } = await enter({ width: 360, height: 740 });
  const sheet = page.locator('.about-sheet');
  await tabTo(page, 'Shift+Tab', /^Hours and contact$/, 8);
  expect(await sheet.isVisible()).toBe(false);
  await press(page, 'Enter', /^Hours and contact$/);
  expect(await sheet.isVisible()).toBe(true);
  expect(await tabTo(page, 'Tab', /^WhatsApp 0800/, 1)).toBe(1);
  expect(await tabTo(page, 'Tab', /^More test cards$/, 1)).toBe(1);
  expect(await tabTo(page, 'Shift+Tab', /^Hours and contact$/, 1)).toBe(1);
  expect(await sheet.isVisible()).toBe(true);
  await press(page, 'Enter', /^Hours and contact$/);
  expect(await sheet.isVisible()).toBe(false);
  await close();
});

test('the focus is not lost when what was pressed goes away', async () => {
  const { page, types, hears, close } = await enter({ width: 320, height: 256 });
  await types('1');
  await hears('Here is the menu');
  await tabTo(page, 'Shift+Tab', /^Go to the newest message$/, 1);
  await press(page, 'Enter', COMPOSER);

  await page.context().setOffline(true);
  await types('2');
  await page.getByRole('button', { name: /Not sent/ }).waitFor();
  await tabTo(page, 'Shift+Tab', /^Not sent/, 9);
  await page.context().setOffline(false);
  await press(page, 'Enter', COMPOSER);
  await hears('Added 1 x Fried rice');
  expect(await expectInSight(page)).toMatch(COMPOSER);

  await tabTo(page, 'Shift+Tab', /^Quick replies, Menu/, 6);
  await press(page, 'Enter', COMPOSER);
  await close();
});
