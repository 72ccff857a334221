/** Where texts are kept by name. `remembers` is false where the browser forgets them with the page. */
export type TextStore = {
  get: (key: string) => string | null;
  set: (key: string, value: string) => void;
  remove: (key: string) => void;
  /** What will still be there after a reload; where the browser blocks storage altogether, what the page remembers. */
  stored: (key: string) => string | null;
  remembers: boolean;
};

const PROBE = 'b2b:probe';

/**
 * The browser's own storage, and the page's memory for whatever it refuses: a private window, a full disk, a setting.
 * @param area is called each time, because merely naming localStorage throws where it is blocked
 */
export const textStore = (area: () => Storage): TextStore => {
  const refused = new Map<string, string>();
  const stored = (key: string) => {
    try {
      return area().getItem(key);
    } catch {
      return refused.get(key) ?? null;
    }
  };
  const set = (key: string, value: string) => {
    try {
      area().setItem(key, value);
      refused.delete(key);
    } catch {
      refused.set(key, value);
    }
  };
  const remove = (key: string) => {
    refused.delete(key);
    try {
      area().removeItem(key);
    } catch {
      // Where nothing can be reached, nothing was kept.
    }
  };
  set(PROBE, PROBE);
  const remembers = !refused.has(PROBE);
  remove(PROBE);
  return { remembers, get: (key) => refused.get(key) ?? stored(key), stored, set, remove };
};
