import type { Order } from '../../../shared/ordering/order.ts';
import { type Session, sessionSchema } from '../../../shared/ordering/session.ts';
import { check } from '../hist/check.ts';
import { explain } from '../hist/explain.ts';
import { everyItem, PREFIX } from '../hist/table-shop.ts';
import { type Items, ordersIn } from './items.ts';
import type { Story } from './stories.ts';
import type { World } from './world.ts';

/** One for each device that has written, in the order of the devices. */
const sessionsIn = (items: Items): Session[] =>
  items
    .filter(({ sk }) => String(sk).startsWith('SESSION#'))
    .map((item) => sessionSchema.parse(item))
    .toSorted((a, b) => a.deviceId.localeCompare(b.deviceId));

const paidIn = ({ shop }: World): string[] =>
  [...shop.paystack.transactions].flatMap(([reference, { status }]) =>
    status === 'success' || status === 'reversed' ? reference : [],
  );

/** Session, order and code are there together, and say the same. */
const disagreements = (items: Items, orders: readonly Order[], story: Story): string[] => {
  const sessions = sessionsIn(items);
  const codes = items.filter(({ sk }) => String(sk).startsWith('CODE#'));
  const waited = sessions.flatMap((session) => (session.state === 'AWAITING_PAYMENT' ? session.orderId : []));
  return [
    ...(orders.length === story.orders ? [] : [`there are ${orders.length} orders`]),
    ...(codes.length === orders.length ? [] : [`there are ${codes.length} codes`]),
    ...orders.flatMap(({ orderId, code, status }) => [
      ...(codes.some((item) => item['orderId'] === orderId && item['sk'] === `CODE#${code}`)
        ? []
        : [`${code} is lost`]),
      ...((status === 'PENDING') === waited.includes(orderId)
        ? []
        : [`${code} is ${status}, the sessions ${sessions.map(({ state }) => state).join()}`]),
    ]),
  ];
};

const leftUndone = ({ shop }: World, orders: readonly Order[]): string[] => [
  ...orders.flatMap(({ code, outbox }) =>
    Object.entries(outbox).flatMap(([event, sentAt]) => (sentAt === 0 ? [`${code} owes the bus ${event}`] : [])),
  ),
  ...[...shop.paystack.transactions.keys()].flatMap((reference) =>
    shop.paystack.refundsOf(reference).length > 1 ? [`${reference} was given back twice`] : [],
  ),
];

/** What a story came to, whatever went wrong on the way: what people and money see, without versions and names. */
const digestOf = (items: Items, orders: readonly Order[], { shop }: World) => {
  return {
    sessions: sessionsIn(items).map((session) => ({
      state: session.state,
      cart: session.state === 'CHOOSING_MENU' ? session.cart : [],
      told: session.notices.map(({ status }) => status).toSorted(),
    })),
    codes: items.filter(({ sk, version }) => String(sk).startsWith('RESUME#') && version === 2).length,
    orders: orders.map(({ status, total, lines, paidRef, surplus, reviews, refunds }) => ({
      status,
      total,
      lines,
      isPaid: paidRef !== undefined,
      surplus: surplus.length,
      reviews: Object.keys(reviews).length,
      refunds: Object.values(refunds).map((refund) => refund.status),
    })),
    unmatched: items.filter(({ sk }) => sk === 'UNMATCHED').length,
    payments: [...shop.paystack.transactions.values()].map(({ status }) => status).filter((one) => one !== 'abandoned'),
  };
};

export type Outcome = { violations: string[]; digest: ReturnType<typeof digestOf> };

/** Holds what is there at the end to what everybody can rely on. */
export const outcomeOf = async (world: World, story: Story): Promise<Outcome> => {
  const items = await everyItem(world.table.plain);
  const orders = ordersIn(items);
  const { violations } = check({
    operations: world.recorder.operations.filter(({ result }) => result.type !== 'failed'),
    writes: world.writes,
    stored: items,
    paid: new Set(paidIn(world)),
    prefix: PREFIX,
  });
  return {
    violations: [
      ...violations.map(explain),
      ...disagreements(items, orders, story),
      ...leftUndone(world, orders),
      ...world.complaints,
    ],
    digest: digestOf(items, orders, world),
  };
};
