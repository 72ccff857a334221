import * as z from 'zod';
import { cartSchema } from './cart.ts';
import { detailsSchema } from './details.ts';
import { menuViewSchema } from './menu.ts';
import { newsSchema } from './news.ts';
import { MAX_NOTE, MAX_WISHES, wishSchema } from './wish.ts';
import { languageSchema } from './words/languages.ts';

/** Messages remembered, so that one that arrives again is not applied again. */
export const SEEN_MESSAGES = 8;
/** How often a device may ask a shop for a payment link within an hour: it slows a careless client, ids being free. */
export const MAX_PAYS = 10;
/** How many codes for another device a customer may ask for within an hour, and how many wrong ones they may try. */
export const MAX_CODES = 5;
export const MAX_GUESSES = 5;
/** Devices a customer has come from: their orders are listed with this one's. */
export const MAX_EARLIER = 3;
/** Orders named at most, where all is forgotten but what they need. */
export const MAX_KEPT = 10;
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

/** Codes of orders that keep who they were for: the newest, and how many more there are. */
const keptSchema = z.object({
  codes: z.array(z.string()).max(MAX_KEPT),
  more: z.int().nonnegative(),
});
export type Kept = z.infer<typeof keptSchema>;

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
  /** When this customer made codes for another device, and when wrong ones were tried here: as `pays`. */
  codes: z.array(z.int()).max(MAX_CODES).default([]),
  guesses: z.array(z.int()).max(MAX_GUESSES).default([]),
  /** The language that was chosen; without one, the shop's. */
  language: languageSchema.optional(),
  /** Who the customer is and where the food goes, kept for the next order. */
  details: detailsSchema.optional(),
  /** The message by which all was forgotten, so that it is answered so again. */
  forgotBy: z.string().optional(),
  /** What had to be kept then. */
  kept: keptSchema.optional(),
  /** Devices this conversation was carried from, newest last. */
  earlier: z.array(z.string()).max(MAX_EARLIER).default([]),
  /** A ULID for each of them: orders that were placed there before it came along. What came later is not this customer's. */
  earlierUpTo: z.record(z.string(), z.string()).optional(),
  /** Where this conversation was carried to last. `upTo`: a ULID; the orders that were placed here before it went along. */
  movedTo: z.object({ deviceId: z.string(), upTo: z.string() }).optional(),
});

const fieldSchema = z.enum(['name', 'phone', 'fulfilment', 'area', 'address', 'email']);

/** Things that could be said next, put to the customer as a numbered list: a number says the one beside it. */
const choose = z.object({ type: z.literal('choose'), sends: z.array(z.string().max(80)).min(1).max(40) });
const forgetMe = z.object({ type: z.literal('forgetMe') });
const idleQuestion = z.discriminatedUnion('type', [choose, forgetMe]);

const choosingQuestion = z.discriminatedUnion('type', [
  choose,
  forgetMe,
  z.object({ type: z.literal('clearCart') }),
  z.object({ type: z.literal('leave') }),
  /** Which dish the first of `wishes` means. */
  z.object({ type: z.literal('dish') }),
  /** What of this group the first of `wishes` is to have. */
  z.object({ type: z.literal('option'), groupId: z.string() }),
  /** A detail of the customer; `toPay`: on the way to an order, so that the next one is asked for after it. */
  z.object({ type: z.literal('detail'), field: fieldSchema, toPay: z.boolean() }),
  /** All details were shown, for a number to change one; `toPay`: with the total, for 99 to place the order. */
  z.object({ type: z.literal('details'), toPay: z.boolean() }),
]);
export type ChoosingQuestion = z.infer<typeof choosingQuestion>;
const awaitingQuestion = z.discriminatedUnion('type', [choose, z.object({ type: z.literal('cancelOrder') })]);

/**
 * Where one customer stands with one shop. Each state carries its own data and nothing else: reading an item strips what
 * another state left behind. What is being asked inside a state is a `question`, not a state of its own.
 */
export const sessionSchema = z.discriminatedUnion('state', [
  base.extend({ state: z.literal('IDLE'), question: idleQuestion.optional() }),
  base.extend({
    state: z.literal('CHOOSING_MENU'),
    cart: cartSchema,
    view: menuViewSchema,
    /** What the kitchen should know. */
    note: z.string().max(MAX_NOTE).optional(),
    /** What was asked for and needs an answer before it is in the cart, in turn. The question is about the first. */
    wishes: z.array(wishSchema).max(MAX_WISHES).default([]),
    question: choosingQuestion.optional(),
  }),
  base.extend({
    state: z.literal('AWAITING_PAYMENT'),
    orderId: z.string(),
    question: awaitingQuestion.optional(),
  }),
]);

export type Session = z.infer<typeof sessionSchema>;

/**
 * Reads an item. In the midst of a deployment newer code may have asked something this code does not know: such a question
 * is dropped, for it can be asked again, and the customer is answered.
 */
export const readSession = (item: Record<string, unknown>): Session => {
  const read = sessionSchema.safeParse(item);
  return read.success ? read.data : sessionSchema.parse({ ...item, question: undefined, wishes: [] });
};
/** The whole conversation has three states; a file of types proves that they are those of `Session`. */
export type UserState = 'IDLE' | 'CHOOSING_MENU' | 'AWAITING_PAYMENT';
export type In<S extends UserState> = Extract<Session, { state: S }>;
/** Whose session it is. */
export type Customer = Pick<Session, 'deviceId' | 'shopId'>;

type Base = Omit<In<'IDLE'>, 'state' | 'question'>;

/** A session before its first message. */
export const newSession = ({ deviceId, shopId }: Customer): In<'IDLE'> => ({
  schema: 1,
  deviceId,
  shopId,
  version: 0,
  notices: [],
  seen: [],
  pays: [],
  codes: [],
  guesses: [],
  earlier: [],
  state: 'IDLE',
});

/** What every state carries, and nothing of the state that is left. */
const baseOf = (session: Session): Base => {
  const { schema, deviceId, shopId, version, lastOrderId, notices, seen, pays } = session;
  const { codes, guesses, language, details, earlier, earlierUpTo, movedTo, forgotBy, kept } = session;
  return {
    ...{ schema, deviceId, shopId, version, lastOrderId, notices, seen, pays },
    ...{ codes, guesses, language, details, earlier, earlierUpTo, movedTo, forgotBy, kept },
  };
};

export const toIdle = (session: Session): In<'IDLE'> => ({ ...baseOf(session), state: 'IDLE' });

export const toChoosing = (
  session: Session,
  data: Pick<In<'CHOOSING_MENU'>, 'cart' | 'view' | 'note' | 'question'> & Partial<Pick<In<'CHOOSING_MENU'>, 'wishes'>>,
): In<'CHOOSING_MENU'> => ({ ...baseOf(session), state: 'CHOOSING_MENU', wishes: [], ...data });

export const toAwaiting = (
  session: Session,
  data: Pick<In<'AWAITING_PAYMENT'>, 'orderId' | 'question'>,
): In<'AWAITING_PAYMENT'> => ({ ...baseOf(session), state: 'AWAITING_PAYMENT', lastOrderId: data.orderId, ...data });
