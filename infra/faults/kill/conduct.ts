import { setTimeout as sleep } from 'node:timers/promises';
import { askForLink, type Customer, cancelOrder, fillCart, leaveCart, look, openMenu, pay, say } from './customer.ts';
import type { Way } from './door.ts';

/** Under what a device may ask within an hour. */
export const MOST_PAYS = 8;

type Choice = 'pay' | 'paySilently' | 'decline' | 'cancel' | 'race' | 'status' | 'look' | 'link';
/** As often as they stand here. */
const WITH_LINK: readonly Choice[] = [
  'pay',
  'pay',
  'pay',
  'pay',
  'paySilently',
  'decline',
  'cancel',
  'race',
  'status',
  'look',
  'link',
];
const WITHOUT_LINK: readonly Choice[] = ['link', 'look', 'cancel'];
const WAYS: readonly Way[] = ['card', 'card', 'card', 'pin', 'transfer'];

const payThen = async (customer: Customer, payUrl: string): Promise<void> => {
  await pay(customer, payUrl, customer.random.one(WAYS) ?? 'card');
};

/** Back from Paystack: looks some times for the receipt, and then leaves it for later. */
const hearOfPayment = async (customer: Customer): Promise<void> => {
  for (let looks = 0; looks < 4; looks++) {
    const { state } = await look(customer, looks === 0);
    if (state !== 'AWAITING_PAYMENT') return;
    await sleep(50 * 2 ** looks);
  }
};

const choose = async (customer: Customer, choice: Choice, payUrl = ''): Promise<void> => {
  switch (choice) {
    case 'pay':
      await payThen(customer, payUrl);
      return hearOfPayment(customer);
    case 'paySilently':
      return payThen(customer, payUrl);
    case 'decline':
      await pay(customer, payUrl, 'declined');
      return customer.memory.pays < MOST_PAYS ? askForLink(customer) : undefined;
    case 'cancel':
      return cancelOrder(customer);
    case 'race':
      await Promise.all([payThen(customer, payUrl), cancelOrder(customer)]);
      return;
    case 'status':
      await say(customer, 'status');
      return;
    case 'look':
      await look(customer, true);
      return;
    case 'link':
      return askForLink(customer);
  }
};

const beWaiting = (customer: Customer): Promise<void> => {
  const { memory, random } = customer;
  const payUrl = memory.waiting?.payUrl;
  const among = payUrl ? WITH_LINK : WITHOUT_LINK;
  const open = among.filter((choice) => choice !== 'link' || memory.pays < MOST_PAYS);
  return choose(customer, random.one(open) ?? 'look', payUrl);
};

/** Somebody finds an old page of Paystack still open, and pays there. */
const payOldLink = async (customer: Customer): Promise<void> => {
  const { memory, random } = customer;
  const unpaid = [...memory.links].filter((link) => !memory.paid.has(link));
  const link = random.one(unpaid);
  if (link) await payThen(customer, link);
};

/** One thing that somebody does who stands there, by chance. */
export const act = async (customer: Customer): Promise<void> => {
  const { memory, random } = customer;
  await sleep(random.between(0, 30));
  switch (memory.state) {
    case 'IDLE':
      return random.chance(0.15) ? payOldLink(customer) : openMenu(customer);
    case 'CHOOSING_MENU':
      return memory.added > 0 && random.chance(0.05) ? leaveCart(customer) : fillCart(customer);
    case 'AWAITING_PAYMENT':
      return beWaiting(customer);
  }
};

const payUp = async (customer: Customer): Promise<void> => {
  const payUrl = customer.memory.waiting?.payUrl;
  if (payUrl) {
    await pay(customer, payUrl, 'card');
    await hearOfPayment(customer);
  } else {
    await askForLink(customer);
    if (!customer.memory.waiting?.payUrl) await sleep(500);
  }
};

const goOn = (customer: Customer): Promise<void> =>
  customer.memory.state === 'CHOOSING_MENU' ? fillCart(customer) : payUp(customer);

/**
 * Comes back when all is quiet: brings to an end what was begun, orders once more and pays.
 * @returns whether the receipt for it came in time
 */
export const orderAgain = async (customer: Customer, milliseconds: number): Promise<boolean> => {
  const { memory } = customer;
  const deadline = Date.now() + milliseconds;
  const isLate = () => Date.now() > deadline;
  await look(customer, true);
  while (memory.state !== 'IDLE' && !isLate()) await goOn(customer);
  if (isLate()) return false;
  await openMenu(customer);
  while (memory.state !== 'IDLE' && !isLate()) await goOn(customer);
  const [code = ''] = [...memory.invoices.keys()].slice(-1);
  return memory.heard.get(code)?.has('PAID') === true;
};
