import { createHash } from 'node:crypto';
import { createAnswer, type Outcome, shopView } from './answer.ts';
import { askAbout } from './ask-about.ts';
import { type ChangedSession, changeSession, type SessionParts } from './change-session.ts';
import type { ChatAnswer, ChatRequest, MenuAnswer, OrderAnswer } from './chat-api.ts';
import { performEffect } from './effects.ts';
import { type FindParts, lookUpOrder } from './find-order.ts';
import { deviceHash } from './log.ts';
import { repaired } from './ordering/closing.ts';
import { type Command, understand } from './ordering/commands.ts';
import { dishView } from './ordering/menu.ts';
import type { Order } from './ordering/order.ts';
import { acknowledge, type Remembered, remember, wasSeen } from './ordering/seen.ts';
import type { Customer, Session } from './ordering/session.ts';
import { retell, standing } from './ordering/standing.ts';
import { step } from './ordering/step.ts';
import { type Context, type Heard, isWrittenLater, type Step, say } from './ordering/transitions.ts';
import type { ShopAndMenu, Shops } from './shops.ts';
import { SessionBusy, tellSession } from './tell-session.ts';
import type { EffectParts, Turn } from './turn.ts';

export type EngineParts = EffectParts &
  Pick<FindParts, 'orderCodes'> & {
    shops: Shops;
    /** Seconds until an unpaid order is given up. */
    expirySeconds: number;
  };

export type Refusal = { ok: false; reason: 'shopNotFound' | 'orderNotFound' | 'messageIdReused' | 'busy' };
export type Answered = { ok: true; answer: ChatAnswer } | Refusal;

export type Engine = {
  /** Answers a customer's message. The same message id has one effect, however often it comes. */
  hear(customer: Customer, request: ChatRequest): Promise<Answered>;
  /**
   * Tells where a customer stands.
   * @param seenVersion the newest version the customer's page has shown; 0 where it has shown none
   * @param returned the customer comes back from Paystack, so Paystack is asked now rather than waited for
   */
  look(customer: Customer, options: { seenVersion: number; returned: boolean }): Promise<Answered>;
  menu(shopId: string): Promise<{ ok: true; answer: MenuAnswer } | Refusal>;
  /** Shows one order to the customer who placed it. Nothing is written, and Paystack is not asked. */
  order(customer: Customer, code: string): Promise<{ ok: true; answer: OrderAnswer } | Refusal>;
};

/** Turns of one message that lose against another write while Paystack is asked, before the customer is told. */
const MAX_TURNS = 3;

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);
const refused = (reason: Refusal['reason']): Refusal => ({ ok: false, reason });

/** Where a customer's other tabs keep writing, they are told to say it again, like whoever meets them at the first write. */
const unlessBusy = async (work: () => Promise<Answered>): Promise<Answered> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SessionBusy) return refused('busy');
    throw error;
  }
};

export const createEngine = (parts: EngineParts): Engine => ({
  hear: (customer, request) => unlessBusy(() => hear(parts, customer, request)),
  look: (customer, options) => unlessBusy(() => look(parts, customer, options)),
  order: (customer, code) => lookUpOrder(parts, customer, code),

  async menu(shopId) {
    const found = await parts.shops.read(shopId);
    if (!found) return refused('shopNotFound');
    const { categories, dishes } = found.menu;
    return {
      ok: true,
      answer: { shop: shopView(found.shop, parts.mode), categories, dishes: dishes.map(dishView) },
    };
  },
});

const hear = async (parts: EngineParts, customer: Customer, request: ChatRequest): Promise<Answered> => {
  const command = understand(request.text);
  // What is paid for is checked against the menu of this moment; for browsing a short memory is good enough.
  const found = await parts.shops.read(customer.shopId, command.type === 'checkout' || command.type === 'yes');
  if (!found) return refused('shopNotFound');
  const heard = await converse(parts, customer, { ...request, command, found });
  if ('reason' in heard) return heard;
  log(parts, heard.session, command.type);
  return answered(parts, found, heard, request.seenVersion ?? 0);
};

const look = async (
  parts: EngineParts,
  customer: Customer,
  { seenVersion, returned }: { seenVersion: number; returned: boolean },
): Promise<Answered> => {
  const found = await parts.shops.read(customer.shopId);
  if (!found) return refused('shopNotFound');
  const looked = await changeSession(parts, customer, (session, order) => say(repaired(session, order)));
  if (looked === 'busy' || looked === 'refused') return refused('busy');
  const { session, order } = returned ? await backFromPaystack(parts, looked) : looked;
  const replies = standing(session, contextOf(parts, found, order, ''));
  return answered(parts, found, { session, replies, order }, seenVersion);
};

