import * as z from 'zod';
import { idSchema, parseJson, wholeSchema } from './json.ts';
import { type RefundWord, refundWordSchema } from './refund-facts.ts';

/** Amounts in whole subunits. `reference`: of the payment that it is about. `domain`: test or live. */
export type PaystackEvent =
  /** `readTransaction` reads the data. */
  | { type: 'charge'; data: unknown }
  | { type: 'refund'; reference: string; status: RefundWord; amount?: number; domain?: string }
  | {
      type: 'dispute';
      reference: string;
      disputeId: string;
      /** What the event is about: it was opened, an answer is still awaited, it was decided. */
      stage: 'create' | 'remind' | 'resolve';
      /** awaiting-merchant-feedback, awaiting-bank-feedback, pending, resolved, or a word yet unknown. */
      status: string;
      /** chargeback or fraud. */
      category?: string;
      /** merchant-accepted and auto-accepted give the money back, declined does not; absent while undecided. */
      resolution?: string;
      amount?: number;
      /** ISO 8601: left unanswered until then, the dispute is lost. */
      answerBy?: string;
      domain?: string;
    }
  /** About a refund or a dispute, but nobody can tell which one, or how it stands. */
  | { type: 'unreadable'; name: string }
  /** Any other; the name is empty where it is no event at all. */
  | { type: 'other'; name: string };

const envelopeSchema = z.object({ event: z.string(), data: z.unknown().optional() });
const stageSchema = z.enum(['create', 'remind', 'resolve']);

/** Null and anything odd count as not told. */
const text = z.string().min(1).optional().catch(undefined);
const amount = wholeSchema.optional().catch(undefined);
const moment = z.iso.datetime({ offset: true }).optional().catch(undefined);
/** Where the payment is named: refunds and disputes do it in different places (Webhooks guide, sample events). */
const about = {
  transaction_reference: text,
  transaction: z.object({ reference: text }).optional().catch(undefined),
  domain: text,
};
const refundSchema = z.object({ ...about, amount });
const disputeSchema = z.object({
  ...about,
  id: idSchema,
  status: z.string().min(1),
  category: text,
  resolution: text,
  refund_amount: amount,
  dueAt: moment,
  due_at: moment,
});

/** What an event of Paystack's tells (Webhooks guide, "Supported events"). Its signature has been checked before. */
export const readEvent = (body: Buffer): PaystackEvent => {
  const envelope = envelopeSchema.safeParse(parseJson(body.toString('utf8'))).data;
  if (!envelope) return { type: 'other', name: '' };
  const { event, data } = envelope;
  if (event === 'charge.success') return { type: 'charge', data };
  const refund = refundWordSchema.safeParse(wordAfter('refund.', event)).data;
  if (refund) return readRefund(refund, data) ?? { type: 'unreadable', name: event };
  const dispute = stageSchema.safeParse(wordAfter('charge.dispute.', event)).data;
  if (dispute) return readDispute(dispute, data) ?? { type: 'unreadable', name: event };
  return { type: 'other', name: loggable(event) };
};

const wordAfter = (prefix: string, event: string): string | undefined =>
  event.startsWith(prefix) ? event.slice(prefix.length) : undefined;

const MAX_NAME = 60;
/** A name is the sender's own word, and it goes into the log. */
const loggable = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]/g, '')
    .slice(0, MAX_NAME);

const referenceIn = ({ transaction, transaction_reference }: z.infer<z.ZodObject<typeof about>>): string | undefined =>
  transaction?.reference ?? transaction_reference;

const readRefund = (status: RefundWord, data: unknown): PaystackEvent | undefined => {
  const read = refundSchema.safeParse(data).data;
  const reference = read && referenceIn(read);
  if (!reference) return undefined;
  return { type: 'refund', reference, status, amount: read.amount, domain: read.domain };
};

const readDispute = (stage: z.infer<typeof stageSchema>, data: unknown): PaystackEvent | undefined => {
  const read = disputeSchema.safeParse(data).data;
  const reference = read && referenceIn(read);
  if (!reference) return undefined;
  return {
    type: 'dispute',
    reference,
    disputeId: read.id,
    stage,
    status: read.status,
    category: read.category,
    resolution: read.resolution,
    amount: read.refund_amount,
    answerBy: read.dueAt ?? read.due_at,
    domain: read.domain,
  };
};
