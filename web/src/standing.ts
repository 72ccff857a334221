import type { ChatAnswer } from '../../shared/chat-api.ts';
import type { Question } from './api.ts';

/** Where the customer stands, by the newest answer. `asked` counts the questions of this page. */
export type Standing = Pick<ChatAnswer, 'shop' | 'state' | 'version' | 'cart' | 'order'> & { asked: number };

/**
 * Answers overtake each other; the newest version wins, whichever arrives last:
 *
 *     poll     ── asked at 5 ─────────────── answer 5 ──▶ too old, ignored
 *     message      ── "99" ── answer 6 ──▶ shown
 *
 * One version can be told differently as time goes by (a pay link appears): then the later question wins. A version
 * below the one that the question had seen, `since`, is a session that began anew.
 */
export const newest = (
  current: Standing | undefined,
  { shop, state, version, cart, order }: ChatAnswer,
  { asked, since }: Question,
): Standing => {
  const heard = { shop, state, version, cart, order, asked };
  if (!current) return heard;
  const isLater = asked > current.asked;
  if (version < since) return isLater ? heard : current;
  return version > current.version || (version === current.version && isLater) ? heard : current;
};
