import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dynamoShops } from '../../shared/shops.ts';
import { enlargeText, layoutFaults, roomToRead, unreachable } from './testing/layout.ts';
import { longShop } from './testing/long-shop.ts';
import { browser, system, useRig } from './testing/rig.ts';
import { some } from './testing/rounds.ts';
import { SCREENS, walkScreens } from './testing/screens.ts';

useRig();

/** So much of the window is for reading, whatever else wants to be in it. */
const ROOM = 0.4;

/** 320 × 256 is a window of 1280 × 1024 at 400 %. */
const WINDOWS = [
  { width: 320, height: 256, text: '100 %', direction: 'left to right' },
  { width: 360, height: 740, text: '200 %', direction: 'right to left' },
  { width: 320, height: 568, text: '100 %', direction: 'right to left' },
  { width: 1280, height: 800, text: '200 %', direction: 'left to right' },
  { width: 360, height: 740, text: '200 %', direction: 'left to right' },
  { width: 320, height: 256, text: '100 %', direction: 'right to left' },
  { width: 320, height: 568, text: '100 %', direction: 'left to right' },
  { width: 1280, height: 800, text: '200 %', direction: 'right to left' },
] as const;
type Window = (typeof WINDOWS)[number];

/** What is wrong with the page as it stands in this window. */
const faultsOf = async (page: Page): Promise<string[]> => {
  const room = await roomToRead(page);
  return [
    ...(await layoutFaults(page)),
    ...(await unreachable(page)).map((name) => `"${name}" cannot be reached`),
    ...(room >= ROOM ? [] : [`${Math.round(100 * room)} % of the height is left to read in`]),
  ];
};

test.each(some(WINDOWS, 3))(
  'all six screens can be read and used without scrolling sideways, at $width × $height with text at $text, $direction',
  async ({ width, height, text, direction }: Window) => {
    const seen: string[] = [];
    const faults: string[] = [];
    await walkScreens(
      {
        browser,
        system,
        look: { viewport: { width, height }, reducedMotion: 'reduce' },
        isRightToLeft: direction === 'right to left',
      },
      async (screen, page) => {
        seen.push(screen);
        if (text === '200 %') await enlargeText(page);
        faults.push(...(await faultsOf(page)).map((fault) => `${screen}: ${fault}`));
      },
    );
    expect(seen).toEqual(SCREENS);
    expect(faults).toEqual([]);
  },
);

/** A whole order with delivery, each answer as long as it may be and without a place to break. */
const LONG_ORDER = [
  'w'.repeat(200),
  '1',
  'add 1 x 2',
  '1',
  '1 4',
  '9',
  '97',
  '99',
  `Ada${'b'.repeat(57)}`,
  '0803 123 4567',
  '2',
  '1',
  `12Bode${'y'.repeat(130)}`,
  `${'e'.repeat(60)}@${'mail'.repeat(12)}.example`,
  '99',
  '98',
];

/** In the page: whether what the shop tells of itself opens right below the header, over the chat. */
const isSheetBelowHeader = (): boolean => {
  const header = document.querySelector('.head')?.getBoundingClientRect();
  const sheet = document.querySelector('.about-sheet');
  if (!header || !sheet) return false;
  const gap = sheet.getBoundingClientRect().top - header.bottom;
  sheet.scrollIntoView({ block: 'nearest' });
  const { top, left } = sheet.getBoundingClientRect();
  return Math.abs(gap) <= 1 && sheet.contains(document.elementFromPoint(left + 20, top + 20));
};

test.each(some(WINDOWS, 3))(
  'names and messages as long as they may be break where they must, at $width × $height with text at $text, $direction',
  async ({ width, height, text, direction }: Window) => {
    await dynamoShops(system.table).write(longShop());
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${system.origin}/long-names`);
    if (text === '200 %') await enlargeText(page);
    if (direction === 'right to left') await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    const said = page.locator('.theirs');
    await said.first().waitFor();
    const faults = new Set(await faultsOf(page));
    for (const message of LONG_ORDER) {
      const before = await said.count();
      await page.keyboard.type(message);
      await page.keyboard.press('Enter');
      await said.nth(before).waitFor();
      for (const fault of await faultsOf(page)) faults.add(fault);
    }
    await page.locator('summary').first().click();
    for (const fault of await layoutFaults(page)) faults.add(fault);
    expect(await page.evaluate(isSheetBelowHeader)).toBe(true);
    expect([...faults]).toEqual([]);
    await context.close();
  },
);
