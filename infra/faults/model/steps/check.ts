import { unsettledAttempts } from '../../../../shared/ordering/order-schedule.ts';
import { afterFault, clockOf, instead, move, orderRead, over, reading, writeOrder } from '../change.ts';
import type { Answers, Frame, FrameAt, Verdict } from '../frames.ts';
import { isBack, isPaid, refOf, type Word } from '../scene.ts';
import { type Here, type Move, type Next, NOW } from '../world.ts';
import { settling } from './settle.ts';

/** `checkPayment`, which notes first that Paystack is being asked: a write, and so everybody else is out of date. */
export const CHECK: Frame = { at: 'check.note' };

export const note = (here: Here): Move[] => {
  const { model, process } = here;
  if (process.copy !== NOW) return [move('meets another write while noting', here, { process: reading(here).process })];
  const order = orderRead(here);
  const noted = writeOrder(here, model.rules.verifying(order, clockOf(here)));
  const todo = unsettledAttempts(order);
  const asks: Frame = { at: 'check.ask', todo, got: {} };
  const next = todo.length > 0 ? { process: instead(noted.process, asks) } : summary(noted, {});
  return [move('notes that Paystack is asked', noted, next)];
};

/** Attempts are asked about all at once, so the questions arrive in any order. */
export const ask = (here: Here, { todo, got }: FrameAt<'check.ask'>): Move[] =>
  todo.flatMap((n) => {
    const word = here.world.paystack[refOf(here.process.o, n)]?.word ?? 'none';
    const heard = (said: Word) => {
      const answers = { ...got, [n]: said };
      const left = todo.filter((other) => other !== n);
      const asks: Frame = { at: 'check.ask', todo: left, got: answers };
      return left.length > 0 ? { process: instead(here.process, asks) } : answered(here, answers);
    };
    // Paystack gave the link of an OPEN attempt itself: not to know it is no answer.
    const isForgotten = word === 'none' && orderRead(here).refs[n]?.status === 'OPEN';
    const said = isForgotten ? 'silent' : word;
    const asked = move(`asks Paystack about attempt ${n}: ${said}`, here, heard(said));
    if (here.world.left.silent === 0) return [asked];
    const silent = afterFault(here, 'silent');
    return [asked, move(`gets no answer about attempt ${n}`, silent, heard('silent'), true)];
  });

const answered = (here: Here, got: Answers): Next => {
  const left = Object.keys(got)
    .map(Number)
    .filter((n) => isPaid(got[n]) || isBack(got[n]));
  return settleNext(here, left, got);
};

const settleNext = (here: Here, [n, ...left]: readonly number[], got: Answers): Next => {
  if (n === undefined) return summary(here, got);
  const waits: Frame = { at: 'check.settling', left, got };
  return { process: instead(here.process, waits, settling(here.model, n, got[n] ?? 'none')) };
};

export const settledOne = (here: Here, { left, got }: FrameAt<'check.settling'>): Next => settleNext(here, left, got);

const verdictOf = ({ model }: Here, got: Answers, current: number): Verdict => {
  const words = Object.values(got);
  const { wrong } = model;
  if (words.includes('silent') && wrong !== 'ignoranceIsUnpaid') return 'unknown';
  if (words.includes('bank') && wrong !== 'bankIsUnpaid') return 'ongoing';
  const now = got[current];
  if (wrong === 'unpaidIsFailed' && now === 'open') return 'failed';
  return now === 'failed' || isBack(now) ? 'failed' : 'unpaid';
};

const summary = (here: Here, got: Answers): Next => {
  const { status, n } = orderRead(here);
  const answer = status === 'PENDING' ? verdictOf(here, got, n) : 'closed';
  return over(here.process, { of: 'check', answer });
};
