import { mayTryAgain } from '../../../shared/ordering/attempts.ts';
import { mattersOf } from '../../../shared/ordering/matters.ts';
import { newsOf } from '../../../shared/ordering/news.ts';
import { type Order, paymentsOf } from '../../../shared/ordering/order.ts';
import { asks, consumer, sweep } from './begin.ts';
import { topOf } from './change.ts';
import type { Reply } from './frames.ts';
import { gapOf } from './gaps.ts';
import { isBankAt } from './invariants/given-up.ts';
import { has, NO_NOTICES, noticeName } from './notices.ts';
import { after, killed } from './processes.ts';
import { amountOf, isPaid, linkBit, numberOf } from './scene.ts';
import { awaited, unseenIn } from './session-rules.ts';
import { moves } from './step.ts';
import { insist } from './violation.ts';
import type { Left, Model, World } from './world.ts';

const MANY = 200;

/** Lets the one process there is run to its end, and nothing goes wrong. */
const ran = (model: Model, begun: World): { world: World; reply?: Reply } => {
  let world = begun;
  let reply: Reply | undefined;
  for (let steps = 0; steps < MANY; steps++) {
    const [process] = world.processes;
    if (!process) return { world, reply };
    const frame = topOf(process);
    if (frame.at === 'answer') reply = frame.reply;
    const here = { model, world, index: 0, process };
    const next = moves(here).find(({ fault }) => !fault);
    if (!next) throw new RangeError(`${frame.at} leads nowhere`);
    world = after({ ...here, world: next.world }, next);
  }
  insist(false, 'I7 nobody is stuck', () => 'a process that meets no fault never ends');
  return { world };
};

const numbers = (world: World): number[] => world.orders.flatMap((order, at) => (order ? [at + 1] : []));

/** Every order that is due is looked after, and every event that was kept is heard. */
const swept = (model: Model, world: World): World => {
  let next = world;
  for (const o of numbers(world))
    if (next.orders[o - 1]?.dueAt !== undefined) next = ran(model, sweep(model, next, o)).world;
  for (const o of numbers(world)) if (next.rest.bus[o - 1] === 2) next = ran(model, consumer(model, next, o)).world;
  return next;
};

const QUIET: Partial<Left> = { lost: 0, down: 0, refused: 0, silent: 0, busDown: 0, lie: 0 };

/**
 * Whatever has happened: everybody dies, the sweep comes once, and the customer looks once, and asks to pay where an order
 * still waits. Then nobody may be stuck, and nothing be lost.
 */
export const recover = (model: Model, broken: World): void => {
  const dead = killed(model, broken);
  const left = { ...dead.left, ...QUIET };
  const quiet = swept(model, { ...dead, left });
  checkMoney(model, quiet);
  checkSent(quiet);
  const looked = ran(model, asks(model, quiet, 'look', 'last look')).world;
  const o = awaited(looked.session);
  const { world, reply } = o > 0 ? ran(model, asks(model, looked, 'pay', 'last pay')) : { world: looked };
  if (reply) checkReply(world, o, reply);
  checkTold(model, world);
};

/** Who still waits is shown a link, or why there is none: a bank is at work, Paystack was tried too often, or it is over. */
const checkReply = (world: World, o: number, reply: Reply): void => {
  const order = world.orders[o - 1];
  const isWaitedFor = isBankAt(world, o);
  const isExhausted = order !== undefined && !mayTryAgain(order);
  const isFine = reply.says !== 'words' || isWaitedFor || isExhausted;
  insist(isFine, 'I7 nobody is stuck', () => `asked to pay order ${o}, and heard: ${JSON.stringify(reply)}`);
};

const checkTold = (model: Model, world: World): void => {
  const { session, customer } = world;
  insist(unseenIn(session, customer.notices) === NO_NOTICES, 'I7 no notice is lost', () => 'a notice is not shown');
  const o = awaited(session);
  insist(o === 0 || world.orders[o - 1]?.status === 'PENDING', 'I7 nobody is stuck', () => `waits for order ${o}`);
  world.orders.forEach((order, at) => {
    if (order) checkHeard(model, world, order, at + 1);
  });
};

/** The customer has heard all the news there are, and of every payment. */
const checkHeard = ({ without }: Model, { customer }: World, order: Order, o: number): void => {
  const payments = Object.keys(paymentsOf(order)).map(Number);
  for (const { news, n } of newsOf(order)) {
    const isHeard = has(customer.notices, noticeName(o, { status: news, n }));
    insist(isHeard, 'I7 no notice is lost', () => `nobody was told ${news} of order ${o}`);
  }
  for (const n of payments) {
    const gap = gapOf(order, n);
    const isHeard = (customer.payments & linkBit(o, n)) !== 0 || (gap !== undefined && gap !== without);
    insist(isHeard, 'I7 no notice is lost', () => `nobody was told of payment ${n} of order ${o}`);
  }
};

/** The shop hears by the bus alone. */
const checkSent = ({ orders }: World): void => {
  const unsent = orders.flatMap((order) => Object.entries(order?.outbox ?? {}).filter(([, sentAt]) => sentAt === 0));
  insist(unsent.length === 0, 'every event is sent', () => `${unsent[0]?.[0]} was never sent`);
};

/** Where the money of an attempt stands. */
const placesOf = (order: Order, n: number): number =>
  Number(order.paidRef === n) + Number(order.surplus.includes(n)) + Number(n in order.reviews);

/** After the sweep, money in is orders paid, money going back, and money that waits for a person. */
const checkMoney = (model: Model, world: World): void => {
  for (const [ref, { word }] of Object.entries(world.paystack)) {
    if (!isPaid(word)) continue;
    const [o, n] = [Math.floor(Number(ref) / 10), Number(ref) % 10];
    const order = world.orders[o - 1];
    const isKept = order ? placesOf(order, n) === 1 : isUnmatched(model, world, o, n);
    insist(isKept, 'I1 money in one place', () => `payment ${n} of order ${o} stands nowhere, or twice`);
    if (order) checkFate(order, n, amountOf(order, word));
  }
};

/** What no order knows is kept by its webhook, or else by the daily match. */
const isUnmatched = ({ wrong }: Model, world: World, o: number, n: number): boolean =>
  (world.rest.unmatched & linkBit(o, n)) !== 0 || wrong !== 'unknownIsAcknowledged';

const checkFate = (order: Order, n: number, amount: number): void => {
  const buysIt = order.status === 'PAID' && order.paidRef === n;
  const goesBack = order.refunds[n] !== undefined;
  const waits = mattersOf(order).some((matter) => matter.n === n);
  insist(
    buysIt || goesBack || waits,
    'I1 money in one place',
    () => `payment ${n} of order ${numberOf(order.orderId)} has no future`,
  );
  insist(paymentsOf(order)[n]?.amount === amount, 'I1 money in one place', () => `payment ${n} has another amount`);
};
