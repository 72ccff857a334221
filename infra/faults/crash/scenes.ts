import { CARRYING } from './carrying.ts';
import { FORGETTING } from './forgetting.ts';
import { REORDERING } from './reordering.ts';
import {
  asked,
  deliver,
  filled,
  looks,
  opened,
  orderOf,
  otherTab,
  pays,
  type Road,
  reference,
  type Scene,
  type Stage,
  says,
  sweep,
  waiting,
  webhook,
} from './stage.ts';

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

const returns = (stage: Stage) => stage.customer.looks(true);
const resolves = (decision: 'accept' | 'refund') => (stage: Stage) =>
  stage.world.resolve(orderOf(stage).code, decision);
/** The customer pays in this very moment, and the webhook follows at once. */
const paysNow = async (stage: Stage): Promise<void> => {
  pays(stage);
  await webhook(stage);
};
const reconcile = ({ world }: Stage) => world.reconcile();
/** Another tab, so many seconds later: whoever was at work is taken to be gone. */
const later =
  (seconds: number, text: string): Road =>
  (stage) => {
    stage.world.clock.now += seconds;
    return otherTab(text)(stage);
  };

const PAYING: readonly Scene[] = [
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

export const SCENES: readonly Scene[] = [...PAYING, ...REORDERING, ...CARRYING, ...FORGETTING];
