import type { HttpEvent } from '../../../shared/http.ts';
import { readAnswer } from './answer.ts';
import { type Ask, type Door, eventOf } from './ask.ts';
import { type FuzzedShop, openFuzzedShop, type Plant } from './fuzzed-shop.ts';
import { type Fault, judge } from './judge.ts';
import { deviceIn, isMessage, textIn } from './valid.ts';
import { MARK } from './words.ts';
import type { WorkCounter } from './work.ts';

export type Figures = { requests: number; serverErrors: number; stored: number; leaks: number; others: number };

/** Sessions in the name of a device that never sent a message are nobody's wish. */
const strangers = ({ store }: FuzzedShop, known: ReadonlySet<string>): Fault[] =>
  [...store.sessionItems.values()]
    .filter(({ deviceId }) => !known.has(deviceId))
    .map(({ deviceId }) => ({ kind: 'stored', what: `a session of ${deviceId}, who has sent no message` }));

/** A shop with somebody at its doors who counts what every request costs, and judges it. */
export const openDoors = (work: WorkCounter, plant?: Plant) => {
  const shop = openFuzzedShop(plant);
  const { doors, store, lines, calls } = shop;
  const known = new Set<string>();
  const marked = new Set<string>();
  const figures: Figures = { requests: 0, serverErrors: 0, stored: 0, leaks: 0, others: 0 };

  const before = () => {
    calls.count = 0;
    lines.length = 0;
    work.since();
    return { writes: store.writes.length, unmatched: store.unmatched.size };
  };

  const counted = (faults: readonly Fault[]) => {
    for (const { kind } of faults) figures[kind] += 1;
    return faults.map(({ kind, what }) => `${kind}: ${what}`);
  };

  /** Hands an event to a handler. @returns what it answered, and what was wrong about it */
  const take = async (door: Door, event: Partial<HttpEvent>) => {
    figures.requests += 1;
    const there = before();
    // The handler's own parser writes into the event.
    const result = await doors[door]({ ...event }).catch(() => undefined);
    const done = { work: work.since(), calls: calls.count, lines: [...lines] };
    const stored = { writes: store.writes.length - there.writes, unmatched: store.unmatched.size - there.unmatched };
    const device = deviceIn(event);
    if (device && door === 'chat' && isMessage(event)) known.add(device);
    if (device && textIn(event)?.normalize('NFKC').toLowerCase().includes(MARK)) marked.add(device);
    const isMarked = device !== undefined && door === 'chat' && marked.has(device);
    const faults = judge({ door, event, answer: readAnswer(result), ...done, stored, isMarked });
    return { result, wrong: counted([...faults, ...(stored.writes > 0 ? strangers(shop, known) : [])]) };
  };

  return {
    figures,
    counted,
    take,
    /** Asks as described, straight at the handler. */
    asks: async (ask: Ask): Promise<string[]> => (await take(ask.door, eventOf(ask))).wrong,
  };
};
export type Doors = ReturnType<typeof openDoors>;
