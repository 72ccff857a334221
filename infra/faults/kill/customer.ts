import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Door, Way } from './door.ts';
import { doubled, type Finding, lost, stuck } from './findings.ts';
import { type Memory, newMemory, type Pending, remember } from './memory.ts';
import type { Random } from './random.ts';
import { spelled, type Wish, wishOf } from './wish.ts';

/** More than anybody orders here; the serial numbers of two customers never meet. */
const MOST_WISHES = 64;
const TRIES_TO_PAY = 3;

type Parts = { door: Door; report: (findings: Finding[]) => void; gone: AbortSignal };
export type Customer = Parts & { memory: Memory; random: Random; nextWish: () => Wish };

export const createCustomer = (parts: Parts, number: number, random: Random): Customer => {
  let wishes = 0;
  return {
    ...parts,
    random,
    memory: newMemory(`Customer ${number}`, random.uuid()),
    nextWish: () => wishOf(number * MOST_WISHES + wishes++),
  };
};

/** Asks until there is an answer, as the page does. @throws when the run is over */
const untilAnswered = async ({ random, gone }: Customer, ask: () => Promise<Answer[]>): Promise<Answer[]> => {
  for (;;) {
    gone.throwIfAborted();
    const answers = await ask();
    if (answers.length > 0) return answers.toSorted((a, b) => a.version - b.version);
    await sleep(random.between(20, 120));
  }
};

const newest = ({ memory, report }: Customer, answers: Answer[]): Answer => {
  for (const answer of answers) report(remember(memory, answer));
  const last = answers.at(-1);
  if (!last) throw new Error('There is no answer');
  return last;
};

/** Says one thing under one message id until it is answered; now and then twice at once, as a bad line would. */
export const say = async (customer: Customer, text: string, pending: Pending = 'other'): Promise<Answer> => {
  const { memory, random, door } = customer;
  const message = { messageId: random.uuid(), text };
  memory.pending = pending;
  const answers = await untilAnswered(customer, async () => {
    const seenVersion = memory.version > 0 ? memory.version : undefined;
    const copies = Array.from({ length: random.chance(0.1) ? 2 : 1 }, () =>
      door.say(memory.deviceId, { ...message, seenVersion }),
    );
    return (await Promise.all(copies)).filter((answer) => answer !== undefined);
  });
  memory.pending = undefined;
  memory.messages += 1;
  return newest(customer, answers);
};

export const look = async (customer: Customer, returned = false): Promise<Answer> => {
  const { memory, door } = customer;
  const answers = await untilAnswered(customer, async () => {
    const answer = await door.look(memory.deviceId, memory.version, returned);
    return answer ? [answer] : [];
  });
  return newest(customer, answers);
};

/** Pays on Paystack's page, which is loaded anew when it does not answer. */
export const pay = async ({ memory, door }: Customer, payUrl: string, way: Way): Promise<void> => {
  for (let tries = 0; tries < TRIES_TO_PAY; tries++) {
    if (await door.pay(payUrl, way)) return void memory.paid.add(payUrl);
    if (way === 'declined') return;
  }
};

export const openMenu = async (customer: Customer): Promise<void> => {
  const { memory, report } = customer;
  memory.wish = customer.nextWish();
  memory.wishes.push(memory.wish);
  memory.added = 0;
  const { state, cart } = await say(customer, '1', 'menu');
  if (state !== 'CHOOSING_MENU' || (cart?.lines.length ?? 0) > 0)
    report([doubled(`${memory.who} opened the menu and is ${state} with ${spelled(cart?.lines ?? [])}`)]);
};

const addLine = async (customer: Customer, wish: Wish): Promise<void> => {
  const { memory, report } = customer;
  const line = wish[memory.added];
  if (!line) return;
  const { cart } = await say(customer, `${line.number} x ${line.quantity}`, 'add');
  memory.added += 1;
  const [expected, shown] = [spelled(wish.slice(0, memory.added)), spelled(cart?.lines ?? [])];
  if (shown === expected) return;
  const kind = shown.length > expected.length ? doubled : lost;
  report([kind(`${memory.who} put ${expected} into the cart and sees ${shown || 'none'}`)]);
};

const checkOut = async (customer: Customer, wish: Wish): Promise<void> => {
  const { memory, report } = customer;
  memory.pays += 1;
  const { state, order, replies, notices } = await say(customer, '99', 'checkout');
  const placed = order ?? [...replies, ...notices.map(({ reply }) => reply)].find((reply) => reply.order)?.order;
  memory.wish = undefined;
  if (!placed || state === 'CHOOSING_MENU')
    return report([stuck(`${memory.who} typed 99, is ${state}, and heard: ${replies[0]?.text}`)]);
  if (spelled(placed.lines) !== spelled(wish))
    report([lost(`${memory.who} ordered ${spelled(wish)} and was shown ${spelled(placed.lines)}`)]);
  memory.invoices.set(placed.code, wish);
};

/** The next step with a cart: a further line, or 99. */
export const fillCart = async (customer: Customer): Promise<void> => {
  const { wish, added } = customer.memory;
  if (!wish) throw new Error(`${customer.memory.who} fills a cart without wanting anything`);
  await (added < wish.length ? addLine(customer, wish) : checkOut(customer, wish));
};

/** Leaves the menu with something in the cart: it is not wanted any more, and nobody may make an order of it. */
export const leaveCart = async (customer: Customer): Promise<void> => {
  const { memory } = customer;
  await say(customer, '0');
  const { state } = await say(customer, 'yes', 'leave');
  memory.wishes = memory.wishes.filter((wish) => wish !== memory.wish);
  memory.wish = undefined;
  if (state !== 'IDLE') customer.report([stuck(`${memory.who} left and is ${state}`)]);
};

export const cancelOrder = async (customer: Customer): Promise<void> => {
  const { state, replies } = await say(customer, '0');
  const asked = replies.some(({ choices }) => choices.some(({ send }) => send === 'yes'));
  if (state === 'AWAITING_PAYMENT' && asked) await say(customer, 'yes');
};

export const askForLink = async (customer: Customer): Promise<void> => {
  customer.memory.pays += 1;
  await say(customer, '99');
};
