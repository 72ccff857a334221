import type { TableParts } from '../../../shared/dynamo.ts';
import { randomFrom } from '../../../shared/testing/faults/random.ts';
import { recordWrites, type Write } from '../hist/port.ts';
import { createRecorder, type Recorder } from '../hist/recorder.ts';
import { type Change, type Clock, openTableShop, START, type TableShop } from '../hist/table-shop.ts';
import type { Table } from '../hist/tables.ts';
import { type Faulty, makeFaulty } from './faulty-client.ts';

/** A delayed call takes longer than a request keeps others away from an attempt to pay. */
const DELAY_SECONDS = 12;

export type World = {
  clock: Clock;
  shop: TableShop;
  table: Table;
  /** The table as the shop reaches it, faults and all. */
  parts: TableParts;
  recorder: Recorder;
  codes: Set<string>;
  writes: Write[];
  faulty: Faulty;
  /** Pauses the code wanted to make, in milliseconds; nobody makes them. */
  waits: number[];
  /** What nobody should have been shown or told. */
  complaints: string[];
};

export type Setting = { seed: number; change?: Change; random?: () => number };

/** A shop on a real table, whose client may fail at every call. Nothing in it waits, and a seed repeats every choice. */
export const openWorld = async (
  table: Table,
  { seed, change, random = randomFrom(seed).next }: Setting,
): Promise<World> => {
  const clock: Clock = { now: START };
  const waits: number[] = [];
  let tokens = 0;
  const parts = {
    ...table.parts,
    random,
    // Tokens are the whole database's, and other runs share it.
    token: () => `${table.parts.tableName}-${++tokens}`,
    wait: async (milliseconds: number) => void waits.push(milliseconds),
    now: () => clock.now,
  };
  const shop = await openTableShop(parts, { clock, change });
  const recorder = createRecorder();
  const delay = async () => {
    clock.now += DELAY_SECONDS;
    for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
  };
  const faulty = makeFaulty(parts.client, { plain: table.plain, delay });
  // Listens beneath the faults: it hears what the table has answered, also where nobody else does.
  const writes = recordWrites(parts.client, recorder);
  return { clock, shop, table, parts, recorder, codes: new Set(), writes, faulty, waits, complaints: [] };
};
