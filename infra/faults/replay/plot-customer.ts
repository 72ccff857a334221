import { testShop } from '../../../shared/testing/test-shop.ts';
import type { Placed } from './book.ts';
import { plotPayment } from './plot-payment.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

type Customer = ReturnType<World['customer']>;

const price = (number: number): number => testShop.menu.dishes.find((dish) => dish.number === number)?.price ?? 0;
const fees = testShop.shop.fees.reduce((sum, { amount }) => sum + amount, 0);

/** A customer orders some of one dish; now and then the answer with the link is lost, and a second one is made. */
export const ordersSomething = async ({ random, world, totals, happens }: Story): Promise<Customer> => {
  const customer = world.customer();
  const [dish, quantity] = [random.pick([1, 2, 3, 4, 5, 6]), random.between(1, 4)];
  totals.set(customer.who.deviceId, price(dish) * quantity + fees);
  if (random.chance(0.1)) world.paystack.willBe('lost');
  await happens('a customer orders', () => customer.saysAll('1', `${dish} x ${quantity}`, '99'));
  return customer;
};

/** Mostly within the hour; some when the order is about to expire, or has. */
const later = (random: Random): number =>
  random.pick([random.between(1, 60) * MINUTE, random.between(1, 60) * MINUTE, random.between(1, 60) * HOUR]);

export type Diner = { customer: Customer; placed: Placed };

/** What becomes of the attempt in use: it is paid, at once or after a while with a bank; it fails, and is tried again. */
const plotAttempt = (story: Story, at: number, { customer, placed }: Diner, other: Placed, tries: number): void => {
  const { random, agenda, world, happens } = story;
  const { n } = customer.order();
  const reference = customer.reference();
  const set = (when: number, status: string) =>
    agenda.note(when, 'Paystack', () =>
      happens(`${reference} is ${status}`, async () => world.paystack.set(reference, status)),
    );
  const fate = random.below(11);
  if (fate === 0 || fate === 10) return;
  const when = at + later(random);
  if (fate === 1) set(when - MINUTE / 2, random.pick(['ongoing', 'pending', 'processing', 'queued']));
  if (fate > 3 || tries === 0)
    return void plotPayment(story, fate === 1 ? when + random.below(9 * HOUR) : when, n, placed, other);
  set(when, 'failed');
  if (random.chance(0.5)) plotPayment(story, when + later(random), n, placed, other);
  agenda.note(when + 5 * MINUTE, 'again', async () => {
    await happens('a customer asks to pay again', () => customer.says('99'), 'mayExpire', placed.deviceId);
    if (customer.order().n > n) plotAttempt(story, world.time.now(), { customer, placed }, other, tries - 1);
  });
};

const cancels = (customer: Customer) => async () => {
  await customer.says('0');
  await customer.says('yes');
};

/** What a customer does in the days that follow. */
export const plotCustomer = (story: Story, diner: Diner, other: Placed): void => {
  const { random, agenda, happens } = story;
  const { customer, placed } = diner;
  plotAttempt(story, placed.createdAt, diner, other, 2);
  const does = (what: string, act: () => Promise<unknown>) =>
    agenda.note(placed.createdAt + later(random), what, () => happens(`a customer ${what}`, act));
  if (random.chance(0.2))
    agenda.note(placed.createdAt + later(random), 'cancels', () =>
      happens('a customer cancels', cancels(customer), 'cancels', placed.deviceId),
    );
  for (let visits = random.below(4); visits > 0; visits -= 1) {
    does('comes back from Paystack', () => customer.looks(0, true));
    does('looks', () => customer.looks());
    does('says that they have paid', () => customer.says('i have paid'));
  }
};
