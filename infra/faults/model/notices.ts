import { nameOf } from '../../../shared/ordering/notices.ts';
import type { Notice } from '../../../shared/ordering/session.ts';
import { numberOf } from './scene.ts';

/** Some notices by their names, sorted, as text that can be compared and kept: "1 PAID,1 SURPLUS 2". */
export type Notices = string;
export const NO_NOTICES: Notices = '';

export const noticeName = (o: number, notice: Pick<Notice, 'status' | 'n'>): string => `${o} ${nameOf(notice)}`;

const namesIn = (notices: Notices): string[] => (notices === NO_NOTICES ? [] : notices.split(','));
const noticesOf = (names: readonly string[]): Notices => [...new Set(names)].sort().join();

export const namesOf = (notices: readonly Notice[]): Notices =>
  noticesOf(notices.map((notice) => noticeName(numberOf(notice.orderId), notice)));

/** There are few of these sets, and each question is asked a million times. */
const remembering = (make: (one: Notices, other: Notices) => Notices) => {
  const known = new Map<Notices, Map<Notices, Notices>>();
  return (one: Notices, other: Notices): Notices => {
    const of = known.get(one) ?? new Map<Notices, Notices>();
    known.set(one, of);
    const before = of.get(other);
    if (before !== undefined) return before;
    const made = make(one, other);
    of.set(other, made);
    return made;
  };
};

export const both = remembering((one, other) => noticesOf([...namesIn(one), ...namesIn(other)]));
export const except = remembering((one, other) => {
  const gone = new Set(namesIn(other));
  return noticesOf(namesIn(one).filter((name) => !gone.has(name)));
});
export const common = remembering((one, other) => except(one, except(one, other)));

export const has = (notices: Notices, name: string): boolean => namesIn(notices).includes(name);
export const tellsOf = (notices: Notices, o: number): boolean =>
  namesIn(notices).some((name) => name.startsWith(`${o} `));
