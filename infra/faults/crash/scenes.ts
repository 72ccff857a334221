import { referenceOf } from '../../../shared/ordering/reference.ts';
import type { Client } from '../client.ts';
import { createWorld, type World } from '../world.ts';

/** A stage that is set: who acts next, and where it may go wrong. */
export type Stage = { world: World; customer: Client };
export type Scene = {
  name: string;
  set: () => Promise<Stage>;
  /** What may happen next, each as the platform would start it. */
  roads: Record<string, (stage: Stage) => Promise<unknown>>;
};

const opened = async (): Promise<Stage> => {
  const world = createWorld();
  const customer = world.customer(1);
  await customer.says('1');
  return { world, customer };
};

/** A cart with one dish. */
const filled = async (): Promise<Stage> => {
  const stage = await opened();
  await stage.customer.says('1');
  return stage;
};

const orderOf = ({ world }: Stage) => {
  const order = [...world.store.orderItems.values()].at(-1);
  if (!order) throw new Error('Nothing was ordered');
  return order;
};

/** The reference of an attempt of the newest order; the one in use where none is named. */
const reference = (stage: Stage, n = orderOf(stage).n) => referenceOf('try', orderOf(stage).orderId, n);

/** An order that waits, with its link shown, ten minutes old. */
const waiting = async (): Promise<Stage> => {
  const stage = await filled();
  await stage.customer.says('99');
  stage.world.clock.now += 600;
  return stage;
};

/** The same, and its customer has been asked whether to cancel. */
const asked = async (): Promise<Stage> => {
  const stage = await waiting();
  await stage.customer.says('0');
  stage.world.clock.now += 60;
  return stage;
};

const pays = (stage: Stage, name = reference(stage), facts = {}) => {
  stage.world.paystack.set(name, 'success', facts);
  stage.world.oweWebhook(name);
};

const paid = async (): Promise<Stage> => {
  const stage = await asked();
  pays(stage);
  return stage;
};

/** Paid, and the webhook is lost for good. */
const unheard = async (): Promise<Stage> => {
  const stage = await asked();
  stage.world.paystack.set(reference(stage), 'success');
  return stage;
};

/** Cancelled, then paid by the link that was still open, and no webhook comes. */
const unheardLate = async (): Promise<Stage> => {
  const stage = await asked();
  await stage.customer.says('yes');
  stage.world.paystack.set(reference(stage), 'success');
  return stage;
};

/** The first link failed and a second one was shown; then the first is paid after all, and no webhook comes. */
const unheardOlder = async (): Promise<Stage> => {
  const stage = await waiting();
  const { world } = stage;
  world.paystack.set(reference(stage), 'failed');
  world.watch.isOver(reference(stage));
  await stage.customer.says('99');
  world.paystack.set(reference(stage, 1), 'success');
  world.clock.now += 60;
  return stage;
};

/** The first link failed, the next one is begun and its answer lost; then the first is paid after all. */
const paidMeanwhile = async (): Promise<Stage> => {
  const stage = await waiting();
  const { world } = stage;
  world.paystack.set(reference(stage), 'failed');
  world.watch.isOver(reference(stage));
  world.paystack.willBe('down', 'down', 'down');
  await stage.customer.says('99');
  world.paystack.set(reference(stage, 1), 'success');
  world.clock.now += 60;
  return stage;
};

const bankAtWork = async (): Promise<Stage> => {
  const stage = await asked();
  stage.world.paystack.set(reference(stage), 'ongoing');
  return stage;
};

const mismatched = async (): Promise<Stage> => {
  const stage = await asked();
  pays(stage, reference(stage), { amount: 100 });
  return stage;
};

/** Expired and told so; then paid by the link that was still open. */
const late = async (): Promise<Stage> => {
  const stage = await waiting();
  stage.world.clock.now += 24 * 3600;
  await stage.world.sweep();
  for (const one of stage.world.owed.splice(0)) await one.deliver();
  await stage.customer.looks();
  pays(stage);
  return stage;
};

/** The first link failed, a second one was shown; then both are paid. */
const twice = async (): Promise<Stage> => {
  const stage = await waiting();
  const { world } = stage;
  world.paystack.set(reference(stage), 'failed');
  world.watch.isOver(reference(stage));
  await stage.customer.says('99');
  world.clock.now += 60;
  pays(stage, reference(stage, 1));
  pays(stage, reference(stage, 2));
  return stage;
};

const dueAtTheBank = async (): Promise<Stage> => {
  const stage = await bankAtWork();
  stage.world.clock.now += 24 * 3600;
  return stage;
};

const due = async (): Promise<Stage> => {
  const stage = await asked();
  stage.world.clock.now += 24 * 3600;
  return stage;
};

