import { isDeepStrictEqual } from 'node:util';
import { keyOf, type Write } from './port.ts';
import type { Operation } from './recorder.ts';

/** What must never be seen, with all that took part in it. */
export type Violation = { rule: string; what: string; operations: Operation[]; writes: Write[] };

/** What an item went through: one write for every version, from the first on. */
export type Chain = { key: string; writes: Write[] };

const violation = (rule: string, what: string, ...writes: Write[]): Violation => ({
  rule,
  what,
  writes,
  operations: writes.flatMap(({ by }) => by ?? []),
});

export const chainsOf = (writes: readonly Write[]): Chain[] =>
  [...Map.groupBy(writes, ({ key }) => key)].map(([key, those]) => ({
    key,
    writes: those.toSorted((a, b) => (a.version ?? 0) - (b.version ?? 0) || a.begun - b.begun),
  }));

/** Every version was written once, none is missing, and none came before the one it was written over. */
const checkChain = ({ key, writes }: Chain): Violation[] =>
  writes.flatMap((write, index) => {
    const before = writes[index - 1];
    const { version = 1 } = write;
    const expected = (before?.version ?? 0) + 1;
    if (before && version < expected)
      return [violation('one chain', `${key}: version ${version} was written twice`, before, write)];
    if (version > expected)
      return [violation('one chain', `${key}: version ${expected} is missing`, ...(before ? [before] : []), write)];
    if (before && write.ended < before.begun)
      return [violation('one chain', `${key}: version ${version} was written before the last`, before, write)];
    return [];
  });

/** What is in the table at the end is what the last writes left there. */
const checkStored = (chains: readonly Chain[], stored: readonly Record<string, unknown>[]): Violation[] => {
  const items = new Map(stored.map((item) => [keyOf(item), item]));
  return chains.flatMap(({ key, writes }) => {
    const last = writes.at(-1);
    const there = items.get(key);
    return last && isDeepStrictEqual(last.item, there)
      ? []
      : [violation('one chain', `${key}: the table holds ${JSON.stringify(there)}`, ...(last ? [last] : []))];
  });
};

export const checkChains = (chains: readonly Chain[], stored: readonly Record<string, unknown>[]): Violation[] => {
  const broken = chains.flatMap(checkChain);
  return broken.length > 0 ? broken : checkStored(chains, stored);
};
