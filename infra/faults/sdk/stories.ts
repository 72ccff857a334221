import { testShop } from '../../../shared/testing/test-shop.ts';
import { PREFIX } from '../hist/table-shop.ts';
import { DEVICE } from './customer.ts';
import { newestOrder } from './items.ts';
import type { People } from './people.ts';
import type { World } from './world.ts';

export type Story = {
  name: string;
  orders: number;
  /** What comes of it depends on who is first. */
  isOpen?: boolean;
  tell: (people: People, world: World) => Promise<void>;
};

const HOUR = 3600;
/** Opens the menu. */
export const ONE = { type: 'one' } as const;
const add = (number: number, quantity: number) => ({ type: 'add', number, quantity }) as const;
export const SUYA = add(5, 2);
const yes = { type: 'yes' } as const;
const leave = { type: 'leave' } as const;

/** A customer with something in the cart and a link to pay by; the answer is its reference. */
const wantsToPay = async (people: People): Promise<string> => {
  await people.saysAll(ONE, SUYA);
  return people.wantsLink();
};

/** A code for another device. */
const codeTold = async (people: People): Promise<string> => {
  const { replies } = await people.says({ type: 'code' });
  return /TRY7-\d+/.exec(replies[0]?.text ?? '')?.[0] ?? '';
};

const getsPaid = async (people: People, { shop }: World, reference: string) => {
  shop.paystack.set(reference, 'success');
  await people.charges(reference);
  await people.busDelivers();
};

/** Paystack gives the money of a payment back, and says so. */
const givesBack = async (people: People, { shop, clock }: World, reference: string) => {
  for (let tries = 0; tries < 6 && shop.paystack.refundsOf(reference).length === 0; tries++) {
    clock.now += HOUR;
    await people.sweeps();
  }
  shop.paystack.moveRefund(reference, 'processed');
  const data = { transaction_reference: reference, status: 'processed', domain: 'test' };
  await people.paystackTells('refund.processed', () => shop.post('refund.processed', data));
  await people.busDelivers();
};

export const STORIES: readonly Story[] = [
  {
    name: 'a cart is filled, changed and cleared',
    orders: 0,
    tell: (people) =>
      people.saysAll(
        ONE,
        SUYA,
        add(11, 1),
        { type: 'set', line: 1, quantity: 3 },
        { type: 'remove', line: 2 },
        { type: 'clear' },
        { type: 'no' },
        leave,
        yes,
        ONE,
        add(3, 1),
      ),
  },
  {
    name: 'an order is paid, and its webhook comes',
    orders: 1,
    tell: async (people, world) => {
      await getsPaid(people, world, await wantsToPay(people));
      await people.looks();
      await people.saysAll({ type: 'status' }, ONE);
    },
  },
  {
    name: 'an order is cancelled, paid late, and given back',
    orders: 1,
    tell: async (people, world) => {
      const reference = await wantsToPay(people);
      await people.saysAll(leave, yes);
      await people.busDelivers();
      await getsPaid(people, world, reference);
      await people.looks();
      await people.decides(newestOrder(world).code, 'refund');
      await givesBack(people, world, reference);
      await people.looks();
    },
  },
  {
    name: 'an order expires',
    orders: 1,
    tell: async (people) => {
      await wantsToPay(people);
      people.passes(24 * HOUR + 1);
      await people.sweeps();
      await people.busDelivers();
      await people.looks();
    },
  },
  {
    name: 'an order gets a second link, and both are paid',
    orders: 1,
    tell: async (people, world) => {
      const first = await wantsToPay(people);
      world.shop.paystack.set(first, 'failed');
      people.passes(90);
      const second = await people.wantsLink(first);
      await getsPaid(people, world, second);
      await getsPaid(people, world, first);
      await people.decides(newestOrder(world).code, 'refund', Number(first.split('-').at(-1)));
      await givesBack(people, world, first);
    },
  },
  {
    name: "Paystack's answer is lost, and so is its webhook",
    orders: 1,
    tell: async (people, { shop }) => {
      shop.paystack.willBe('lost');
      const reference = await wantsToPay(people);
      shop.paystack.set(reference, 'success');
      people.passes(30);
      await people.looks(true);
      await people.busDelivers();
    },
  },
  {
    name: 'a payment does not match, and the shop accepts it',
    orders: 1,
    tell: async (people, world) => {
      const reference = await wantsToPay(people);
      world.shop.paystack.set(reference, 'success', { currency: 'GHS' });
      await people.charges(reference);
      await people.busDelivers();
      await people.decides(newestOrder(world).code, 'accept');
      people.passes(120);
      await people.sweeps();
      await people.busDelivers();
    },
  },
  {
    name: 'two tabs pay, and one cancels while the webhook comes',
    orders: 1,
    isOpen: true,
    tell: async (people, world) => {
      await people.saysAll(ONE, SUYA);
      await Promise.all([people.says({ type: 'pay' }), people.says({ type: 'pay' })]);
      const reference = await people.wantsLink();
      await people.says(leave);
      world.shop.paystack.set(reference, 'success');
      await Promise.all([people.says(yes), people.charges(reference)]);
      await people.busDelivers();
    },
  },
  {
    name: 'a conversation goes on at another device, and its old order is paid late',
    orders: 2,
    tell: async (people, world) => {
      const { elsewhere } = people;
      const old = await wantsToPay(people);
      await people.saysAll(leave, yes, ONE, add(11, 1));
      await elsewhere.saysAll(ONE, add(3, 2), { type: 'claim', code: await codeTold(people) });
      await getsPaid(people, world, old);
      await elsewhere.looks();
      await getsPaid(people, world, await elsewhere.wantsLink());
      await elsewhere.looks();
      await elsewhere.saysAll({ type: 'reorder' }, { type: 'forget' }, yes);
    },
  },
  {
    name: 'a payment comes for an order that is not there',
    orders: 0,
    tell: async (people, { shop, recorder }) => {
      const reference = `${PREFIX}-01ARZ3NDEKTSV4RRFFQ69G5FAV-1`;
      const metadata = { deviceId: DEVICE, orderId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', shopId: testShop.shop.shopId };
      await shop.paystack.port.initialise({
        reference,
        metadata,
        amount: 100_000,
        currency: 'NGN',
        email: 'a@example.com',
        label: 'x',
        callbackUrl: 'https://shop.example',
      });
      shop.paystack.set(reference, 'success');
      for (let times = 0; times < 3; times++)
        await recorder.perform({ who: 'Paystack', what: 'webhook', about: reference }, async () => {
          await shop.charge(reference).catch(() => undefined);
          return undefined;
        });
      await people.says(ONE);
    },
  },
];
