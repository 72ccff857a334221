import type { Order } from '../../shared/ordering/order.ts';
import { orderSentence } from '../../shared/ordering/order-sentences.ts';
import { WORDS } from '../../shared/ordering/words/words.ts';
import { noFaults } from '../../shared/testing/faults/plan.ts';
import { runAll } from '../../shared/testing/faults/scheduler.ts';
import type { Client } from './client.ts';
import type { World } from './world.ts';

/** What the bus and Paystack owe, they deliver: EventBridge for a day, Paystack for three. */
const deliverAll = async (world: World): Promise<void> => {
  for (let one = world.owed.shift(); one; one = world.owed.shift()) await one.deliver();
};

/** Everything works again, and everybody who was at work is dead. What Paystack took late, it has done by now. */
export const heal = async (world: World): Promise<void> => {
  world.faults.plan = noFaults;
  for (const gate of [...(await world.scheduler.waiting())]) world.scheduler.kill(gate.process);
  for (let one = world.later.shift(); one; one = world.later.shift()) world.start(one.name, one.work);
  await runAll(world.scheduler);
};

/** Looks of the sweep after which nothing may be due any more: a refund under way is looked at daily for a month. */
const MAX_LOOKS = 200;

/** Days in which nobody does anything, until every order has had its last look, and the daily match. */
export const quietTime = async (world: World): Promise<void> => {
  for (let looks = 0; looks < MAX_LOOKS; looks++) {
    const due = [...world.store.orderItems.values()].flatMap(({ dueAt }) => dueAt ?? []);
    if (due.length === 0) break;
    world.clock.now = Math.max(world.clock.now, Math.min(...due));
    await world.sweep();
  }
  const left = [...world.store.orderItems.values()].filter(({ dueAt }) => dueAt !== undefined);
  for (const { code } of left) world.watch.note('stuck', `${code} is looked at for ever`);
  await world.reconcile();
};

/** One message alone, with no event and no sweep, frees a customer whose order waits no longer: nobody depends on the bus. */
export const repairs = async (world: World, client: Client): Promise<void> => {
  await heal(world);
  await client.says('help');
  const answer = client.last();
  const waited = ordersOf(world, client).find(({ code }) => code === answer?.order?.code);
  if (answer?.state === 'AWAITING_PAYMENT' && waited?.status !== 'PENDING')
    world.watch.note('repair', `a customer waits for ${waited?.code ?? 'nothing'}`);
};

/** One sweep once things are due, what the bus owes, and one message of each customer: then all must be well. */
export const recover = async (world: World, clients: readonly Client[], seconds = 2 * 60): Promise<void> => {
  await heal(world);
  world.clock.now += seconds;
  await world.sweep();
  await deliverAll(world);
  for (const client of clients) await client.says('help');
  // What they asked may have found a payment, of which the shop hears by the bus.
  await deliverAll(world);
  for (const client of clients) await client.looks();
  holds(world, clients);
};

const holds = (world: World, clients: readonly Client[]): void => {
  const { watch, store } = world;
  watch.money(store.unmatched);
  watch.followed();
  for (const client of clients) holdsFor(world, client);
  for (const order of store.orderItems.values()) isTold(world, order);
};

const ordersOf = ({ store }: World, { who }: Client): Order[] =>
  [...store.orderItems.values()].filter(({ deviceId }) => deviceId === who.deviceId);

/** How an order stands, in each language: a customer may have chosen another one since they were told. */
const sentencesOf = (order: Order): string[] => Object.values(WORDS).map((words) => orderSentence(order, words));

/** The customer sees a link, a receipt, a notice or a menu, and was told how every order of theirs ended. */
const holdsFor = (world: World, client: Client): void => {
  const { watch } = world;
  const answer = client.last();
  if (client.isUnanswered() || !answer) watch.note('stuck', `customer ${client.who.deviceId.slice(-2)} has no answer`);
  const orders = ordersOf(world, client);
  if (answer?.state === 'AWAITING_PAYMENT') {
    const waiting = orders.find(({ code }) => code === answer.order?.code);
    if (waiting?.status !== 'PENDING') watch.note('stuck', `a customer waits for ${waiting?.code ?? 'nothing'}`);
  }
  for (const order of orders) {
    if (order.status === 'PENDING') continue;
    const word = client.told.get(order.code);
    if (!sentencesOf(order).includes(word ?? ''))
      watch.note('told', `${order.code} is ${order.status}, and was told: ${word ?? 'nothing'}`);
  }
  const waiting = orders.filter(({ status }) => status === 'PENDING');
  if (waiting.length > 1) watch.note('doubled', `${waiting.length} orders wait`);
};

const SHOP_HEARS: readonly [string, (order: Order) => boolean][] = [
  ['PaymentConfirmed', ({ status, resolvedAt }) => status === 'PAID' && resolvedAt === undefined],
  ['PaidLate', ({ status }) => status === 'PAID_LATE'],
  ['SurplusPayment', ({ surplus }) => surplus.length > 0],
  ['ReviewNeeded', ({ reviews }) => Object.keys(reviews).length > 0],
];

/** The shop hears of every payment, and nothing stays in an outbox. */
const isTold = ({ watch, notifications }: World, order: Order): void => {
  const { code, outbox } = order;
  const unsent = Object.entries(outbox).filter(([, sentAt]) => sentAt === 0);
  for (const [key] of unsent) watch.note('outbox', `${code} still owes ${key}`);
  for (const [type, should] of SHOP_HEARS) {
    const heard = notifications.some((one) => one.type === type && one.subject.startsWith(code));
    if (should(order) && !heard) watch.note('shop', `${code}: nobody was told of ${type}`);
  }
};

/** Lets everything under way come to its end, without a fault. */
export const finish = async (world: World): Promise<void> => {
  world.faults.plan = noFaults;
  await runAll(world.scheduler);
};
