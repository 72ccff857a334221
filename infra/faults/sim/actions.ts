import { readReference } from '../../../shared/ordering/reference.ts';
import type { Random } from '../../../shared/testing/faults/random.ts';
import type { Client } from '../client.ts';
import type { World } from '../world.ts';

export type Sim = { world: World; clients: readonly Client[]; random: Random };
/** Something that may happen next; nothing does where it does not apply. */
type Action = { weight: number; name: string; act: (sim: Sim) => void };

/** What leads to an order, and what else is said on the way. */
const ORDERING = [
  ...['1', '1', '1', '2', '3 x 2', '99', '99', '99', '99', 'status', 'status', '0', 'yes', 'yes', 'no', 'menu'],
  ...['help', '97', '98', 'remove 1', '1 = 3', 'clear', 'more', 'rice', 'what?', 'i have paid'],
];
/** What customers type: mostly that, and now and then anything. */
const WORDS = [
  ...[...ORDERING, ...ORDERING],
  ...[
    '00',
    '3',
    'reorder',
    'reorder 2',
    'resume',
    'forget me',
    'note no pepper',
    'name Ada',
    'address 12 Market Road',
    '99',
    '99',
    '1',
    '1',
    '1',
  ],
];

/** What a customer does while something of theirs is unanswered is to say it again. */
const speak = ({ world, clients, random }: Sim) => {
  const client = random.pick(clients);
  if (!world.isBusy(client)) world.hears(client, random.pick(WORDS));
};

const look = ({ world, clients, random }: Sim) => {
  const client = random.pick(clients);
  const returned = random.chance(0.3);
  world.start('look', () => client.looks(returned));
};

/** A customer goes on at another device, by a code that somebody was told, used or not. */
const carry = ({ world, clients, random }: Sim) => {
  const codes = clients.flatMap((client) => [...client.codes]);
  const client = random.pick(clients);
  if (codes.length > 0 && !world.isBusy(client)) world.hears(client, `resume ${random.pick(codes)}`);
};

/** Another tab of the same customer, which does not know what the first one says. */
const speakElsewhere = ({ world, clients, random }: Sim) => {
  const { who } = random.pick(clients);
  const messageId = `77777777-7777-4777-8777-${String(random.below(1e12)).padStart(12, '0')}`;
  const text = random.pick(WORDS);
  world.start('hear', () => world.engine.hear(who, { messageId, text }));
};

const REFERENCE = /[^/]+$/;
const linkOf = ({ clients, random }: Sim): string | undefined => {
  const links = clients.flatMap((client) => [...client.links.keys()]);
  return links.length > 0 ? REFERENCE.exec(random.pick(links))?.[0] : undefined;
};

/** A customer pays by a link that was shown, however old it is. */
const pay = (sim: Sim) => {
  const { world, random } = sim;
  const reference = linkOf(sim);
  const status = reference && world.paystack.factsOf(reference)?.status;
  if (!reference || status === 'success' || status === 'reversed') return;
  const amount = random.chance(0.08) ? { amount: 100 } : {};
  world.paystack.set(reference, 'success', amount);
  if (random.chance(0.8)) world.oweWebhook(reference);
  if (random.chance(0.3)) world.oweWebhook(reference);
};

const unpaid = (sim: Sim, next: string) => {
  const { world } = sim;
  const reference = linkOf(sim);
  const status = reference && world.paystack.factsOf(reference)?.status;
  if (!reference || status === 'success' || status === 'reversed') return;
  world.paystack.set(reference, next);
  if (next === 'failed') world.watch.isOver(reference);
};

/** Money of ours that Paystack holds, or held. */
const paidOf = ({ world, random }: Sim): string | undefined => {
  const paid = [...world.paystack.transactions.keys()].filter(
    (reference) => readReference('try', reference) && world.paystack.factsOf(reference)?.status === 'success',
  );
  return paid.length > 0 ? random.pick(paid) : undefined;
};

const moveRefund = (sim: Sim) => {
  const { world, random } = sim;
  const reference = paidOf(sim);
  const refund = reference && world.paystack.refundsOf(reference).at(-1);
  if (!reference || !refund || refund.status === 'failed') return;
  const status = random.pick(['processing', 'processed', 'processed', 'failed', 'needs-attention'] as const);
  world.paystack.moveRefund(reference, status);
  if (status === 'processed') world.watch.isOver(reference);
  const data = { transaction_reference: reference, amount: String(refund.amount), domain: 'test' };
  if (random.chance(0.7)) world.oweEvent(`refund.${status}`, data);
};

const dispute = (sim: Sim) => {
  const reference = paidOf(sim);
  if (!reference) return;
  const stage = sim.random.pick(['create', 'remind', 'resolve'] as const);
  const data = { id: 7, status: 'pending', domain: 'test', transaction: { reference } };
  sim.world.oweEvent(`charge.dispute.${stage}`, data);
};

const decide = ({ world, random }: Sim) => {
  const orders = [...world.store.orderItems.values()].filter(({ status }) => status !== 'PENDING');
  if (orders.length === 0) return;
  const { code } = random.pick(orders);
  const decision = random.pick(['accept', 'refund'] as const);
  world.start('resolve', () => world.resolve(code, decision));
};

/** The bus and Paystack deliver what they owe, in any order, and again where it was not taken. */
const deliver = ({ world, random }: Sim) => {
  if (world.owed.length === 0) return;
  const one = random.pick(world.owed);
  world.start(one.name, async () => {
    await one.deliver();
    const at = world.owed.indexOf(one);
    // Sometimes it does not hear that it was taken.
    if (at >= 0 && !random.chance(0.2)) world.owed.splice(at, 1);
  });
};

const whatWasLate = ({ world }: Sim) => {
  const one = world.later.shift();
  if (one) world.start(one.name, one.work);
};

const timePasses = ({ world, random }: Sim) => {
  world.passes(random.pick([1, 5, 11, 30, 60, 120, 600, 3600, 6 * 3600, 24 * 3600]));
};

export const ACTIONS: readonly Action[] = [
  { weight: 30, name: 'speak', act: speak },
  { weight: 6, name: 'speak elsewhere', act: speakElsewhere },
  { weight: 3, name: 'carry', act: carry },
  { weight: 8, name: 'look', act: look },
  { weight: 12, name: 'pay', act: pay },
  { weight: 3, name: 'decline', act: (sim) => unpaid(sim, 'failed') },
  { weight: 2, name: 'bank at work', act: (sim) => unpaid(sim, 'ongoing') },
  { weight: 2, name: 'abandon', act: (sim) => unpaid(sim, 'abandoned') },
  { weight: 4, name: 'move a refund', act: moveRefund },
  { weight: 1, name: 'dispute', act: dispute },
  { weight: 5, name: 'decide', act: decide },
  { weight: 14, name: 'deliver', act: deliver },
  { weight: 4, name: 'what was late', act: whatWasLate },
  { weight: 9, name: 'time passes', act: timePasses },
  { weight: 7, name: 'sweep', act: ({ world }) => void world.start('sweep', () => world.sweep()) },
  { weight: 1, name: 'match', act: ({ world }) => void world.start('reconcile', () => world.reconcile()) },
];

const TOTAL = ACTIONS.reduce((sum, { weight }) => sum + weight, 0);

/** One of them, by weight. */
export const chosen = (random: Random): Action => {
  let at = random.next() * TOTAL;
  for (const action of ACTIONS) {
    at -= action.weight;
    if (at < 0) return action;
  }
  throw new RangeError('The weights do not add up');
};
