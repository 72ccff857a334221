import type { Reply } from '../../shared/ordering/replies.ts';
import type { UserState } from '../../shared/ordering/session.ts';
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

/** Where the conversation stands: by the server's last answer, or, before there is one, where the chat was left. */
export const stateNow = (entries: readonly Entry[], standing: Standing | undefined): UserState | undefined => {
  if (standing) return standing.state;
  const last = [...entries].reverse().find(({ from }) => from === 'shop');
  return last?.from === 'shop' ? last.state : undefined;
};
