import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browser, system, useRig } from './testing/rig.ts';

/** Bytes that come over the line, without headers, as CloudFront compresses them. */
const USABLE_BUDGET = 12_000;
const FIRST_VIEW_BUDGET = 30_000;

useRig();

/** A page on a phone that writes down what it loads. */
const openCounted = async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  const bytes = async (wanted: (path: string) => boolean) => {
    const found = requests.filter((request) => wanted(new URL(request.url()).pathname));
    const sizes = await Promise.all(found.map((request) => request.sizes()));
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
  return { context, page, requests, bytes };
};

const writes = async (page: Page, text: string) => {
  const composer = page.getByRole('textbox', { name: 'Your message' });
  await composer.fill(text);
  await composer.press('Enter');
};

describe('On a line that gives no more than the page, its style and its first script', () => {
  const NEEDED = [/^\/demo-kitchen$/, /^\/assets\/(main|style)-/, /^\/api\//];
  const isNeeded = (path: string) => NEEDED.some((pattern) => pattern.test(path));

  test(`a customer reads the menu as text and fills a cart, after ${USABLE_BUDGET} bytes in four requests`, async () => {
    const { context, page, requests, bytes } = await openCounted();
    await page.route('**', (route) =>
      isNeeded(new URL(route.request().url()).pathname) ? route.continue() : route.abort('timedout'),
    );
    await page.goto(`${system.origin}/demo-kitchen`);
    await page.locator('#chat').getByText('Welcome to Demo Kitchen').waitFor();
    expect(await bytes((path) => !path.startsWith('/api/'))).toBeLessThanOrEqual(USABLE_BUDGET);
    expect(requests.map((request) => new URL(request.url()).pathname.replace(/-[A-Z0-9]{8}\./, '.')).sort()).toEqual([
      '/api/shops/demo-kitchen/session',
      '/assets/main.js',
      '/assets/style.css',
      '/demo-kitchen',
    ]);
    await writes(page, '1');
    await page.getByText('1  Jollof rice  ₦2,500.00').waitFor();
    await writes(page, '1 x 2');
    await page.getByText('Your cart: 2 items, ₦5,200.00').first().waitFor();
    await context.close();
  });
});

test(`The first view, with all that makes it look well, comes in ${FIRST_VIEW_BUDGET} bytes without photos`, async () => {
  const { context, page, bytes } = await openCounted();
  await page.goto(`${system.origin}/demo-kitchen`);
  await page.getByRole('log').getByText('Welcome to Demo Kitchen').waitFor();
  await writes(page, '1');
  await page.getByRole('button', { name: 'Add 1 Jollof rice' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await bytes((path) => !path.startsWith('/pictures/'))).toBeLessThanOrEqual(FIRST_VIEW_BUDGET);
  await context.close();
});
