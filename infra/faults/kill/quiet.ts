import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dynamoOrders } from '../../../shared/orders.ts';
import { type Message, messageSchema } from '../../local/inbox/inbox.ts';
import type { Door } from './door.ts';
import { type Finding, stuck, wrong } from './findings.ts';
import { ledgerFile, tableIn } from './snapshot.ts';

const MOST_SWEEPS = 200;
const DELIVERED_WITHIN = 30_000;
/** The button's page waits no longer than this for a run, which goes on. */
const PAGE_WAITS = 3900;

/** Runs a schedule to its end. */
const run = async (door: Door, schedule: 'sweep' | 'reconcile'): Promise<void> => {
  for (let begun = 0; Date.now() - begun > PAGE_WAITS; ) {
    begun = Date.now();
    await door.press(schedule);
  }
};

/** Sweeps until no order is due. @param ahead seconds that the system's clock is ahead of ours */
export const sweepAll = async (folder: string, door: Door, ahead: number): Promise<Finding[]> => {
  const table = tableIn(folder);
  try {
    for (let sweeps = 0; sweeps < MOST_SWEEPS; sweeps++) {
      const due = await dynamoOrders(table).due(Math.floor(Date.now() / 1000) + ahead, 1);
      if (due.length === 0) return [];
      await run(door, 'sweep');
    }
    return [stuck(`Some order is due after ${MOST_SWEEPS} sweeps`)];
  } finally {
    table.client.destroy();
  }
};

/** Waits until the shop has said of every webhook that it knows. */
export const webhooksArrive = async (folder: string): Promise<Finding[]> => {
  const deadline = Date.now() + DELIVERED_WITHIN;
  for (;;) {
    const owed = ledgerFile(folder).filter(({ deliveries }) => deliveries.length > 0);
    if (owed.length === 0) return [];
    if (Date.now() > deadline)
      return owed.map(({ reference }) => stuck(`The webhook of ${reference} does not get through`));
    await sleep(100);
  }
};

/** What the shop was told. A line that a kill has cut short is no message. */
export const messagesIn = (folder: string): Message[] => {
  const path = join(folder, 'inbox.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [messageSchema.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    });
};

/** The shop's own daily match of Paystack's list with its orders must find as little as we do. */
export const dailyMatch = async (folder: string, door: Door): Promise<Finding[]> => {
  await run(door, 'reconcile');
  return messagesIn(folder)
    .filter(({ type }) => type === 'DailyMatch')
    .map(({ text }) => wrong(`The daily match found: ${text}`));
};
