import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../web/build.ts';
import { openBrowser } from '../local/chromium.ts';
import { startTestSystem, type TestSystem } from '../local/testing/test-system.ts';
import { type Fate, type Line, openLine } from './testing/line.ts';
import { openPhone, type Phone, SOON } from './testing/phone.ts';

let folder: string;
let system: TestSystem;
let browser: Browser;
let line: Line;
let phone: Phone;
/** What becomes of pages that windows ask for, and what was asked of the shop's session. */
const pages = { fate: 'arrives' as Fate, looks: [] as string[] };

const startWith = async (siteFolder?: string): Promise<void> => {
  system = await startTestSystem({
    settings: { PAYSTACK_CALLBACK_URL: `${line.origin}/` },
    databaseFile: join(folder, 'table.db'),
    ...(siteFolder && { siteFolder }),
  });
  line.leadsTo(system.origin);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byte-to-bite-kept-'));
  line = await openLine();
  [browser] = await Promise.all([openBrowser(), startWith()]);
  line.decides(({ path, query, isNavigation }) => {
    if (path.endsWith('/session')) pages.looks.push(`${query}`);
    return isNavigation ? pages.fate : 'arrives';
  });
});
afterAll(async () => {
  await browser.close();
  await system.stop();
  await line.stop();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  await phone.close();
  pages.fate = 'arrives';
});

const enter = async (shop?: string): Promise<Phone> => {
  phone = await openPhone(browser, line, shop);
  return phone;
};

/** All that the worker keeps: by the name of its cache, the addresses and what stands there. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const all: { cache: string; address: string; text: string }[] = [];
    for (const cache of await caches.keys()) {
      const opened = await caches.open(cache);
      for (const request of await opened.keys()) {
        const text = (await (await opened.match(request))?.text()) ?? '';
        all.push({ cache, address: request.url.slice(location.origin.length), text });
      }
    }
    return all;
  });
const addresses = async (page: Page) => (await keptBy(page)).map(({ address }) => address);

describe('The page that a worker has kept', () => {
  test.each([
    ['CloudFront finds no server', '503 page'],
    ['the line breaks in the middle of the new one', 'answer cut'],
    ['the new one takes longer than a customer waits', 'silence'],
  ] as const)('opens where %s', async (_, fate) => {
    const { page, says, hears } = await enter();
    await says('1');
    await hears('Here is the menu');
    pages.fate = fate;
    await page.reload();
    await hears('Here is the menu');
    await says('2');
    await hears('Added 1 x Fried rice');
  });

  test('opens for who comes back from Paystack, who is asked about there, and whose address is kept nowhere', async () => {
    const { page, hears } = await enter();
    for (const fate of ['arrives', 'breaks'] as const) {
      pages.fate = fate;
      pages.looks = [];
      await page.goto(`${line.origin}/demo-kitchen?trxref=local-1&reference=local-1`);
      await hears('Welcome to Demo Kitchen');
      expect(page.url()).toBe(`${line.origin}/demo-kitchen`);
      await expect.poll(() => pages.looks.join(), SOON).toMatch(/returned=true/);
    }
    expect((await addresses(page)).filter((address) => address.includes('?'))).toEqual([]);
  });

  test('has nothing of what was said: that is the chat’s alone, and gone when it is to be forgotten', async () => {
    const { page, says, hears, deviceId, loses, finds } = await enter();
    for (const [text, heard] of [
      ['1', 'Here is the menu'],
      ['2', 'Added 1 x Fried rice'],
      ['note for 17 Bode Thomas', '17 Bode Thomas'],
      ['99', 'please pay'],
      ['0', 'Cancel order'],
      ['yes', 'is cancelled'],
    ] as const) {
      await says(text);
      await hears(heard);
    }
    const address = (await page.getByRole('link', { name: 'Keep or print it' }).last().getAttribute('href')) ?? '';
    await page.goto(`${line.origin}${address}`);
    await page.getByRole('button', { name: 'Print' }).waitFor();
    await page.goto(`${line.origin}/demo-kitchen`);
    await hears('is cancelled');

    const kept = await keptBy(page);
    expect(kept.map(({ address: at }) => at)).toContain('/demo-kitchen');
    const found = (words: string) => kept.filter(({ address: at, text }) => `${at} ${text}`.includes(words));
    const code = address.split('/').at(-1) ?? 'no code';
    for (const words of ['Bode Thomas', deviceId, code]) expect(found(words), words).toEqual([]);
    expect(kept.filter(({ address: at }) => at.startsWith('/api/'))).toEqual([]);

    await says('forget me');
    await hears('Shall I forget');
    await says('yes');
    await hears(/^Done\./);
    await loses();
    await page.reload();
    await hears(/^Done\./);
    expect(await page.locator('body').innerText()).not.toMatch(/Bode Thomas|Fried rice/);
    await finds();
  });
});

describe('A new build', () => {
  test('takes the place of the old one, in every shop that was kept, and the page works right after', async () => {
    const { page, says, hears, another, loses, finds } = await enter();
    await page.goto(`${line.origin}/demo-bukka`);
    await hears('Welcome to Demo Bukka');
    await page.goto(`${line.origin}/demo-kitchen`);
    await says('1');
    await hears('Here is the menu');
    const before = await addresses(page);
    expect(before).toEqual(expect.arrayContaining(['/demo-kitchen', '/demo-bukka']));

    await system.stop();
    const siteFolder = join(folder, 'new');
    // The same page in other words, so that every file has another name; the old ones are gone from the server.
    await buildSite({ outDir: siteFolder, minify: false });
    await startWith(siteFolder);
    await page.reload();
    await hears('Here is the menu');
    // Browsers look for a new worker by themselves, within a day or at the next visit; here it is this moment.
    await page.evaluate(() =>
      navigator.serviceWorker.getRegistration().then((worker) => worker?.update().then(() => 0)),
    );
    const isAsset = (address: string) => address.startsWith('/assets/');
    await expect
      .poll(async () => (await addresses(page)).filter((at) => isAsset(at) && before.includes(at)), SOON)
      .toEqual([]);
    expect((await addresses(page)).filter(isAsset).length).toBeGreaterThan(4);
    await says('2');
    await hears('Added 1 x Fried rice');

    await loses();
    await page.reload();
    await hears('Added 1 x Fried rice');
    await page.goto(`${line.origin}/demo-bukka`);
    await hears('Welcome to Demo Bukka');
    await finds();
    const later = await another();
    await later.says('97');
    await later.hears('Your cart has 1 item');
  });
});
