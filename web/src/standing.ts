import type { ChatAnswer } from '../../shared/chat-api.ts';
import type { Question } from './api.ts';

/** Where the customer stands, by the newest answer. `asked` counts the questions of this page. */
export type Standing = Omit<ChatAnswer, 'replies' | 'notices'> & {
  asked: number;
};

/** Of one unpaid order, whether only `one` has the link to pay it. */
const hasLinkBefore = ({ order: one }: Pick<Standing, 'order'>, { order: other }: Pick<Standing, 'order'>): boolean =>
  !!one?.payUrl && !other?.payUrl && one.code === other?.code && one.status === other.status;

/**
 * Answers overtake each other; the newest version wins, whichever arrives last:
 *
 *     poll     ── asked at 5 ─────────────── answer 5 ──▶ too old, ignored
 *     message      ── "99" ── answer 6 ──▶ shown
 *
 * One version can be told differently as time goes by: then the answer that has the pay link of the order wins, and
 * otherwise the later question. A version below the one that the question had seen, `since`, is a session that began anew.
 */
export const newest = (current: Standing | undefined, answer: ChatAnswer, { asked, since }: Question): Standing => {
  const heard = { ...answer, asked };
  const { version } = answer;
  if (!current) return heard;
  const isLater = asked > current.asked;
  if (version < since) return isLater ? heard : current;
  if (version !== current.version) return version > current.version ? heard : current;
  return hasLinkBefore(heard, current) || (isLater && !hasLinkBefore(current, heard)) ? heard : current;
};
