import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../local/chromium.ts';
import { startTestSystem, type TestSystem } from '../local/testing/test-system.ts';
import { booksOf } from './testing/books.ts';
import { ALL_CASES, type FailingCase, FEW_CASES, failing, OPENING } from './testing/failing-case.ts';
import { type Decide, type Line, openLine } from './testing/line.ts';
import { MEAL, orderMeal, payElsewhere, payHere } from './testing/meal.ts';
import { PASSES_MS, type Person, patiently } from './testing/patience.ts';
import { isFull } from './testing/rounds.ts';

vi.setConfig({ maxConcurrency: 3 });

let system: TestSystem;
let browser: Browser;
let line: Line;
/** What becomes of a customer's requests. */
const lines = new Map<string, Decide>();
beforeAll(async () => {
  line = await openLine();
  const settings = { PAYSTACK_CALLBACK_URL: `${line.origin}/` };
  [system, browser] = await Promise.all([startTestSystem({ settings }), openBrowser()]);
  line.leadsTo(system.origin);
  line.decides((passing) => lines.get(passing.customer)?.(passing) ?? 'arrives');
});
afterAll(async () => {
  await browser.close();
  await system.stop();
  await line.stop();
});

/** A customer whose line fails once, and who does about it what a person would. */
const enter = async (one: FailingCase) => {
  const { request, failure, hand } = one;
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    serviceWorkers: request === 'page on return' && hand === 'reloads' ? 'block' : 'allow',
  });
  const customer = randomUUID();
  await context.addCookies([{ name: 'line', value: customer, url: line.origin }]);
  await context.clock.install();
  const page = await context.newPage();
  const { state, decide } = failing(one, context);
  lines.set(customer, decide);

  // Who hears nothing at all gives up, and opens the same address once more.
  const once = { timeout: hand === 'reloads' ? 4_000 : 30_000, waitUntil: 'commit' } as const;
  const opens = () =>
    page.goto(new URL(state.address ?? '/demo-kitchen', line.origin).href, once).catch(() => undefined);
  const again = page.getByRole('button', { name: 'Tap to try again' }).first();
  /** The page has its time to mend what broke. */
  const waits: Person = {
    page,
    looksInVain: async () => {
      if (failure === 'offline' && state.hasFailed) await context.setOffline(false);
      // It may be gone by itself before the finger is there.
      if (hand === 'taps' && (await again.isVisible())) await again.click({ timeout: 1_000 }).catch(() => undefined);
      await page.clock.fastForward(PASSES_MS);
    },
  };
  /** There is no page that could. */
  const reloading: Person = {
    page,
    looksInVain: async () => {
      if (failure === 'offline' && state.hasFailed) await context.setOffline(false);
      if (state.hasFailed) await opens();
    },
  };
  return {
    page,
    state,
    waits,
    reloading,
    opens,
    hasWorker: () => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined)),
    deviceId: async () => (await page.evaluate(() => localStorage.getItem('x-device-id'))) ?? '',
    close: async () => {
      lines.delete(customer);
      await context.close();
    },
  };
};

/** The chat as it is shown: whose words, and which. */
const chatOf = (page: Page) =>
  page
    .getByRole('log')
    .locator('.entry')
    .evaluateAll((entries) =>
      entries.map((entry) => [
        entry.classList.contains('mine') ? 'mine' : 'theirs',
        entry.querySelector('.bubble')?.textContent ?? '',
      ]),
    );

test.concurrent.each(isFull ? ALL_CASES : FEW_CASES)(
  '$request, $failure: the customer $hand, and there is one order, paid once and told once',
  async (one) => {
    const { request, hand } = one;
    const { page, state, waits, reloading, opens, hasWorker, deviceId, close } = await enter(one);
    const log = page.getByRole('log');
    await opens();
    await patiently(OPENING.includes(request) ? reloading : waits, log.getByText('Welcome'));
    const checkout = await orderMeal(waits);
    if (request === 'page on return' && hand === 'waits') await hasWorker();
    if (request === 'poll') payElsewhere(system, checkout);
    else await payHere(waits, checkout);
    await patiently(request === 'page on return' && hand === 'reloads' ? reloading : waits, log.getByText(/is paid/));

    expect(state.hasFailed).toBe(true);
    expect(await chatOf(page)).toEqual(MEAL.map(([whose, words]) => [whose, expect.stringMatching(words)]));
    expect(await page.getByText('Sending…').count()).toBe(0);
    expect(await page.locator('#problem').innerText()).toBe('');
    expect(await booksOf(system, await deviceId())).toEqual({
      orders: [{ status: 'PAID', total: 270_000, lines: ['1 x Jollof rice'] }],
      payments: [{ status: 'success', amount: 270_000 }],
    });
    await close();
  },
);
