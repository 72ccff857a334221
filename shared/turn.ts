import type { SessionParts } from './change-session.ts';
import type { Ids } from './ids.ts';
import type { Order } from './ordering/order.ts';
import type { Reply } from './ordering/replies.ts';
import type { Remembered } from './ordering/seen.ts';
import type { Session } from './ordering/session.ts';
import type { Context } from './ordering/transitions.ts';
import type { LinkParts } from './payments/open-link.ts';
import type { ResumeCodes } from './resume-codes.ts';

export type EffectParts = LinkParts & SessionParts & { resumeCodes: ResumeCodes; ids: Ids };

/** The turn an effect belongs to. */
export type Turn = { session: Session; context: Context; message: Remembered; owner: string };

/** What an effect has to say, and what it has found or made of order and session. */
export type Performed =
  | { type: 'done'; replies: Reply[]; order?: Order; session?: Session }
  /** Somebody wrote in between, and nothing was done: decide again. */
  | { type: 'conflict' };

export const done = (replies: Reply[], order?: Order): Performed => ({ type: 'done', replies, order });
