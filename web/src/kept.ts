import { parseJson } from './parse-json.ts';
import type { TextStore } from './storage.ts';

/**
 * A value that outlives the page. `stored` is what was really written: a full disk keeps less than the page does. `replace`
 * leaves nothing of what was there before, also on a full disk.
 */
export type Kept<T> = {
  read: () => T;
  stored: () => T;
  change: (next: (value: T) => T) => T;
  replace: (value: T) => void;
};

/**
 * Keeps a value as JSON under `key`. Every change starts from what is stored, not from what this page remembers: another
 * tab of the same shop may have written since. What does not pass `isValid` (an older page's shape) counts as `empty`.
 */
export const kept = <T>(
  storage: TextStore,
  key: string,
  isValid: (value: unknown) => value is T,
  empty: T,
): Kept<T> => {
  const valid = (text: string | null) => {
    const value = parseJson(text);
    return isValid(value) ? value : empty;
  };
  const read = () => valid(storage.get(key));
  return {
    read,
    stored: () => valid(storage.stored(key)),
    change: (next) => {
      const before = read();
      const value = next(before);
      if (value !== before) storage.set(key, JSON.stringify(value));
      return value;
    },
    replace: (value) => {
      storage.remove(key);
      storage.set(key, JSON.stringify(value));
    },
  };
};
