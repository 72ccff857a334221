import type { Order } from '../../../../shared/ordering/order.ts';
import type { Session } from '../../../../shared/ordering/session.ts';
import {
  afterFault,
  instead,
  move,
  onto,
  orderRead,
  reading,
  readingSession,
  sessionRead,
  writeSession,
} from '../change.ts';
import type { Decided } from '../decide.ts';
import type { Frame, FrameAt, Reply, Value } from '../frames.ts';
import { checkEffect } from '../invariants/effects.ts';
import { firstOrder } from '../scene.ts';
import { awaited } from '../session-rules.ts';
import { type Here, type Move, type Next, NOW } from '../world.ts';
import { callFirst } from './early.ts';
import { FIRST_RUN } from './link.ts';
import { messageOf } from './message-id.ts';
import { telling } from './tell.ts';

/** Turns of one message that lose against others, as the engine has it. */
const MAX_TURNS = 3;

const answering = (reply: Reply): Frame => ({ at: 'answer', reply });

/** The order that would be placed next; 0 where the model has no room for another. */
const nextOrder = ({ world, model }: Here): number => {
  const o = world.orders.indexOf(undefined) + 1;
  return o > model.bounds.orders ? 0 : o;
};

export const load = (here: Here, { turns }: FrameAt<'hear.load'>): Move[] => {
  const read = readingSession(here);
  return [move('reads the session', read, decideSoon(read, turns))];
};

/** Where an order is waited for, it is read before anything is decided. */
const decideSoon = (here: Here, turns: number): Next => {
  const o = awaited(sessionRead(here));
  if (o === 0) return decideNow(here, turns);
  return { process: { ...instead(here.process, { at: 'hear.order', turns }), o } };
};

export const readOrder = (here: Here, { turns }: FrameAt<'hear.order'>): Move[] => {
  const read = reading(here);
  return [move('reads the order', read, decideNow(read, turns))];
};

const decided = (here: Here): Decided | 'refused' => {
  const { model, process } = here;
  const session = sessionRead(here);
  const order: Order | undefined = session.state === 'AWAITING_PAYMENT' ? orderRead(here) : undefined;
  const { asks, seen } = process;
  if (!asks) throw new RangeError(`${process.who} has no message`);
  const request = { asks, seen, messageId: messageOf(process), newOrder: nextOrder(here) };
  return model.rules.decided(session, order, order ? model.rules.orders.idOf(order) : -1, request);
};

const decideNow = (here: Here, turns: number): Next => {
  const decision = decided(here);
  if (decision === 'refused') return { process: instead(here.process, answering({ says: 'words', why: 'refused' })) };
  if (!decision.next) return perform(here, decision, turns);
  if (decision.places && here.model.wrong === 'calledBeforeStored') return callFirst(here, nextOrder(here), turns);
  return { process: instead(here.process, { at: 'hear.save', turns }) };
};

/** Writes over the very session that was decided on, or decides again on what somebody left. */
export const save = (here: Here, { turns }: FrameAt<'hear.save'>): Move[] => {
  const decision = decided(here);
  if (decision === 'refused' || !decision.next) throw new RangeError('There is nothing to write');
  const { next, places } = decision;
  if (here.process.session !== NOW) {
    const again = readingSession(here);
    const goesOn = places
      ? { process: instead(here.process, { at: 'hear.load' as const, turns }) }
      : decideSoon(again, turns);
    return [move('meets another write of the session', places ? here : again, goesOn)];
  }
  if (places) return place(here, next, decision, turns);
  const written = writeSession(here, next);
  const saved = move('writes the session', written, perform(written, decision, turns));
  if (here.world.left.lie === 0) return [saved];
  // The write was done, and its answer lost: the store's client tries again and is refused by its own write.
  const lied = afterFault(written, 'lie');
  return [saved, move('writes the session, and is told it did not', lied, decideSoon(lied, turns), true)];
};

/** Session and order come into being together. */
const place = (here: Here, next: Session, decision: Decided, turns: number): Move[] => {
  const o = nextOrder(here);
  if (o === 0) return [];
  const { model, process } = here;
  const order = model.rules.placed(firstOrder(o, process.who));
  const effect = checkEffect(here, `places order ${o}`);
  const orders = effect.world.orders.with(o - 1, order);
  const placed = { ...effect, world: { ...effect.world, orders }, process: { ...process, o, copy: NOW } };
  const written = writeSession(placed, next);
  return [move(`places order ${o}`, written, perform(written, decision, turns))];
};

const FRAMES = {
  showPaymentLink: { at: 'link.get', ...FIRST_RUN },
  checkPayment: { at: 'paid.get' },
  askToCancel: { at: 'ask.get' },
  cancelOrder: { at: 'cancel.get' },
  showOrder: { at: 'show.get' },
} as const;

const perform = (here: Here, { effect }: Decided, turns: number): Next => {
  const { process } = here;
  if (!effect) return { process: instead(process, answering({ says: 'words', why: 'as things stand' })) };
  const waiting = instead(process, { at: 'hear.effect', turns }, FRAMES[effect.type]);
  return { process: { ...waiting, o: effect.o } };
};

/** After the effect: a session that still waits for an order which was found closed is told so, and then all is said. */
export const performed = (here: Here, { turns }: FrameAt<'hear.effect'>, value: Value): Next => {
  const { process } = here;
  const reply = value.of === 'performed' ? value.reply : undefined;
  if (!reply)
    return {
      process: instead(
        process,
        turns + 1 < MAX_TURNS ? { at: 'hear.load', turns: turns + 1 } : answering({ says: 'words', why: 'busy' }),
      ),
    };
  const answers = instead(process, answering(reply));
  const isClosed = process.waits === process.o && orderRead(here).status !== 'PENDING';
  return { process: isClosed ? onto(answers, telling(here)) : answers };
};
