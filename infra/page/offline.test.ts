import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../bench/client.ts';
import { openBrowser } from '../local/chromium.ts';
import { startTestSystem, type TestSystem } from '../local/testing/test-system.ts';
import { type Line, openLine } from './testing/line.ts';
import { openPhone, type Phone, SOON } from './testing/phone.ts';

let system: TestSystem;
let browser: Browser;
let line: Line;
let phone: Phone;
/** The messages that arrived, as ids and words, however often. */
const arrived: { id: string; text: string }[] = [];

beforeAll(async () => {
  line = await openLine();
  [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
  line.leadsTo(system.origin);
  line.decides(({ path, body }) => {
    if (path.endsWith('/messages')) {
      const { messageId, text }: Record<string, string> = JSON.parse(body);
      arrived.push({ id: `${messageId}`, text: `${text}` });
    }
    return 'arrives';
  });
});
afterAll(async () => {
  await browser.close();
  await system.stop();
  await line.stop();
});
afterEach(async () => {
  await phone.close();
  await line.cut();
  await line.mend();
  arrived.length = 0;
});

const enter = async (shop?: string): Promise<Phone> => {
  phone = await openPhone(browser, line, shop);
  return phone;
};

/** What is in the cart of a device by the API, as a person would say it. */
const cartOf = async (deviceId: string) => {
  const { cart } = await createClient(system.origin, 'demo-kitchen', deviceId).look();
  return cart?.lines.map(({ quantity, name }) => `${quantity} x ${name}`);
};

/** The words that arrived, each id once, in the order in which it came first. */
const wordsThatArrived = () => [...new Map(arrived.map(({ id, text }) => [id, text])).values()];

describe('Without a line, after one visit', () => {
  test('a reload opens the shop with the chat as it was, the last menu and the photos that were seen', async () => {
    const { page, says, hears, chat, loses } = await enter();
    await says('1');
    await hears('Here is the menu');
    const photo = page.getByRole('listitem').filter({ hasText: 'Jollof rice' }).locator('img');
    const isShown = () => photo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0);
    await expect.poll(isShown, SOON).toBe(true);
    const before = await chat();

    await loses();
    await page.reload();
    await page.getByRole('heading', { name: 'Demo Kitchen' }).waitFor();
    expect(await page.title()).toContain('Demo Kitchen');
    await page.getByText('The shop cannot be reached. Trying again…').waitFor();
    expect(await chat()).toEqual(before);
    await page.getByRole('listitem').filter({ hasText: 'Fried rice' }).getByText('₦2,500.00').waitFor();
    await expect.poll(isShown, SOON).toBe(true);
  });

  test('messages keep their order, also over a reload, and go out once each: the cart is what they say', async () => {
    const { page, says, hears, written, loses, finds, deviceId } = await enter();
    await says('1');
    await hears('Here is the menu');
    arrived.length = 0;

    await loses();
    await says('2 x 2');
    await says('9');
    await page.reload();
    await says('14 x 3');
    const all = ['1', '2 x 2', '9', '14 x 3'];
    await expect.poll(written, SOON).toEqual(all);
    // Truly: nothing is on its way, and nobody has to type it again.
    await page.getByText('Your message is kept, and sent when you are online again.').waitFor();
    await expect.poll(() => page.getByText('Not sent. Tap to try again').count(), SOON).toBe(3);
    expect(await page.getByText('Sending…').count()).toBe(0);

    await finds();
    await hears('Added 3 x Zobo');
    expect(wordsThatArrived()).toEqual(all.slice(1));
    expect(await written()).toEqual(all);
    await expect.poll(() => page.getByText(/Sending…|Not sent/).count(), SOON).toBe(0);
    expect(await cartOf(deviceId)).toEqual(['2 x Fried rice', '1 x Beef suya', '3 x Zobo 50cl']);
  });

  test('what is written in the very moment in which the page goes away is kept', async () => {
    const { page, loses, written } = await enter();
    await loses();
    const all = ['9', '14', '3'];
    for (const [n, text] of all.entries()) {
      const gone = page.waitForEvent('load');
      await page.evaluate((words) => {
        const input = document.querySelector('input');
        if (input) input.value = words;
        input?.form?.requestSubmit();
        location.reload();
      }, text);
      await gone;
      await expect.poll(written, SOON).toEqual(all.slice(0, n + 1));
    }
  });

  test('two windows that write at the same moments lose nothing of it', async () => {
    const { says, hears, another, loses, page, written } = await enter();
    await says('1');
    await hears('Here is the menu');
    const other = await another();
    await other.hears('Here is the menu');
    await loses();
    const texts = (window: string) => Array.from({ length: 15 }, (_, n) => `${window} ${n}`);
    const write = (tab: Page, window: string) =>
      tab.evaluate(async (all) => {
        const input = document.querySelector('input');
        for (const text of all) {
          if (input) input.value = text;
          input?.form?.requestSubmit();
          await new Promise((done) => setTimeout(done));
        }
      }, texts(window));
    await Promise.all([write(page, 'one'), write(other.page, 'other')]);
    const all = ['1', ...texts('one'), ...texts('other')].sort();
    for (const shown of [written, other.written])
      await expect.poll(async () => (await shown()).sort(), SOON).toEqual(all);
    for (const tab of [page, other.page])
      await expect.poll(() => tab.getByText('Not sent. Tap to try again').count(), SOON).toBe(30);
  });

  test('two windows of one shop write, and everything goes out exactly once', async () => {
    const { says, hears, written, chat, another, loses, finds, page, deviceId } = await enter();
    await says('1');
    await hears('Here is the menu');
    const other = await another();
    await other.hears('Here is the menu');
    arrived.length = 0;

    await loses();
    await says('2 x 2');
    await other.says('9');
    await says('14 x 3');
    await other.says('3');
    const all = ['1', '2 x 2', '9', '14 x 3', '3'];
    // Whose other window was faster is told how the cart stands.
    const answer = /^(Added|Your cart has) /;
    for (const shown of [written, other.written]) await expect.poll(shown, SOON).toEqual(all);
    for (const tab of [page, other.page]) {
      await expect.poll(() => tab.getByText('Not sent. Tap to try again').count(), SOON).toBe(4);
      expect(await tab.getByText('Sending…').count()).toBe(0);
    }

    await finds();
    for (const tab of [{ page, chat }, other]) {
      await expect.poll(() => tab.page.getByText(/Sending…|Not sent|is kept/).count(), SOON).toBe(0);
      await expect
        .poll(tab.chat, SOON)
        .toEqual(
          [
            /^Welcome/,
            /^1$/,
            /^Here is the menu/,
            /^2 x 2$/,
            /^9$/,
            /^14 x 3$/,
            /^3$/,
            ...all.slice(1).map(() => answer),
          ].map((words) => expect.stringMatching(words)),
        );
    }
    expect(wordsThatArrived()).toEqual(all.slice(1));
    expect(await cartOf(deviceId)).toEqual([
      '2 x Fried rice',
      '1 x Beef suya',
      '3 x Zobo 50cl',
      '1 x Ofada rice and ayamase',
    ]);
  });

  test('an order that was placed can still be shown, as it was kept', async () => {
    const { page, says, hears, loses } = await enter();
    for (const [text, heard] of [
      ['1', 'Here is the menu'],
      ['2', 'Added 1 x Fried rice'],
      ['99', 'please pay'],
    ] as const) {
      await says(text);
      await hears(heard);
    }
    const address = await page.getByRole('link', { name: 'Keep or print it' }).last().getAttribute('href');
    await loses();
    await page.goto(`${line.origin}${address}`);
    await page.getByText('Without a connection: this is what this browser kept of the order.').waitFor();
    await page.getByRole('cell', { name: 'Fried rice' }).waitFor();
  });

  test('who spoke French finds the page in French', async () => {
    const { page, says, loses } = await enter();
    await says('français');
    const composer = page.getByRole('textbox', { name: 'Votre message' });
    await composer.waitFor();
    await loses();
    await page.reload();
    await composer.waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  test('a shop that was never opened here is not there, and breaks nothing of the one that was', async () => {
    const { page, hears, loses, finds } = await enter();
    await loses();
    await expect(page.goto(`${line.origin}/demo-bukka`)).rejects.toThrow(/ERR_/);
    await page.waitForURL(/^chrome-error:/);
    await page.goto(`${line.origin}/demo-kitchen`);
    await hears('Welcome to Demo Kitchen');
    await finds();
    await page.goto(`${line.origin}/demo-bukka`);
    await hears('Welcome to Demo Bukka');
  });
});
