import type { TextStore } from './storage.ts';

/** A value that outlives the page. */
export type Kept<T> = { read: () => T; change: (next: (value: T) => T) => T };

const parse = (text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
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
  const read = () => {
    const value = parse(storage.get(key));
    return isValid(value) ? value : empty;
  };
  return {
    read,
    change: (next) => {
      const value = next(read());
      storage.set(key, JSON.stringify(value));
      return value;
    },
  };
};
