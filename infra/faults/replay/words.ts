/** Whom a payment's metadata names; empty where it names nobody. */
export type Names = { deviceId?: string; orderId?: string; shopId?: string };

/** What Paystack says of a payment, as a person would note it. Amounts in subunits. */
export type Facts = {
  status: string;
  amount: number;
  /** What was asked for, where Paystack says so. */
  requested?: number;
  currency: string;
  domain: string;
  names: Names;
};

export const REFUND_WORDS = ['pending', 'processing', 'needs-attention', 'failed', 'processed'] as const;
export type RefundWord = (typeof REFUND_WORDS)[number];
export type DisputeWord = 'create' | 'remind' | 'resolve';

/** What a message from Paystack means for our books, once its signature is believed. */
export type Word =
  | { type: 'charge'; orderId: string; n: number; facts: Facts }
  | { type: 'refund'; orderId: string; n: number; status: RefundWord; amount?: number }
  | { type: 'dispute'; orderId: string; n: number; disputeId: string; heard: DisputeWord }
  /** A payment on a reference of ours that no order knows. */
  | { type: 'unmatched'; reference: string }
  | { type: 'nothing' };

/** The body of an event, what it means, and what it must be answered with when it comes as Paystack sends it. */
export type Letter = { what: string; text: string; word: Word; status: 200 | 500 };

export const NOTHING: Word = { type: 'nothing' };
