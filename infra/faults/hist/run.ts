import { randomFrom } from '../../../shared/testing/faults/random.ts';
import { check, type History, type Verdict } from './check.ts';
import { recordWrites } from './port.ts';
import { createRecorder } from './recorder.ts';
import { useTab } from './tab.ts';
import { type Change, everyItem, openTableShop, PREFIX, START } from './table-shop.ts';
import type { Table, Tables } from './tables.ts';
import { busAtWork, paystackAtWork, sweepAtWork } from './world.ts';

/** `devices`: how many customers the clients belong to; 1 makes every client a tab of the same one. */
export type Size = { clients: number; devices: number; times: number };
export type Run = { history: History; verdict: Verdict };
export type Options = { tables: Tables; seed: number; size: Size; change?: Change };

const deviceOf = (n: number) => `00000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`;
/** Orders that nobody pays are given up soon, so that histories see them expire. */
const EXPIRY_SECONDS = 400;

/** Lets clients, Paystack, the bus and the clock at one shop all at once, and then looks at what came of it. */
export const runHistory = async (options: Options): Promise<Run> => {
  const table = await options.tables.fresh();
  try {
    const history = await play(table, options);
    return { history, verdict: check(history) };
  } finally {
    await table.drop();
  }
};

const play = async (table: Table, { seed, size, change }: Options): Promise<History> => {
  const clock = { now: START };
  const parts = { ...table.parts, now: () => clock.now };
  const shop = await openTableShop(parts, { clock, expirySeconds: EXPIRY_SECONDS, change });
  const recorder = createRecorder();
  const writes = recordWrites(parts.client, recorder);
  const stage = { shop, recorder, codes: new Set<string>() };
  const state = { isOver: false };
  const world = { ...stage, clock, random: randomFrom(seed), isOver: () => state.isOver };
  const others = [paystackAtWork(world), busAtWork(world), sweepAtWork(world)];
  const tabs = Array.from({ length: size.clients }, (_, n) => {
    const page = { who: `client ${n + 1}`, deviceId: deviceOf(n % size.devices) };
    return useTab(stage, page, randomFrom(seed * 1000 + n), size.times);
  });
  await Promise.all(tabs);
  state.isOver = true;
  await Promise.all(others);
  const paid = [...shop.paystack.transactions].flatMap(([reference, { status }]) =>
    status === 'success' ? reference : [],
  );
  // Whoever was paid and not told of is found by the next look, which a history may end before.
  for (const reference of paid) await shop.charge(reference);
  return {
    operations: recorder.operations,
    writes,
    stored: await everyItem(parts),
    paid: new Set(paid),
    prefix: PREFIX,
  };
};
