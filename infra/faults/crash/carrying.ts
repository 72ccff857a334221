import type { Client } from '../client.ts';
import { createWorld } from '../world.ts';
import { cartAt, ordersAt } from './carts.ts';
import { cancelled } from './reordering.ts';
import {
  filled,
  otherTab,
  pays,
  type Road,
  reference,
  type Scene,
  type Stage,
  says,
  saysAll,
  sweep,
  tabOf,
  webhook,
} from './stage.ts';

const otherDevice = ({ others = [] }: Stage, n = 0): Client => {
  const device = others[n];
  if (!device) throw new Error(`There is no other device ${n}`);
  return device;
};

/** The code that the customer was told, however often it was told. */
const codeOf = ({ customer }: Stage): string => [...customer.codes][0] ?? '';

/** The customer asks for a code, and has two other devices. */
const withCode = async (stage: Stage): Promise<Stage> => {
  await stage.customer.says('resume');
  return { ...stage, others: [stage.world.customer(2), stage.world.customer(3)] };
};

const claims =
  (n = 0): Road =>
  (stage) =>
    otherDevice(stage, n).says(`resume ${codeOf(stage)}`);
const claimsElsewhere: Road = (stage) => tabOf(otherDevice(stage), stage, `resume ${codeOf(stage)}`);
const there =
  (...texts: string[]): Road =>
  (stage) =>
    tabOf(otherDevice(stage), stage, ...texts);

/** One dish in the cart, and a code. */
const made = async (): Promise<Stage> => withCode(await filled());

/** The same, and the other device has a dish in its cart too. */
const bothInUse = async (): Promise<Stage> => {
  const stage = await made();
  await saysAll(otherDevice(stage), '1', '2');
  return stage;
};

/** At both devices something is asked. */
const bothAsked = async (): Promise<Stage> => {
  const stage = await bothInUse();
  await stage.customer.says('0');
  await otherDevice(stage).says('0');
  return stage;
};

/** Both carts have as much of one dish as a cart may have. */
const bothFull = async (): Promise<Stage> => {
  const stage = await withCode(await filled());
  await stage.customer.says('1 x 49');
  await saysAll(otherDevice(stage), '1', '1 x 50', '2');
  return stage;
};

/** An order was cancelled; it is paid by the link that was still open, and its webhook is on its way. */
const paidLate = async (): Promise<Stage> => {
  const stage = await withCode(await cancelled());
  pays(stage);
  return stage;
};

/** The same, with no webhook; and all has been carried to the other device. */
const carriedUnheard = async (): Promise<Stage> => {
  const stage = await withCode(await cancelled());
  await claims()(stage);
  await saysAll(stage.customer, '1', '4');
  stage.world.paystack.set(reference(stage), 'success');
  stage.world.clock.now += 60;
  return stage;
};

const waitsForPayment = async (): Promise<Stage> => {
  const stage = await made();
  await stage.customer.says('99');
  stage.world.clock.now += 60;
  return stage;
};

const carriedTo =
  (cart: string) =>
  (stage: Stage): boolean =>
    cartAt(stage.world, otherDevice(stage)) === cart && cartAt(stage.world, stage.customer) === '';

export const CARRYING: readonly Scene[] = [
  {
    name: 'a code is made',
    set: () => filled(createWorld()),
    roads: {
      resume: says('resume'),
      'resume in another tab': otherTab('resume'),
      add: otherTab('2'),
      pay: otherTab('99'),
    },
    comesTo: { resume: ({ customer }) => customer.heard.some((text) => /resume TRY7-/.test(text)) },
  },
  {
    name: 'a conversation is carried away',
    set: made,
    roads: { claim: claims(), 'claim at a third device': claims(1), order: says('99'), add: otherTab('2') },
    comesTo: {
      claim: carriedTo('1 Jollof rice'),
      order: ({ world, customer }) => ordersAt(world, customer).join() === '1 Jollof rice',
    },
  },
  {
    name: 'a conversation is carried to a device that is in use',
    set: bothInUse,
    roads: { claim: claims(), 'claim in another tab': claimsElsewhere, pay: there('99'), add: there('3') },
    comesTo: { claim: carriedTo('1 Fried rice, 1 Jollof rice') },
  },
  {
    name: 'a conversation is carried while something is asked at both devices',
    set: bothAsked,
    roads: { claim: claims(), yes: otherTab('yes'), 'no there': there('no') },
    comesTo: { claim: carriedTo('1 Fried rice, 1 Jollof rice') },
  },
  {
    name: 'a cart is carried that does not fit',
    set: bothFull,
    roads: { claim: claims(), less: there('1 = 1'), 'remove here': otherTab('remove 1') },
  },
  {
    name: 'a conversation is carried while an old order is paid',
    set: paidLate,
    roads: { claim: claims(), webhook, sweep, status: otherTab('status') },
  },
  {
    name: 'an order of the device it came from is paid unheard',
    set: carriedUnheard,
    roads: {
      'status there': (stage) => otherDevice(stage).says('status'),
      'return there': (stage) => otherDevice(stage).looks(true),
      sweep,
      add: otherTab('3'),
    },
  },
  {
    name: 'a code is typed while its order waits',
    set: waitsForPayment,
    roads: { claim: claims(), cancel: otherTab('0', 'yes'), status: otherTab('status') },
    comesTo: { claim: ({ world, customer }) => ordersAt(world, customer).length === 1 },
  },
];
