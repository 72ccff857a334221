import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession } from 'playwright-core';
import { send } from './composer.ts';
import type { Conditions, SlowLine } from './slow-line.ts';
import type { Transfer } from './transfers.ts';
import { type Seen, watch } from './watch.ts';

export const SHOP = { path: '/demo-kitchen', sights: { shopName: 'Demo Kitchen', dish: 'Jollof rice' } };
const PHONE = { viewport: { width: 360, height: 740 } };
/** How many times slower than this machine a cheap phone computes. */
export const SLOWER = 6;
/** Nothing must be under way for so long before a page counts as idle: more than an answer takes on a slow line. */
const QUIET_MS = 2_000;
const PATIENCE_MS = 90_000;

export type Plan = {
  line: SlowLine;
  /** How slow the line is; `none` is no line at all, `free` is for a visit that is not measured. */
  conditions: Conditions | 'none' | 'free';
  saveData?: boolean;
  /** Whether the customer writes "1", or only looks. */
  writes: boolean;
};
/** `idle`: when the last of it had come, in milliseconds since the navigation began; nothing comes without a line. */
export type Visit = { seen: Seen; transfers: Transfer[]; idle?: number };

/** A phone, with what its browser keeps from one visit to the next. */
export const openPhone = (browser: Browser): Promise<BrowserContext> => browser.newContext(PHONE);

const until = async (what: () => string, isSo: () => Promise<boolean> | boolean): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (await isSo()) return;
    await setTimeout(100);
  }
  throw new Error(`Waited in vain for ${what()}.`);
};

const look = async (page: CDPSession): Promise<Seen | undefined> => {
  const { result } = await page.send('Runtime.evaluate', { expression: 'window.seen', returnByValue: true });
  return result.value;
};

/**
 * A customer opens a shop, writes "1" as soon as that is taken, reads the menu, and waits until all is there.
 * @throws when a part of it does not come in a minute and a half
 */
export const visit = async (phone: BrowserContext, plan: Plan): Promise<Visit> => {
  const { line, conditions } = plan;
  const isCut = conditions === 'none';
  const isFree = conditions === 'free';
  line.set(isCut || isFree ? undefined : conditions);
  if (isCut) await line.cut();
  const tab = await phone.newPage();
  await tab.addInitScript(watch, SHOP.sights);
  const page = await phone.newCDPSession(tab);
  if (!isFree) await page.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.send('Emulation.setDataSaverOverride', { dataSaverEnabled: plan.saveData === true });

  await tab.goto(`${line.origin}${SHOP.path}`, { waitUntil: 'commit' });
  await until(
    () => 'the name of the shop',
    async () => (await look(page))?.named !== undefined,
  );
  if (plan.writes) await send(page, '1');
  if (plan.writes && !isCut)
    await until(
      () => 'the menu',
      async () => (await look(page))?.menu !== undefined,
    );
  const pending = () => line.transfers().filter(({ ended }) => ended === undefined);
  await until(
    () => `the page to be idle: ${pending().map(({ name }) => name)}`,
    () => line.quietFor() > QUIET_MS,
  );
  const seen = await look(page);
  if (!seen) throw new Error('The page is gone.');
  await tab.close();
  if (isCut) await line.mend();
  const transfers = line.transfers();
  const ends = transfers.map(({ ended = seen.origin }) => ended - seen.origin);
  return { seen, transfers, idle: ends.length > 0 ? Math.max(...ends) : undefined };
};
