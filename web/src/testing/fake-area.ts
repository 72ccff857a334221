/** A browser's storage, whose disk is full whenever the test wants. */
export const fakeArea = () => {
  const values = new Map<string, string>();
  const disk = { isFull: false };
  const area: Storage = {
    length: 0,
    clear: () => values.clear(),
    key: () => null,
    getItem: (key) => values.get(key) ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => {
      if (disk.isFull) throw new DOMException('Full', 'QuotaExceededError');
      values.set(key, value);
    },
  };
  return { area, disk };
};
