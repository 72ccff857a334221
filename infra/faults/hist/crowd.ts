import { check, type Verdict } from './check.ts';
import { recordWrites } from './port.ts';
import { createRecorder, type Operation } from './recorder.ts';
import { createPage } from './tab.ts';
import { everyItem, openTableShop, PREFIX, START } from './table-shop.ts';
import type { Tables } from './tables.ts';
import type { Wish } from './wishes.ts';

export type Crowd = {
  verdict: Verdict;
  /** Adds that were refused as busy. */
  rejected: number;
  /** Adds that are not in the cart at the end, once those who were refused have said theirs again. */
  lost: number;
  /** Requests to the table of each writer's first try. */
  calls: number[];
};

const DEVICE = '00000000-0000-4000-8000-000000000001';

const isAcknowledged = ({ result }: Operation) => result.type === 'heard' && result.answered.ok;
const itemsIn = ({ result }: Operation) =>
  result.type === 'heard' && result.answered.ok
    ? (result.answered.answer.cart?.lines ?? []).reduce((sum, { quantity }) => sum + quantity, 0)
    : Number.NaN;

const ONE_MORE: Wish = { type: 'add', number: 1, quantity: 1 };

/** So many tabs of one device add a dish at the very same moment; who is told to come again does, one after another. */
export const runCrowd = async (tables: Tables, writers: number): Promise<Crowd> => {
  const table = await tables.fresh();
  try {
    const clock = { now: START };
    const parts = { ...table.parts, now: () => clock.now };
    const shop = await openTableShop(parts, { clock });
    const recorder = createRecorder();
    const stage = { shop, recorder, codes: new Set<string>() };
    const writes = recordWrites(parts.client, recorder);
    const first = createPage(stage, { deviceId: DEVICE, who: 'first' });
    await first.says({ type: 'one' });
    const pages = Array.from({ length: writers }, (_, n) =>
      createPage(stage, { deviceId: DEVICE, who: `writer ${n + 1}` }),
    );
    const adds = await Promise.all(pages.map((page) => page.says(ONE_MORE)));
    const rejected = adds.filter((add) => !isAcknowledged(add));
    for (const { messageId } of rejected) await first.says(ONE_MORE, messageId);
    const last = await first.says({ type: 'cart' });
    const stored = await everyItem(parts);
    return {
      verdict: check({ operations: recorder.operations, writes, stored, paid: new Set(), prefix: PREFIX }),
      rejected: rejected.length,
      lost: writers - itemsIn(last),
      calls: adds.map(({ calls }) => calls),
    };
  } finally {
    await table.drop();
  }
};
