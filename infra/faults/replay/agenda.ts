type Entry = { at: number; what: string; act: () => Promise<void> };

/** What is still to happen, by the time at which it does; two things of one moment happen in the order they were noted. */
export const createAgenda = () => {
  const entries: Entry[] = [];
  return {
    /** @param at epoch seconds */
    note: (at: number, what: string, act: () => Promise<void>): void => {
      const later = entries.findIndex((entry) => entry.at > at);
      entries.splice(later === -1 ? entries.length : later, 0, { at, what, act });
    },
    next: () => entries.shift(),
  };
};
export type Agenda = ReturnType<typeof createAgenda>;
