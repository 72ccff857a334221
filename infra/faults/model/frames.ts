import type { OrderStatus } from '../../../shared/ordering/order.ts';
import type { RefundNews } from '../../../shared/ordering/refund-changes.ts';
import type { Decision } from '../../../shared/ordering/resolve.ts';
import type { Word } from './scene.ts';

/** What an answer says, as far as links and the state of an order go. */
export type Reply =
  | { says: 'link'; n: number }
  | { says: 'order'; status: OrderStatus }
  | { says: 'words'; why: string };

/** What Paystack's answers about all attempts of an order come to, as `checkPayment` has it. */
export type Verdict = 'closed' | 'ongoing' | 'unknown' | 'failed' | 'unpaid';

/** Paystack's answers, by attempt. */
export type Answers = Record<number, Word>;

type Turns = { turns: number };
type Run = { calls: number; renewed: boolean };
type Refunding = { n: number; left: readonly number[] };

/** One frame for each of these places, with the same data. */
type At<Place extends string, Data = object> = Place extends string ? { at: Place } & Data : never;

/**
 * Where a piece of our code stands: before the store or network action of that name. Those that call another wait
 * beneath it for what it comes to. Named after the functions they follow.
 */
export type Frame =
  // engine.ts: converse, changeSession, performAll
  | At<'hear.load' | 'hear.order' | 'hear.save' | 'hear.effect', Turns>
  | At<'answer', { reply: Reply }>
  // open-link.ts
  | At<'link.get' | 'link.reuse' | 'link.reused' | 'link.older' | 'link.expiry', Run>
  | At<'link.take' | 'link.ask' | 'link.store' | 'link.rotate', Run>
  | At<'link.release', Run & { why: string }>
  // effects.ts, ask-about.ts
  | At<'paid.get' | 'paid.checked' | 'show.get' | 'show.told'>
  | At<'show.checked', { was: OrderStatus; news: number }>
  // cancelling.ts
  | At<'ask.get' | 'ask.checked' | 'ask.closed' | 'cancel.get' | 'cancel.checked' | 'cancel.close' | 'cancel.done'>
  | At<'ask.put', { open: boolean; reply: Reply }>
  // check-payment.ts
  | At<'check.note'>
  | At<'check.ask', { todo: readonly number[]; got: Answers }>
  | At<'check.settling', { left: readonly number[]; got: Answers }>
  // settle-payment.ts, publish-outbox.ts
  | At<'settle.save', { n: number; word: Word }>
  | At<'publish.send', { keys: readonly string[]; sent: readonly string[] }>
  | At<'publish.mark', { sent: readonly string[] }>
  // expire-order.ts
  | At<'expire.checked' | 'expire.done'>
  | At<'expire.close', { answer: Verdict }>
  // tell-session.ts: the news of the order as it was read
  | At<'tell.save', { order: number }>
  // the sweep, follow-refunds.ts
  | At<'sweep.ask' | 'sweep.choose' | 'sweep.asked'>
  | At<'refund.claim' | 'refund.look' | 'refund.ask', Refunding>
  | At<'refund.take', Refunding & { news: RefundNews }>
  | At<'refund.taken', { left: readonly number[] }>
  // take-event.ts, order-commands.ts
  | At<'hook.keep', { n: number }>
  | At<'person.save', { decision: Decision; n: number }>
  // what only a wrong design does
  | At<'wrong.call' | 'wrong.cancel'>
  | At<'wrong.show', { n: number }>
  | At<'wrong.publish', { n: number; word: Word }>;

export type FrameAt<Place extends Frame['at']> = Extract<Frame, { at: Place }>;

/** What a frame that is over hands to the one beneath it. A performed effect without a reply met a conflict. */
export type Value = { of: 'check'; answer: Verdict } | { of: 'performed'; reply?: Reply } | { of: 'done' };
