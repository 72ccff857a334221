import { cardOf, type Step, type TestCard } from './cards.ts';
import type { Method, Transaction } from './ledger.ts';
import { feeOf, withFees } from './money.ts';

/** What money may still reach. A reversed transaction was paid once: it is not paid again. */
export const isPaid = ({ status }: Transaction): boolean => status === 'success' || status === 'reversed';

type Attempt = Transaction['attempts'][number];
const noted = (transaction: Transaction, type: Attempt['type'], message: string, at: number) => ({
  ...transaction,
  attempts: [...transaction.attempts, { type, message, at }],
});

/** The transaction, paid at `at` (ms). `customerPaysFees` lifts `amount` above `requestedAmount`. */
export const succeed = (from: Transaction, method: Method, at: number, customerPaysFees: boolean): Transaction => {
  const amount = customerPaysFees ? withFees(from.requestedAmount, from.currency) : from.requestedAmount;
  return {
    ...noted(from, 'success', `Successfully paid with ${method.channel}`, at),
    status: 'success',
    amount,
    fees: feeOf(amount, from.currency),
    method,
    paidAt: at,
    gatewayResponse: method.channel === 'card' ? 'Successful' : 'Approved',
    challenge: null,
  };
};

/** The bank said no. Not the end: the customer may try another card through the same link. */
export const decline = (from: Transaction, gatewayResponse: string, at: number): Transaction => ({
  ...noted(from, 'error', gatewayResponse, at),
  status: 'failed',
  gatewayResponse,
  challenge: null,
});

/** The customer is busy with an OTP or a bank transfer. */
export const goOngoing = (from: Transaction, message: string, at: number): Transaction => ({
  ...noted(from, 'action', message, at),
  status: 'ongoing',
  gatewayResponse: 'Transaction is in progress',
});

const finish = (from: Transaction, card: TestCard, expiry: string, at: number, customerPaysFees: boolean) =>
  card.declined === undefined
    ? succeed(from, { channel: 'card', card: card.key, expiry }, at, customerPaysFees)
    : decline(from, card.declined, at);

/** A card was typed in correctly: ask for its first step, or charge it. `expiry` is MM/YY. */
export const useCard = (from: Transaction, card: TestCard, expiry: string, at: number, customerPaysFees: boolean) => {
  const used = noted(from, 'action', `Attempted to pay with card`, at);
  if (card.steps.length === 0) return finish(used, card, expiry, at, customerPaysFees);
  return goOngoing({ ...used, challenge: { card: card.key, expiry, step: 0 } }, `Asked for ${card.steps[0]}`, at);
};

/** The step that the customer is at, with its card; undefined when none is asked for. */
export const challengeOf = ({ challenge }: Transaction): { card: TestCard; step: Step } | undefined => {
  const card = challenge ? cardOf(challenge.card) : undefined;
  const step = card?.steps[challenge?.step ?? 0];
  return card && step ? { card, step } : undefined;
};

const wrongAnswer: Record<Step, string> = {
  pin: 'Incorrect PIN. Please try again.',
  phone: 'That is not a phone number. Please try again.',
  otp: 'Incorrect OTP. Please try again.',
  bank: 'Choose whether the bank approves the payment.',
};

const isRight = (card: TestCard, step: Step, answer: string): boolean => {
  switch (step) {
    case 'pin':
      return answer === card.pin;
    case 'otp':
      return answer === card.otp;
    case 'phone':
      return /^\+?\d{10,15}$/.test(answer.replaceAll(/[\s()-]/g, ''));
    case 'bank':
      return answer === 'approve' || answer === 'decline';
  }
};

export type Answered = { next: Transaction; wrong?: string };

/**
 * The customer answered `step`. An answer to a step that is not being asked (a form sent twice) changes nothing; a
 * wrong one is noted and says why in `wrong`.
 */
export const answerChallenge = (
  from: Transaction,
  step: string,
  answer: string,
  at: number,
  customerPaysFees: boolean,
): Answered => {
  const asked = challengeOf(from);
  if (!asked || !from.challenge || asked.step !== step) return { next: from };
  const { card } = asked;
  if (!isRight(card, asked.step, answer)) {
    return { next: noted(from, 'error', wrongAnswer[asked.step], at), wrong: wrongAnswer[asked.step] };
  }
  if (answer === 'decline') return { next: decline(from, 'Authentication failed', at) };
  const following = card.steps[from.challenge.step + 1];
  if (!following) return { next: finish(from, card, from.challenge.expiry, at, customerPaysFees) };
  const challenge = { ...from.challenge, step: from.challenge.step + 1 };
  return { next: goOngoing({ ...from, challenge }, `Asked for ${following}`, at) };
};
