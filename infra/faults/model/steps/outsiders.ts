import { clockOf, DONE, instead, move, orderRead, over, reading, writeOrder } from '../change.ts';
import type { FrameAt } from '../frames.ts';
import { linkBit, refOf } from '../scene.ts';
import { type Here, type Move, type Next, NOW, orderAt } from '../world.ts';
import { publish } from './publish.ts';
import { settling } from './settle.ts';
import { sweepAsk } from './sweep.ts';
import { telling } from './tell.ts';

/** A webhook: the order is read, and what Paystack says is settled. Its 200 waits for the write, not for the bus. */
export const hookReads = (here: Here, n: number): Next => {
  const { world, process, model } = here;
  const word = world.paystack[refOf(process.o, n)]?.word ?? 'none';
  if (!world.orders[process.o - 1]) return { process: instead(process, { at: 'hook.keep', n }) };
  return { process: instead(process, settling(model, n, word)) };
};

/** Money without an order is kept for a person, and Paystack is asked to come again. */
export const keep = (here: Here, { n }: FrameAt<'hook.keep'>): Move[] => {
  const { model, world, process } = here;
  const { rest } = world;
  const isKept = model.wrong !== 'unknownIsAcknowledged';
  const unmatched = isKept ? rest.unmatched | linkBit(process.o, n) : rest.unmatched;
  const kept = { ...here, world: { ...world, rest: { ...rest, unmatched } } };
  return [move('keeps a payment without an order', kept, over(process, DONE))];
};

/** A consumer has heard an event: it reads the order and tells the session. */
export const consumerReads = (here: Here): Next => ({ process: instead(reading(here).process, telling(here)) });

/** The sweep has read an order that is due. */
export const sweepReads = (here: Here): Next => {
  const { model, process } = here;
  if (orderRead(here).dueAt === undefined) return over(process, DONE);
  const asks = { ...here, process: instead(process, { at: 'sweep.ask' }) };
  if (model.wrong === 'sweepPublishesNothing') return sweepAsk(asks);
  const next = publish({ ...here, process: instead(process, { at: 'sweep.ask' }, { at: 'sweep.ask' }) });
  return next.value ? sweepAsk(asks) : next;
};

/** A person's decision, over what is there; where nothing is left to decide, nothing is done. */
export const decide = (here: Here, { decision, n }: FrameAt<'person.save'>): Move[] => {
  const { model, world, process } = here;
  const isBlind = model.wrong === 'decidedOverWhatever';
  if (process.copy !== NOW && !isBlind)
    return [move('meets another write while deciding', here, { process: reading(here).process })];
  const resolved = model.rules.resolved(orderRead(here), decision, n, clockOf(here));
  if (!resolved) return [move('finds nothing left to decide', here, over(process, DONE))];
  if (resolved === orderAt(world, process.o)) return [move('decides nothing new', here, over(process, DONE))];
  const decided = writeOrder(here, resolved);
  return [move(`decides to ${decision}`, decided, over(decided.process, DONE))];
};
