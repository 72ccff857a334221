import type { Browser, BrowserContext } from 'playwright-core';
import { blockingTime, type Figure, figureOf, layoutShift } from './figures.ts';
import { type Conditions, SLOW, type SlowLine } from './slow-line.ts';
import { type Total, totalBy } from './transfers.ts';
import { openPhone, type Visit, visit } from './visit.ts';

/** Moments of a visit, by what a customer sees or can do, in milliseconds since it began. */
const MOMENTS = {
  'shop named': ({ seen }: Visit) => seen.named,
  /** From the visit before: it stood there before anything was written. */
  'dish kept': ({ seen }: Visit) =>
    seen.dish !== undefined && seen.dish < (seen.entered ?? 0) ? seen.dish : undefined,
  '"1" taken': ({ seen }: Visit) => seen.entered,
  'menu read': ({ seen }: Visit) => seen.menu,
  idle: ({ idle }: Visit) => idle,
} as const;
export type Moment = keyof typeof MOMENTS;
export const MOMENT_NAMES = Object.keys(MOMENTS) as Moment[];

/**
 * One request of a visit: the bytes of its answer, when it was sent and when that had come, in milliseconds since the
 * visit began, and by which moment.
 */
export type FileRow = {
  name: string;
  status?: number;
  body: number;
  withHeaders: number;
  asked: number;
  came?: number;
  by: string;
};
export type Scenario = {
  name: string;
  times: Partial<Record<Moment, Figure>>;
  bytes: Partial<Record<Moment, Partial<Record<keyof Total, Figure>>>>;
  /** Of the visit in the middle. */
  files: FileRow[];
};
export type Vitals = { name: string; fcp?: Figure; lcp?: Figure; cls?: Figure; tbt?: Figure };

const filesOf = (measured: Visit): FileRow[] => {
  const { origin } = measured.seen;
  const reached = MOMENT_NAMES.flatMap((name) => {
    const at = MOMENTS[name](measured);
    return at === undefined ? [] : [{ name, at }];
  }).sort((one, other) => one.at - other.at);
  return measured.transfers.map((transfer) => {
    const { name, status, began, ended } = transfer;
    const { body, withHeaders } = totalBy(Number.POSITIVE_INFINITY, [transfer]);
    const came = ended === undefined ? undefined : ended - origin;
    const by = reached.find(({ at }) => came !== undefined && came <= at)?.name ?? 'never';
    return { name, status, body, withHeaders, asked: began - origin, came, by };
  });
};

const scenarioOf = (name: string, visits: readonly Visit[]): Scenario => {
  const times: Scenario['times'] = {};
  const bytes: Scenario['bytes'] = {};
  for (const moment of MOMENT_NAMES) {
    const moments = visits.map(MOMENTS[moment]);
    const figure = figureOf(moments);
    if (!figure) continue;
    times[moment] = figure;
    const totals = visits.map((one, n) => totalBy(one.seen.origin + (moments[n] ?? 0), one.transfers));
    const of = (part: keyof Total) => figureOf(totals.map((total) => total[part]));
    bytes[moment] = { requests: of('requests'), body: of('body'), withHeaders: of('withHeaders') };
  }
  const sorted = visits.toSorted((one, other) => (one.idle ?? 0) - (other.idle ?? 0));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return { name, times, bytes, files: middle ? filesOf(middle) : [] };
};

export type Setting = { browser: Browser; line: SlowLine; runs: number };

/** Each with a phone of its own. */
const repeat = async ({ browser, runs }: Setting, once: (phone: BrowserContext) => Promise<Visit>) => {
  const visits: Visit[] = [];
  for (let run = 0; run < runs; run += 1) {
    await using phone = await openPhone(browser);
    visits.push(await once(phone));
  }
  return visits;
};

/** First visits by somebody who orders: nothing is kept from before. */
export const firstVisits = async (setting: Setting): Promise<Scenario[]> => {
  const { line } = setting;
  const first = async (name: string, conditions: Conditions, saveData: boolean) =>
    scenarioOf(name, await repeat(setting, (phone) => visit(phone, { line, conditions, saveData, writes: true })));
  return [
    await first('First visit, with photos', SLOW, false),
    await first('First visit, with Save-Data', SLOW, true),
    await first('First visit, with photos, and the handshakes of TCP and TLS', { ...SLOW, handshakes: 2 }, false),
  ];
};

/** A visit after another one by the same phone, of which the first is not measured. */
export const secondVisits = async (setting: Setting): Promise<Scenario[]> => {
  const { line } = setting;
  const second = async (name: string, conditions: Conditions | 'none') =>
    scenarioOf(
      name,
      await repeat(setting, async (phone) => {
        await visit(phone, { line, conditions: 'free', writes: true });
        return await visit(phone, { line, conditions, writes: true });
      }),
    );
  return [await second('Second visit', SLOW), await second('Visit without a line, after one with', 'none')];
};

/** A first visit by somebody who only looks, so that nothing but the page is at work. */
export const vitals = async (setting: Setting): Promise<Vitals> => {
  const { line } = setting;
  const visits = await repeat(setting, (phone) => visit(phone, { line, conditions: SLOW, writes: false }));
  const seen = visits.map((one) => one.seen);
  return {
    name: 'First visit, only looking',
    fcp: figureOf(seen.map(({ firstPaint }) => firstPaint)),
    lcp: figureOf(seen.map(({ largestPaint }) => largestPaint)),
    cls: figureOf(seen.map(({ shifts }) => layoutShift(shifts))),
    tbt: figureOf(seen.map(blockingTime)),
  };
};
