import { expect, test } from 'vitest';
import { SCHEDULES } from '../../schedules.ts';
import type { Run } from '../scheduler.ts';
import { type Message, memoryInbox } from './inbox.ts';
import { createInboxPage } from './routes.ts';

const ORIGIN = 'http://127.0.0.1:4002';
const AT = new Date('2026-01-05T12:00:00Z');

const setUp = (past: Partial<Message>[] = [], patience?: number) => {
  const messages = past.map((message, n) => ({
    id: `${n}`,
    at: AT.toISOString(),
    subject: 's',
    text: 't',
    ...message,
  }));
  const ran: string[] = [];
  const runs = new Map<string, Run>();
  const behaviour = { run: async (_name: string) => undefined as unknown };
  const runNow = async (name = '') => {
    ran.push(name);
    runs.set(name, { at: AT, state: 'running' });
    await behaviour.run(name);
    runs.set(name, {
      at: AT,
      state: 'done',
      result: { looked: 3, findings: ['one', 'two'], window: {}, finished: true },
    });
  };
  const scheduler = { schedules: SCHEDULES, lastRun: (name: string) => runs.get(name), runNow };
  const page = createInboxPage({
    inbox: memoryInbox(messages),
    scheduler,
    shopOrigin: 'http://127.0.0.1:4000',
    patience,
  });
  const get = async (path = '/') => (await page.request(`${ORIGIN}${path}`)).text();
  const press = async (name: string, headers: Record<string, string> = {}, query = '') =>
    page.request(`${ORIGIN}/run/${name}${query}`, { method: 'POST', headers });
  return { page, ran, runs, behaviour, get, press };
};

test('the page shows the newest message first, with its time, subject, text, type and shop', async () => {
  const { get } = setUp([
    { subject: 'The first' },
    { subject: 'B2B-7K4QX paid', text: 'Line one\nLine two', type: 'PaymentConfirmed', shopId: 'demo-kitchen' },
  ]);
  const page = await get();
  for (const part of ['B2B-7K4QX paid', 'Line one\nLine two', 'PaymentConfirmed', 'demo-kitchen', AT.toISOString()])
    expect(page).toContain(part);
  expect(page.indexOf('B2B-7K4QX')).toBeLessThan(page.indexOf('The first'));
});

test('a shop’s page shows that shop’s messages alone, and names every shop to choose from', async () => {
  const { get } = setUp([
    { subject: 'Mine', shopId: 'mine' },
    { subject: 'Yours', shopId: 'yours' },
  ]);
  const page = await get('/?shop=mine');
  expect(page).toContain('Mine');
  expect(page).not.toContain('Yours');
  expect(page).toContain('href="/?shop=yours"');
});

test('without messages it says how to get one', async () => {
  const page = await setUp().get();
  expect(page).toContain('Nothing yet');
  expect(page).toContain('href="http://127.0.0.1:4000/demo-kitchen"');
});

test('whatever a message or an address says, it is text and never markup', async () => {
  const evil = '"><script>alert(1)</script>';
  const { get } = setUp([{ subject: evil, text: evil, type: evil, shopId: evil }]);
  for (const path of ['/', `/?shop=${encodeURIComponent(evil)}`, `/?shop=${encodeURIComponent(`${evil}?`)}`])
    expect(await get(path)).not.toContain('<script');
});

test('nothing but its own style may run or load, and no page may frame it', async () => {
  const { page, press } = setUp();
  for (const response of [await page.request(`${ORIGIN}/`), await press('sweep', { origin: 'https://evil.example' })]) {
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
  }
});

test.each(SCHEDULES.map(({ name }) => name))(
  'its button runs "%s" at once and comes back to the same page',
  async (name) => {
    const { get, press, ran } = setUp();
    expect(await get('/?shop=mine')).toContain(`action="/run/${name}?shop=mine"`);
    const response = await press(name, {}, '?shop=mine');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/?shop=mine']);
    expect(ran).toEqual([name]);
    expect(await get()).toContain('looked 3, findings 2, finished true</p>');
  },
);

test('a run that failed says why, and one that takes long is said to be running', async () => {
  const { get, runs } = setUp();
  expect(await get()).toContain('Every 5 minutes, not run since the start');
  runs.set('sweep', { at: AT, state: 'failed', error: 'The table is <away>' });
  runs.set('reconcile', { at: AT, state: 'running' });
  const page = await get();
  expect(page).toContain('failed, The table is &lt;away&gt;');
  expect(page).toContain('Every day, running since');
});

test('nobody waits at a button for a run that takes long', async () => {
  const { behaviour, press } = setUp([], 10);
  behaviour.run = () => new Promise(() => undefined);
  expect((await press('reconcile')).status).toBe(303);
});

test('a schedule that is not there is not found', async () => {
  const { press, ran } = setUp();
  expect((await press('everything')).status).toBe(404);
  expect(ran).toEqual([]);
});

test.each([
  ['a browser that says where the form is from', { 'sec-fetch-site': 'cross-site' }],
  ['another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:4001' }],
  ['an older browser', { origin: 'https://evil.example' }],
  ['a page that hides its origin', { origin: 'null' }],
])('a form of another site presses no button: %s', async (_name, headers) => {
  const { press, ran } = setUp();
  expect((await press('sweep', headers)).status).toBe(403);
  expect(ran).toEqual([]);
});

test('its own form presses the button, in any browser', async () => {
  const { press, ran } = setUp();
  await press('sweep', { 'sec-fetch-site': 'same-origin', origin: ORIGIN });
  await press('sweep', { origin: ORIGIN });
  expect(ran).toEqual(['sweep', 'sweep']);
});

test('another name that leads to this machine shows nothing', async () => {
  const { page, ran } = setUp([{ subject: 'Secret' }]);
  const rebound = 'http://rebound.example:4002';
  const response = await page.request(`${rebound}/`);
  expect(response.status).toBe(403);
  expect(await response.text()).not.toContain('Secret');
  await page.request(`${rebound}/run/sweep`, { method: 'POST', headers: { origin: rebound } });
  expect(ran).toEqual([]);
});
