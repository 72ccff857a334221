import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import type { Scheduler } from '../scheduler.ts';
import type { Inbox } from './inbox.ts';
import { inboxPage } from './page.ts';

export type InboxParts = {
  inbox: Inbox;
  scheduler: Pick<Scheduler, 'schedules' | 'lastRun' | 'runNow'>;
  /** Where there is something to order. */
  shopOrigin: string;
  /** Milliseconds the page waits for a run; when it looks anew by itself it tells of those that took longer. */
  patience?: number;
};

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  // With "no-referrer" a browser hides the origin of a form too, and the buttons would be refused.
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** A name elsewhere that leads to this machine would make another site's page one of ours. */
const OUR_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Every browser says where a form comes from, in one of two ways; what says neither is no browser. */
const fromOurPage = (c: Context): boolean => {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin === undefined || origin === new URL(c.req.url).origin;
};

const style = readFileSync(new URL('./inbox.css', import.meta.url), 'utf8');

/** The shop's mailbox, as a page without a line of JavaScript; with levers for what would run by the clock. */
export const createInboxPage = ({ inbox, scheduler, shopOrigin, patience = 4000 }: InboxParts): Hono => {
  const page = new Hono();
  page.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  });
  page.use(async (c, next) => {
    if (!OUR_NAMES.includes(new URL(c.req.url).hostname)) return c.text('Not a name of this machine', 403);
    if (c.req.method !== 'GET' && !fromOurPage(c)) return c.text('Only a page of this machine may do that', 403);
    return next();
  });
  page.get('/inbox.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  page.get('/', (c) => {
    const shopId = c.req.query('shop');
    const timetable = scheduler.schedules.map((schedule) => ({ schedule, run: scheduler.lastRun(schedule.name) }));
    return c.html(inboxPage({ messages: inbox.latest(shopId), shops: inbox.shops(), shopId, timetable, shopOrigin }));
  });
  page.post('/run/:name', async (c) => {
    const name = c.req.param('name');
    if (!scheduler.schedules.some((schedule) => schedule.name === name)) return c.notFound();
    await Promise.race([scheduler.runNow(name), sleep(patience, undefined, { ref: false })]);
    return c.redirect(`/${new URL(c.req.url).search}`, 303);
  });
  return page;
};
