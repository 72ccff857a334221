import type { Reply } from '../../shared/ordering/replies.ts';
import type { UserState } from '../../shared/ordering/session.ts';
import type { Standing } from './standing.ts';
import type { Entry } from './transcript.ts';

/** The newest thing the shop said, whether its buttons are out of date, and where the conversation stands by now. */
export type OpenReply = { reply: Reply; isStale: boolean; state: UserState };

/** A number said now is an answer, and adds no dish. */
export const isAsking = ({ reply }: OpenReply): boolean => reply.choices.some(({ send }) => send === '1');

/**
 * What the shop said last. It is stale once the order went on in another tab, and from the moment the customer has said
 * something: "1" tapped twice would answer this question and the next one. Before the server has answered, the conversation
 * stands where the chat was left.
 */
export const openReply = (entries: readonly Entry[], standing: Standing | undefined): OpenReply | undefined => {
  let isAnswered = false;
  for (const entry of [...entries].reverse()) {
    if (entry.from === 'shop') {
      const { state } = standing ?? entry;
      return { reply: entry.reply, isStale: isAnswered || state !== entry.state, state };
    }
    // What was refused never reached the shop.
    if (!entry.refused) isAnswered = true;
  }
  return undefined;
};
