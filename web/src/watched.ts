/** A value that tells whoever watches it that it changed. */
export type Watched<T> = {
  get: () => T;
  set: (change: Partial<T>) => void;
  /** @returns how to stop watching */
  watch: (watcher: () => void) => () => void;
};

export const watched = <T extends object>(first: T): Watched<T> => {
  const watchers = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (change) => {
      value = { ...value, ...change };
      for (const watcher of watchers) watcher();
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
};
