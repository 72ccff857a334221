import { isDeepStrictEqual } from 'node:util';
import type { ChatAnswer } from '../../../shared/chat-api.ts';
import type { Bill } from '../../../shared/ordering/cart.ts';
import type { Order, OrderView } from '../../../shared/ordering/order.ts';
import type { Violation } from './chains.ts';
import { type Line, type Standing, sum, totalOf } from './model.ts';
import type { OrderChain } from './order-model.ts';
import type { Write } from './port.ts';
import type { Operation } from './recorder.ts';
import type { SessionChain } from './session-model.ts';

/** What somebody was told of an item, and when. */
type Told = { key: string; version: number; operation: Operation };
type Sources = { sessions: ReadonlyMap<string, SessionChain>; orders: ReadonlyMap<string, OrderChain> };
type Found = { rule: string; what: string; with?: Operation[]; writes?: Write[] };

/** The cart that an answer shows, as the model would write it. */
const shown = ({ lines, subtotal, total }: Bill) => ({
  subtotal,
  total,
  lines: lines.map(({ name, unitPrice, quantity }) => ({ name, unitPrice, quantity })),
});
const billed = (cart: Line[]) => ({ subtotal: sum(cart), total: totalOf(cart), lines: cart });

const fits = ({ state, cart }: ChatAnswer, standing: Standing): boolean => {
  if (state !== standing.state) return false;
  const expected = standing.state === 'CHOOSING_MENU' ? billed(standing.cart) : undefined;
  return isDeepStrictEqual(cart && shown(cart), expected);
};

/** The money that paid for the order, or all of a doubtful one's, is with its customer again. */
const isGivenBack = ({ status, paidRef, received, reviews, refunds }: Order): boolean => {
  const all = status === 'REFUND_DUE' ? [...Object.keys(received), ...Object.keys(reviews)] : [paidRef ?? ''];
  return all.every((n) => refunds[n]?.status === 'PROCESSED' && !refunds[n].partly);
};

/** An order as its customer is to see it. */
const visible = (order: Order) => visibleAs(order, isGivenBack(order) ? 'REFUNDED' : order.status);
const visibleAs = ({ code, status, total, lines, createdAt, refs, n }: Order, shownStatus: OrderView['status']) => ({
  code,
  status: shownStatus,
  total,
  placedAt: createdAt,
  payUrl: status === 'PENDING' ? refs[n]?.url : undefined,
  lines: lines.map(({ name, quantity }) => `${quantity} ${name}`),
});
const seen = ({ code, status, total, lines, placedAt, payUrl }: OrderView) => ({
  code,
  status,
  total,
  placedAt,
  payUrl,
  lines: lines.map(({ name, quantity }) => `${quantity} ${name}`),
});

/** Every order that an answer shows whole. */
const ordersIn = ({ order, replies, notices }: ChatAnswer): OrderView[] => [
  ...(order ? [order] : []),
  ...[...replies, ...notices.map(({ reply }) => reply)].flatMap((reply) =>
    reply.kind === 'order' || reply.kind === 'invoice' ? [reply.order] : [],
  ),
];

/** The newest version of an item that somebody could rely on before this operation began. */
const floorOf = (key: string, writes: readonly Write[], told: readonly Told[], { begun }: Operation) => {
  const written = writes.filter(({ ended }) => ended < begun).length;
  const heard = told.filter((one) => one.key === key && one.operation.ended < begun);
  const newest = heard.toSorted((a, b) => a.version - b.version).at(-1);
  return newest && newest.version > written
    ? { version: newest.version, since: [newest.operation] }
    : { version: written, since: writes.slice(0, written).at(-1)?.by };
};

/** An answer shows its session as it was at the version it names, and that one is not older than what was known before. */
const checkSession = (
  answer: ChatAnswer,
  operation: Operation,
  chain: SessionChain | undefined,
  told: Told[],
): Found[] => {
  const { version } = answer;
  const deviceId = operation.deviceId ?? '';
  const { standings = [{ state: 'IDLE' } as const], writes = [], sessions = [] } = chain ?? {};
  const standing = standings[version];
  const write = writes[version - 1];
  if (!standing || (write && write.begun > operation.ended))
    return [{ rule: 'answers are explained', what: `nobody has written version ${version}` }];
  const floor = floorOf(deviceId, writes, told, operation);
  const since = [floor.since ?? []].flat();
  const next = writes[version];
  told.push({ key: deviceId, version, operation });
  if (version < floor.version)
    return [
      {
        rule: 'never older than before',
        what: `version ${version} was told, and ${floor.version} was there before it was asked`,
        with: since,
        writes: next ? [next] : [],
      },
    ];
  if (!fits(answer, standing))
    return [{ rule: 'answers are explained', what: `version ${version} is ${JSON.stringify(standing)}` }];
  const notices = sessions[version - 1]?.notices ?? [];
  const news = notices.filter((one) => !one.seen && one.version > (operation.seenVersion ?? 0));
  const expected = new Map(news.map((one) => [one.orderId, one.version]));
  const versions = answer.notices.map((one) => one.version);
  return isDeepStrictEqual(versions, [...expected.values()])
    ? []
    : [{ rule: 'answers are explained', what: `the notices of version ${version} are others` }];
};

/** Whose orders a customer may see: their own, and those of the devices they came from, whose news follows them. */
const devicesOf = ({ version }: ChatAnswer, { deviceId = '' }: Operation, { sessions }: Sources): string[] => [
  deviceId,
  ...(sessions
    .get(deviceId)
    ?.sessions.slice(0, version)
    .flatMap(({ earlier }) => earlier) ?? []),
];

/** An order is shown as it was at some version between the question and the answer. */
const checkOrder = (
  view: OrderView,
  operation: Operation,
  orders: Sources['orders'],
  devices: readonly string[],
  told: Told[],
): Found[] => {
  const chain = [...orders.values()].find(({ versions }) => versions[0]?.code === view.code);
  if (!chain || !devices.includes(chain.versions[0]?.deviceId ?? ''))
    return [{ rule: 'answers are explained', what: `order ${view.code} is not this customer's` }];
  const { orderId, writes, versions } = chain;
  const floor = floorOf(orderId, writes, told, operation);
  const at = versions.findIndex((order, index) => {
    const write = writes[index];
    return (
      index + 1 >= floor.version &&
      write &&
      write.begun < operation.ended &&
      isDeepStrictEqual(visible(order), seen(view))
    );
  });
  if (at < 0) {
    const what = `order ${view.code} was not ${view.status} with ${view.payUrl ?? 'no link'} by then`;
    return [{ rule: 'never older than before', what, with: [floor.since ?? []].flat(), writes: writes.slice(-1) }];
  }
  told.push({ key: orderId, version: at + 1, operation });
  return [];
};

/** Holds every answer to what was written, in the order in which the answers came. */
export const checkAnswers = (operations: readonly Operation[], { sessions, orders }: Sources): Violation[] => {
  const told: Told[] = [];
  return operations
    .toSorted((a, b) => a.ended - b.ended)
    .flatMap((operation) => {
      const { result, deviceId = '' } = operation;
      if (result.type !== 'heard' || !result.answered.ok) return [];
      const { answer } = result.answered;
      const devices = devicesOf(answer, operation, { sessions, orders });
      const found = [
        ...checkSession(answer, operation, sessions.get(deviceId), told),
        ...ordersIn(answer).flatMap((view) => checkOrder(view, operation, orders, devices, told)),
      ];
      return found.map(({ rule, what, with: others = [], writes = [] }) => ({
        rule,
        what,
        operations: [...others, operation],
        writes,
      }));
    });
};
