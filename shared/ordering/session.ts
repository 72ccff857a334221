import * as z from 'zod';
import { cartSchema } from './cart.ts';
import { menuViewSchema } from './menu.ts';
import { newsSchema } from './news.ts';

/** Messages remembered, so that one that arrives again is not applied again. */
export const SEEN_MESSAGES = 8;
/** How often a device may ask a shop for a payment link within an hour: it slows a careless client, ids being free. */
export const MAX_PAYS = 10;
/** A customer's client that never says what it has seen keeps this many notices. */
export const MAX_NOTICES = 10;

/** News of an order, told until the customer's page says it has seen it. `version` is the session's that brought it. */
const noticeSchema = z.object({
  orderId: z.string(),
  status: newsSchema,
  /** The attempt whose money the news is about, where an order may have several such. */
  n: z.int().positive().optional(),
  version: z.int().positive(),
  /** The customer's page has said so. It is kept for a while all the same: an event heard again brings no second one. */
  seen: z.literal(true).optional(),
});

export type Notice = z.infer<typeof noticeSchema>;

const base = z.object({
  schema: z.literal(1),
  deviceId: z.string(),
  shopId: z.string(),
  /** Raised by every write; a write states the version it saw. 0 is a session nobody has written yet. */
  version: z.int().nonnegative(),
  lastOrderId: z.string().optional(),
  notices: z.array(noticeSchema).max(MAX_NOTICES),
  /** Newest last; `hash` tells the same text from another one under the same id. */
  seen: z.array(z.object({ messageId: z.string(), hash: z.string() })).max(SEEN_MESSAGES),
  /** When this customer asked to pay, lately: epoch seconds, newest last. */
  pays: z.array(z.int()).max(MAX_PAYS).default([]),
});

const choosingQuestion = z.object({ type: z.enum(['clearCart', 'leave']) });
const cancelQuestion = z.object({ type: z.literal('cancelOrder') });

/**
 * Where one customer stands with one shop. Each state carries its own data and nothing else: reading an item strips what
 * another state left behind. What is being asked inside a state is a `question`, not a state of its own.
 */
export const sessionSchema = z.discriminatedUnion('state', [
  base.extend({ state: z.literal('IDLE') }),
  base.extend({
    state: z.literal('CHOOSING_MENU'),
    cart: cartSchema,
    view: menuViewSchema,
    question: choosingQuestion.optional(),
  }),
  base.extend({
    state: z.literal('AWAITING_PAYMENT'),
    orderId: z.string(),
    question: cancelQuestion.optional(),
  }),
]);

export type Session = z.infer<typeof sessionSchema>;
/** The whole conversation has three states; a file of types proves that they are those of `Session`. */
export type UserState = 'IDLE' | 'CHOOSING_MENU' | 'AWAITING_PAYMENT';
export type In<S extends UserState> = Extract<Session, { state: S }>;
/** Whose session it is. */
export type Customer = Pick<Session, 'deviceId' | 'shopId'>;

type Base = Omit<In<'IDLE'>, 'state'>;

/** A session before its first message. */
export const newSession = ({ deviceId, shopId }: Customer): In<'IDLE'> => ({
  schema: 1,
  deviceId,
  shopId,
  version: 0,
  notices: [],
  seen: [],
  pays: [],
  state: 'IDLE',
});

/** What every state carries, and nothing of the state that is left. */
const baseOf = ({ schema, deviceId, shopId, version, lastOrderId, notices, seen, pays }: Session): Base => ({
  schema,
  deviceId,
  shopId,
  version,
  lastOrderId,
  notices,
  seen,
  pays,
});

export const toIdle = (session: Session): In<'IDLE'> => ({ ...baseOf(session), state: 'IDLE' });

export const toChoosing = (
  session: Session,
  data: Pick<In<'CHOOSING_MENU'>, 'cart' | 'view' | 'question'>,
): In<'CHOOSING_MENU'> => ({ ...baseOf(session), state: 'CHOOSING_MENU', ...data });

export const toAwaiting = (
  session: Session,
  data: Pick<In<'AWAITING_PAYMENT'>, 'orderId' | 'question'>,
): In<'AWAITING_PAYMENT'> => ({ ...baseOf(session), state: 'AWAITING_PAYMENT', lastOrderId: data.orderId, ...data });