const inReview = async (): Promise<Stage> => {
  const stage = await mismatched();
  await deliver(stage, 'webhook');
  for (const one of stage.world.owed.splice(0)) await one.deliver();
  await stage.customer.looks();
  return stage;
};

/** The shop wants to give it back: the intent is written, and nobody has asked Paystack. */
const refundWanted = async (): Promise<Stage> => {
  const stage = await inReview();
  await stage.world.resolve(orderOf(stage).code, 'refund');
  return stage;
};

/** What is owed under this name is delivered; it stays owed where that fails. */
const deliver = async ({ world }: Stage, name: string): Promise<void> => {
  const one = world.owed.find((owed) => owed.name === name);
  if (!one) return;
  await one.deliver();
  const at = world.owed.indexOf(one);
  if (at >= 0) world.owed.splice(at, 1);
};

const says = (text: string) => (stage: Stage) => stage.customer.says(text);
const webhook = (stage: Stage) => deliver(stage, 'webhook');
const sweep = ({ world }: Stage) => world.sweep();
const looks = (stage: Stage) => stage.customer.looks();
const returns = (stage: Stage) => stage.customer.looks(true);
const resolves = (decision: 'accept' | 'refund') => (stage: Stage) =>
  stage.world.resolve(orderOf(stage).code, decision);
/** The customer pays in this very moment, and the webhook follows at once. */
const paysNow = async (stage: Stage): Promise<void> => {
  pays(stage);
  await webhook(stage);
};
const reconcile = ({ world }: Stage) => world.reconcile();
/** Someone else's tab of the same customer. */
const otherTab = (text: string) => (stage: Stage) => {
  const { engine } = stage.world;
  const messageId = '99999999-9999-4999-8999-999999999999';
  return engine.hear(stage.customer.who, { messageId, text });
};

/** The same, so many seconds later: whoever was at work is taken to be gone. */
const later = (seconds: number, text: string) => (stage: Stage) => {
  stage.world.clock.now += seconds;
  return otherTab(text)(stage);
};

export const SCENES: readonly Scene[] = [
  { name: 'a cart is filled', set: opened, roads: { add: says('1'), 'add in another tab': otherTab('2') } },
  {
    name: 'a cart is paid for',
    set: filled,
    roads: {
      pay: says('99'),
      'pay in another tab': otherTab('99'),
      'pay a while later': later(11, '99'),
      add: otherTab('1'),
    },
  },
  {
    name: 'an order waits',
    set: asked,
    roads: { cancel: says('yes'), pay: otherTab('99'), status: otherTab('status'), look: looks },
  },
  {
    name: 'a payment has come',
    set: paid,
    roads: {
      webhook,
      sweep,
      return: returns,
      cancel: says('yes'),
      pay: otherTab('99'),
      status: otherTab('status'),
      reconcile,
    },
  },
  {
    name: 'a payment does not match',
    set: mismatched,
    roads: { webhook, sweep, cancel: says('yes'), return: returns },
  },
  {
    name: 'a webhook is lost',
    set: unheard,
    roads: { sweep, cancel: says('yes'), return: returns, pay: otherTab('99') },
  },
  {
    name: 'a cancelled order is paid unheard',
    set: unheardLate,
    roads: { sweep, status: otherTab('status'), menu: says('1') },
  },
  {
    name: 'an older link is paid unheard',
    set: unheardOlder,
    roads: { sweep, pay: otherTab('99'), status: says('status') },
  },
  { name: 'an older link is paid before the next', set: paidMeanwhile, roads: { pay: says('99'), sweep } },
  { name: 'a bank is at work', set: bankAtWork, roads: { cancel: says('yes'), sweep, pay: otherTab('99') } },
  {
    name: 'a bank is at work when time is over',
    set: dueAtTheBank,
    roads: { cancel: says('yes'), sweep, pay: otherTab('99') },
  },
  {
    name: 'an order is due',
    set: due,
    roads: { sweep, cancel: says('yes'), pay: otherTab('99'), look: looks, 'a payment': paysNow },
  },
  {
    name: 'a payment comes late',
    set: late,
    roads: { webhook, sweep, menu: says('1'), status: otherTab('status'), reconcile },
  },
  { name: 'an order is paid twice', set: twice, roads: { webhook, 'second webhook': webhook, sweep, return: returns } },
  {
    name: 'a person decides',
    set: inReview,
    roads: { accept: resolves('accept'), refund: resolves('refund'), look: looks, sweep },
  },
  {
    name: 'money goes back',
    set: refundWanted,
    roads: { sweep, 'second sweep': sweep, look: looks, accept: resolves('accept') },
  },
];
