import type { Order } from '../../../shared/ordering/order.ts';
import type { Session } from '../../../shared/ordering/session.ts';
import type { Frame, Value } from './frames.ts';
import type { Gap } from './gaps.ts';
import type { Notices } from './notices.ts';
import type { Rules } from './rules.ts';
import type { Word } from './scene.ts';
import type { WrongDesign } from './wrong-designs.ts';

/** What a customer, a shop or a process may do, and what may go wrong, each so many times. */
export type Left = Record<
  | 'pay'
  | 'cancel'
  | 'yes'
  | 'status'
  | 'look'
  | 'return'
  | 'again'
  | 'hook'
  | 'event'
  | 'sweep'
  | 'person'
  | 'fails'
  | 'bank'
  | 'odd'
  | 'reversed'
  | 'lost'
  | 'down'
  | 'refused'
  | 'silent'
  | 'busDown'
  | 'lie',
  number
>;

export type Asked = 'pay' | 'cancel' | 'yes' | 'status' | 'look' | 'return';

/** What a process has read is still what is there, or else the number of what it was. */
export const NOW = -1;
/** What it has read is not what is there any more, and it will not look at it again. */
export const OLD = -2;

/** Somebody at work: a request of a customer, a webhook, a consumer, a sweep's look at one order, a person. */
export type Process = {
  /** Its message's id, and the owner of the attempts it begins; a message that comes again is somebody else. */
  who: string;
  asks?: Asked;
  /** The order it is about, 0 while it has none, and what it has read of it. */
  o: number;
  copy: number;
  session: number;
  /** The order its answer's session waits for, and the notices its answer brings. */
  waits: number;
  tells: Notices;
  /** The notices its customer had seen when asking. */
  seen: Notices;
  /** When it began, its order was paid already, or a bank was at work. */
  paidBefore: boolean;
  bankBefore: boolean;
  /** It relies on what Paystack said to somebody else a moment ago. */
  relies: boolean;
  /** It holds an event that nobody else has; should it die, the event comes again. */
  holds: boolean;
  stack: readonly Frame[];
};

/** One transaction at Paystack. `failed`: it has been called failed at some time. */
export type Payment = { word: Word; failed: boolean; refund: boolean };

export type Rest = {
  /** Per order: the moment of its clock. */
  clock: readonly number[];
  /** Per order: no event, one that was heard (and may come again), or one that nobody has heard. */
  bus: readonly number[];
  /** Payments kept without an order. */
  unmatched: number;
};

/** What the customer has seen and done: part of no store, so nothing of ours may look at it. */
export type Customer = {
  notices: Notices;
  links: number;
  /** Payments that some answer told of. */
  payments: number;
  /** What each message brought about. */
  did: Record<string, string>;
};

export type World = {
  session: Session;
  orders: readonly (Order | undefined)[];
  paystack: Record<number, Payment>;
  rest: Rest;
  customer: Customer;
  left: Left;
  processes: readonly Process[];
};

export type Bounds = {
  left: Left;
  /** Processes at a time. */
  together: number;
  orders: number;
  /** How far the clock of an order goes. */
  clock: number;
};

/** `without`: a gap of the design that is known, and for once is not overlooked. */
export type Model = { bounds: Bounds; wrong?: WrongDesign; without?: Gap; rules: Rules };

/** The process that is about to move, and all around it. */
export type Here = { model: Model; world: World; index: number; process: Process };

/** A process as it goes on. With a value its top frame is over, and the one beneath goes on with the value. */
export type Next = { process: Process; value?: Value };
/** One atomic step. */
export type Move = Next & { label: string; world: World; fault?: true };

export const orderAt = (world: World, o: number): Order => {
  const order = world.orders[o - 1];
  if (!order) throw new RangeError(`There is no order ${o}`);
  return order;
};
