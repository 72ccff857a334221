import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, system, useRig } from './testing/rig.ts';

useRig();

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };

/** A customer who looks at the menu, and the photos that came. */
const openMenu = async (options: BrowserContextOptions, before?: (page: Page) => Promise<unknown>) => {
  // What the page's worker asks for would pass a test by that comes between the page and its photos.
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  const page = await context.newPage();
  const photos: string[] = [];
  const types = new Set<string | undefined>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // The shop's own picture stands in the header and is no dish.
    if (!pathname.startsWith('/pictures/') || pathname.includes('/demo-kitchen-')) return;
    photos.push(pathname);
    types.add(response.headers()['content-type']);
  });
  await before?.(page);
  await page.goto(`${system.origin}/demo-kitchen`);
  await page.getByRole('button', { name: 'See the menu' }).click();
  await page.getByRole('button', { name: 'Add 1 Jollof rice' }).waitFor();
  await page.waitForLoadState('networkidle');
  return { page, photos, types, close: () => context.close() };
};

test('photos come as WebP, in the size the screen needs, and take the room they were promised', async () => {
  const { page, photos, types, close } = await openMenu(PHONE);
  expect(photos.length).toBeGreaterThan(1);
  expect([...types]).toEqual(['image/webp']);
  expect(photos.every((path) => path.endsWith('-160.webp'))).toBe(true);
  const image = page.locator('.photo img').first();
  expect(await image.boundingBox()).toMatchObject({ width: 72, height: 72 });
  await close();
});

test('what is far below is loaded when the customer comes near it', async () => {
  // Chromium looks 1,250 pixels and more ahead, so there is much between the dishes.
  const apart = () => document.styleSheets[0]?.insertRule('.dish { min-height: 900px }');
  const { page, photos, close } = await openMenu(PHONE, (opened) =>
    opened.addInitScript(`addEventListener('load', ${apart})`),
  );
  const first = photos.length;
  expect(first).toBeLessThan(10);
  for (const dish of await page.locator('.dish').all()) await dish.scrollIntoViewIfNeeded();
  await expect.poll(() => photos.length).toBe(10);
  await close();
});

test('a photo that does not come leaves the plain tile with the number, and no torn picture', async () => {
  const { page, close } = await openMenu(PHONE, (page) => page.route('**/pictures/**', (route) => route.abort()));
  await expect.poll(() => page.locator('.photo img:visible').count()).toBe(0);
  expect(await page.locator('.photo').first().innerText()).toBe('1');
  expect(await page.locator('.photo').first().boundingBox()).toMatchObject({ width: 72, height: 72 });
  await close();
});

test('a customer who saves data loads no photo at all', async () => {
  const { page, photos, close } = await openMenu(PHONE, (page) =>
    page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })),
  );
  expect(await page.locator('.photo').count()).toBe(10);
  expect(photos).toEqual([]);
  await close();
});
