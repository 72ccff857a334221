import type { Opening } from './hours.ts';
import type { Words } from './words/en.ts';

/** Why no order is taken now, and when it will be; undefined where the shop is open. */
export const closedSentence = (opening: Opening, words: Words): string | undefined => {
  if (opening.open) return undefined;
  const { why, reason, opens } = opening;
  return [
    why === 'paused' ? words.paused : words.closed,
    ...(reason ? [words.reason(reason)] : []),
    ...(opens ? [words.opensAt('day' in opens ? words.days[opens.day] : words.onDate(opens.date), opens.at)] : []),
  ].join(' ');
};
