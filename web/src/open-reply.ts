import type { Reply } from '../../shared/ordering/replies.ts';
import type { Standing } from './standing.ts';
import type { Entry } from './transcript.ts';

/** The newest thing the shop said, and whether its buttons are out of date. */
export type OpenReply = { reply: Reply; isStale: boolean };

/** A number said now is an answer, and adds no dish. */
export const isAsking = ({ reply }: OpenReply): boolean => reply.choices.some(({ send }) => send === '1');

/**
 * What the shop said last. It is stale once the order went on in another tab, and from the moment the customer has said
 * something: "1" tapped twice would answer this question and the next one.
 */
export const openReply = (entries: readonly Entry[], standing: Standing | undefined): OpenReply | undefined => {
  let isAnswered = false;
  for (const entry of [...entries].reverse()) {
    if (entry.from === 'shop') {
      return { reply: entry.reply, isStale: isAnswered || (standing !== undefined && standing.state !== entry.state) };
    }
    // What was refused never reached the shop.
    if (!entry.refused) isAnswered = true;
  }
  return undefined;
};
