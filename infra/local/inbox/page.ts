import { html } from 'hono/html';
import * as z from 'zod';
import type { Schedule } from '../../schedules.ts';
import type { Run } from '../scheduler.ts';
import type { Message } from './inbox.ts';

type Html = ReturnType<typeof html>;
export type Timetable = { schedule: Schedule; run: Run | undefined }[];
export type View = {
  messages: Message[];
  shops: string[];
  shopId: string | undefined;
  timetable: Timetable;
  shopOrigin: string;
};

/** As people say them; any other is called by its own name. */
const CALLED: Record<string, string> = { reconcile: 'daily match' };

const inbox = (shopId: string | undefined) => (shopId === undefined ? '/' : `/?shop=${encodeURIComponent(shopId)}`);
const time = (at: Date) => at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const interval = (minutes: number) => (minutes === 24 * 60 ? 'day' : `${minutes} minutes`);

const answered = z.record(z.string(), z.unknown());
/** What a function answered: its numbers and words, and of its lists how long they are. */
const inWords = (result: unknown): string =>
  Object.entries(answered.safeParse(result).data ?? {})
    .map(([name, value]) => [name, Array.isArray(value) ? value.length : value])
    .filter(([, value]) => typeof value !== 'object')
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

const outcome = (run: Run | undefined): string => {
  if (!run) return 'not run since the start';
  const at = `last run ${time(run.at)}`;
  if (run.state === 'running') return `running since ${time(run.at)}`;
  return run.state === 'failed' ? `${at}: failed, ${run.error}` : [at, inWords(run.result)].filter(Boolean).join(': ');
};

const lever = ({ schedule: { name, everyMinutes }, run }: Timetable[number], shopId: string | undefined): Html => html`
<form method="post" action="/run/${name}${inbox(shopId).slice(1)}">
<button type="submit">Run the ${CALLED[name] ?? name} now</button>
<p class="${run?.state === 'failed' ? 'soft bad' : 'soft'}">Every ${interval(everyMinutes)}, ${outcome(run)}</p>
</form>`;

const link = (current: string | undefined, shopId: string | undefined): Html =>
  html`<a href="${inbox(shopId)}" ${shopId === current ? html`aria-current="page"` : ''}>${shopId ?? 'All shops'}</a>`;

const letter = ({ at, subject, text, type, shopId }: Message): Html => html`
<article>
<h2>${subject}</h2>
<p class="soft"><time datetime="${at}">${time(new Date(at))}</time>${[shopId, type].map((word) => (word ? ` · ${word}` : ''))}</p>
<pre>${text}</pre>
</article>`;

const nothing = (shopOrigin: string, shopId: string | undefined): Html => html`
<p>Nothing yet${shopId === undefined ? '' : ` for ${shopId}`}. <a href="${shopOrigin}/demo-kitchen">Order a meal</a>, and pay for it.</p>`;

/** Looks anew by itself: there is no field on it, so nobody's typing is lost. */
export const inboxPage = ({ messages, shops, shopId, timetable, shopOrigin }: View): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="5">
<title>Messages to the shop</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/inbox.css">
</head>
<body>
<main>
<h1>Messages to the shop</h1>
<p class="soft">What shops and those who run the stage would get by e-mail.</p>
<section aria-label="Run by hand">${timetable.map((entry) => lever(entry, shopId))}</section>
<nav aria-label="Shops">${[undefined, ...shops].map((shop) => link(shopId, shop))}</nav>
${messages.length > 0 ? messages.map(letter) : nothing(shopOrigin, shopId)}
</main>
</body>
</html>`;
