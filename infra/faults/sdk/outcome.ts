import type { Order } from '../../../shared/ordering/order.ts';
import { type Session, sessionSchema } from '../../../shared/ordering/session.ts';
import { check } from '../hist/check.ts';
import { explain } from '../hist/explain.ts';
import { everyItem, PREFIX } from '../hist/table-shop.ts';
import { type Items, ordersIn } from './items.ts';
import type { Story } from './stories.ts';
import type { World } from './world.ts';

const sessionIn = (items: Items): Session | undefined => {
  const item = items.find(({ sk }) => String(sk).startsWith('SESSION#'));
  return item && sessionSchema.parse(item);
};

const paidIn = ({ shop }: World): string[] =>
  [...shop.paystack.transactions].flatMap(([reference, { status }]) =>
    status === 'success' || status === 'reversed' ? reference : [],
  );

/** Session, order and code are there together, and say the same. */
const disagreements = (items: Items, orders: readonly Order[], story: Story): string[] => {
  const session = sessionIn(items);
  const codes = items.filter(({ sk }) => String(sk).startsWith('CODE#'));
  const waited = session?.state === 'AWAITING_PAYMENT' ? session.orderId : undefined;
  return [
    ...(orders.length === story.orders ? [] : [`there are ${orders.length} orders`]),
    ...(codes.length === orders.length ? [] : [`there are ${codes.length} codes`]),
    ...orders.flatMap(({ orderId, code, status }) => [
      ...(codes.some((item) => item['orderId'] === orderId && item['sk'] === `CODE#${code}`)
        ? []
        : [`${code} is lost`]),
      ...((status === 'PENDING') === (orderId === waited)
        ? []
        : [`${code} is ${status}, the session ${session?.state}`]),
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
  const session = sessionIn(items);
  return {
    state: session?.state,
    cart: session?.state === 'CHOOSING_MENU' ? session.cart : [],
    told: session?.notices.map(({ status }) => status).toSorted(),
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
