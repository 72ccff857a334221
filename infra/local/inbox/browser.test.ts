import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SCHEDULES } from '../../schedules.ts';
import { openBrowser } from '../chromium.ts';
import { startScheduler } from '../scheduler.ts';
import { type Served, serve } from '../serve.ts';
import { memoryInbox } from './inbox.ts';
import { createInboxPage } from './routes.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const long = {
  subject: `B2B-7K4QX paid: ${'NGN '.repeat(20)}`,
  text: `To cook:\n${'x'.repeat(300)}`,
  shopId: 'demo-kitchen',
};
const inbox = memoryInbox([{ id: '1', at: '2026-01-05T12:00:00.000Z', type: 'PaymentConfirmed', ...long }]);
const ran: string[] = [];
const scheduler = startScheduler(
  async (name) => {
    ran.push(name);
    return { looked: 3 };
  },
  () => undefined,
);
let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await openBrowser();
  served = await serve(createInboxPage({ inbox, scheduler, shopOrigin: 'http://127.0.0.1:4000' }), 0);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
  scheduler.stop();
});

const open = async (url: string) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(url);
  return { page, complaints };
};

test('on a phone every word is on the page, and a press of a button runs what it says', async () => {
  const { page, complaints } = await open(`${served.origin}/?shop=demo-kitchen`);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  for (const [n, name] of ['Run the sweep now', 'Run the daily match now'].entries()) {
    await page.getByRole('button', { name }).click();
    await page.getByText('looked 3').nth(n).waitFor();
  }
  expect(ran).toEqual(SCHEDULES.map(({ to }) => to));
  expect(page.url()).toBe(`${served.origin}/?shop=demo-kitchen`);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a message is on the page without anybody loading it anew', async () => {
  const { page } = await open(served.origin);
  inbox.put({ id: '2', at: new Date().toISOString(), subject: 'Another order is paid', text: 'Cook it' });
  await page.getByText('Another order is paid').waitFor({ timeout: 10_000 });
  await page.close();
});

test('a page of another origin presses no button', async () => {
  const { page } = await open('data:text/html,<title>elsewhere</title>');
  const before = ran.length;
  await page.setContent(`<form method="post" action="${served.origin}/run/sweep"><button>Win a prize</button></form>`);
  await page.getByRole('button').click();
  await page.getByText('Only a page of this machine').waitFor();
  expect(ran).toHaveLength(before);
  await page.close();
});