const answered = async (
  { orders, mode, now }: EngineParts,
  { shop }: ShopAndMenu,
  outcome: Outcome,
  seenVersion: number,
): Promise<Answered> => ({
  ok: true,
  answer: await createAnswer(orders, { shop, mode, now: now() }, outcome, seenVersion),
});

const released = async (parts: SessionParts, session: Session, order: Order | undefined): Promise<Session> => {
  const waits = session.state === 'AWAITING_PAYMENT' && session.orderId === order?.orderId;
  return order && waits && order.status !== 'PENDING' ? tellSession(parts, order) : session;
};

/** Who comes back from Paystack has just paid, or not, for the order that waits or for the last one: Paystack knows. */
const backFromPaystack = async (parts: EngineParts, { session, order }: Pick<ChangedSession, 'session' | 'order'>) => {
  const last = order ?? (session.lastOrderId ? await parts.orders.get(session.lastOrderId) : undefined);
  return last ? askAbout(parts, session, last) : { session, order };
};

const contextOf = (
  { now }: EngineParts,
  { shop, menu }: ShopAndMenu,
  order: Order | undefined,
  newOrderId: string,
): Context => ({ shop, menu, order, newOrderId, now: now() });

type Message = ChatRequest & { command: Command; found: ShopAndMenu };

/** Decides, writes, and does what the decision asked for; from the start again where somebody else was first. */
const converse = async (parts: EngineParts, customer: Customer, message: Message): Promise<Outcome | Refusal> => {
  const { found } = message;
  const remembered = { messageId: message.messageId, hash: hashOf(message.text) };
  const owner = parts.ids.owner();
  for (let turns = 0; turns < MAX_TURNS; turns++) {
    const newOrderId = parts.ids.orderId();
    const changed = await changeSession(
      parts,
      customer,
      (session, order) => decide(session, message, remembered, contextOf(parts, found, order, newOrderId)),
      { shop: found.shop, ids: parts.ids, owner, expirySeconds: parts.expirySeconds },
    );
    if (changed === 'busy') return refused('busy');
    if (changed === 'refused') return refused('messageIdReused');
    const { session, order } = changed;
    if (order?.orderId === newOrderId) logPlaced(parts, order);
    const context = contextOf(parts, found, order, newOrderId);
    const outcome = await performAll(parts, { session, context, message: remembered, owner }, changed.step);
    if (outcome) return { ...outcome, session: await released(parts, outcome.session, outcome.order) };
  }
  return refused('busy');
};

/** Undefined when the message's id was used for other words. */
const decide = (
  session: Session,
  { command, text, seenVersion = 0 }: Message,
  remembered: Remembered,
  context: Context,
): Step | undefined => {
  const seen = wasSeen(session, remembered);
  if (seen === 'other') return undefined;
  const current = repaired(session, context.order);
  const heard: Heard = { type: 'message', said: text, command, context };
  if (seen === 'same') return retell(current, heard, remembered);
  const decided = step(current, heard);
  if (decided.next === current) return decided;
  if (isWrittenLater(decided)) return { ...decided, next: current };
  return { ...decided, next: acknowledge(remember(decided.next, remembered), seenVersion) };
};

/** Undefined when an effect lost against somebody else's write. */
const performAll = async (parts: EngineParts, turn: Turn, { replies, effects }: Step): Promise<Outcome | undefined> => {
  const outcome: Outcome = { session: turn.session, replies: [...replies], order: turn.context.order };
  for (const effect of effects) {
    const performed = await performEffect(parts, { ...turn, session: outcome.session }, effect);
    if (performed.type === 'conflict') return undefined;
    outcome.replies.push(...performed.replies);
    outcome.session = performed.session ?? outcome.session;
    outcome.order = performed.order ?? outcome.order;
  }
  return outcome;
};

const logPlaced = ({ log: write }: EngineParts, { orderId, shopId, deviceId, status }: Order) =>
  write('info', 'order.placed', { orderId, shopId, device: deviceHash(deviceId), status });

const log = ({ log: write }: EngineParts, session: Session, command: string) => {
  const { deviceId, shopId, state, version } = session;
  const orderId = state === 'AWAITING_PAYMENT' ? session.orderId : undefined;
  write('info', 'message.answered', { device: deviceHash(deviceId), shopId, command, state, version, orderId });
};
