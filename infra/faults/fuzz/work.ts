import { Hash, Hmac } from 'node:crypto';

/** How much was handed to what costs by the length, since the counters were last set to nought. In characters or bytes. */
export type Work = { parsed: number; hashed: number; normalised: number };

const lengthOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  return ArrayBuffer.isView(value) ? value.byteLength : 0;
};

/** Puts a method in place of one that does the same and counts; gives back what undoes it. */
const replaced = (target: object, name: string, count: (self: unknown, given: unknown) => void) => {
  const original = Object.getOwnPropertyDescriptor(target, name);
  const method: unknown = original?.value;
  if (!original || typeof method !== 'function') throw new TypeError(`There is no method ${name}`);
  const counting = function (this: unknown, ...given: unknown[]): unknown {
    count(this, given[0]);
    return Reflect.apply(method, this, given);
  };
  Object.defineProperty(target, name, { ...original, value: counting });
  return () => Object.defineProperty(target, name, original);
};

/** Counts what JSON.parse, hashes and String.normalize are given: the clock says little on a busy machine. */
export const countWork = () => {
  const work: Work = { parsed: 0, hashed: 0, normalised: 0 };
  const hash = (_: unknown, data: unknown) => {
    work.hashed += lengthOf(data);
  };
  const undo = [
    replaced(JSON, 'parse', (_, text) => {
      work.parsed += lengthOf(text);
    }),
    replaced(Hash.prototype, 'update', hash),
    replaced(Hmac.prototype, 'update', hash),
    replaced(String.prototype, 'normalize', (text) => {
      work.normalised += String(text).length;
    }),
  ];
  return {
    since: (): Work => {
      const done = { ...work };
      Object.assign(work, { parsed: 0, hashed: 0, normalised: 0 });
      return done;
    },
    stop: () => {
      for (const one of undo) one();
    },
  };
};
export type WorkCounter = ReturnType<typeof countWork>;
