import { namesCustomer } from '../../../shared/testing/faults/watch-customer.ts';
import { askingShop } from '../asking-shop.ts';
import { createWorld } from '../world.ts';
import {
  deliver,
  looks,
  orderOf,
  otherTab,
  pays,
  type Road,
  reference,
  type Scene,
  type Stage,
  says,
  saysAll,
  sweep,
  webhook,
} from './stage.ts';

/** An order that names its customer, with its link shown. */
const ordered = async (): Promise<Stage> => {
  const world = createWorld(undefined, askingShop);
  const customer = world.customer(1);
  await saysAll(customer, '1', '1', 'note less pepper', '99', 'Ada Obi', '12 Herbert Macaulay Way', '99');
  world.clock.now += 600;
  return { world, customer };
};

/** It was cancelled, another cart is filled, and the customer is asked whether to forget all. */
const asked = async (): Promise<Stage> => {
  const stage = await ordered();
  await saysAll(stage.customer, '0', 'yes', '1', '2', 'forget me');
  return stage;
};

/** The same, and the order is paid by the link that was still open; its webhook is on its way. */
const askedAndPaid = async (): Promise<Stage> => {
  const stage = await asked();
  pays(stage);
  return stage;
};

/** The same, with no webhook. */
const askedUnheard = async (): Promise<Stage> => {
  const stage = await asked();
  stage.world.paystack.set(reference(stage), 'success');
  stage.world.clock.now += 60;
  return stage;
};

/** The webhook has come, and its news is on the way to the customer. */
const askedAndNewsComes = async (): Promise<Stage> => {
  const stage = await askedAndPaid();
  await deliver(stage, 'webhook');
  return stage;
};

/** The order was paid in time. */
const askedAfterReceipt = async (): Promise<Stage> => {
  const stage = await ordered();
  pays(stage);
  await deliver(stage, 'webhook');
  await saysAll(stage.customer, 'forget me');
  return stage;
};

/** It expired, and its customer has not heard of it yet. */
const askedAfterExpiry = async (): Promise<Stage> => {
  const stage = await ordered();
  stage.world.clock.now += 24 * 3600;
  await stage.world.sweep();
  await saysAll(stage.customer, 'forget me');
  return stage;
};

/** All was carried to another device, which is asked whether to forget it. */
const askedElsewhere = async (): Promise<Stage> => {
  const stage = await ordered();
  const { customer, world } = stage;
  await saysAll(customer, '0', 'yes', 'resume');
  const [code] = customer.codes;
  const other = world.customer(2);
  await saysAll(other, `resume ${code}`, 'forget me');
  return { ...stage, others: [other] };
};

const orders = otherTab('99', '99');
const ordersAndCancels = otherTab('99', '99', '0', 'yes');
const elsewhere: Road = async ({ others = [] }) => others[0]?.says('yes');

const isForgotten = (stage: Stage): boolean => !namesCustomer(orderOf(stage));
const isKept = (stage: Stage): boolean => namesCustomer(orderOf(stage));

export const FORGETTING: readonly Scene[] = [
  {
    name: 'a customer is forgotten',
    set: asked,
    roads: { forget: says('yes'), no: otherTab('no'), order: orders, sweep },
    comesTo: { forget: isForgotten, no: isKept },
  },
  {
    name: 'a customer is forgotten who orders and cancels meanwhile',
    set: asked,
    roads: { forget: says('yes'), 'order and cancel': ordersAndCancels },
    comesTo: { forget: isForgotten },
  },
  {
    name: 'a customer is forgotten while an old order is paid',
    set: askedAndPaid,
    roads: { forget: says('yes'), webhook, sweep, status: otherTab('status') },
  },
  {
    name: 'a customer is forgotten while news of an old order comes',
    set: askedAndNewsComes,
    roads: { forget: says('yes'), news: (stage) => deliver(stage, 'onPaymentConfirmed'), look: looks },
    comesTo: { forget: isKept },
  },
  {
    name: 'a customer is forgotten whose old order was paid unheard',
    set: askedUnheard,
    roads: { forget: says('yes'), sweep, status: otherTab('status') },
  },
  {
    name: 'a customer is forgotten who has paid',
    set: askedAfterReceipt,
    roads: { forget: says('yes'), 'forget in another tab': otherTab('yes'), look: looks, sweep },
    comesTo: { forget: isKept },
  },
  {
    name: 'a customer is forgotten whose order has expired',
    set: askedAfterExpiry,
    roads: { forget: says('yes'), sweep, order: otherTab('1', '2', '99') },
    comesTo: { forget: isForgotten },
  },
  {
    name: 'a customer is forgotten at the device they went on at',
    set: askedElsewhere,
    roads: { forget: elsewhere, sweep, 'order here': otherTab('1', '2', '99') },
    comesTo: { forget: isForgotten },
  },
];
