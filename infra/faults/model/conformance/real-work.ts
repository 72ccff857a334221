import { createHandler as createConsumer } from '../../../../functions/on-payment-confirmed/handler.ts';
import { createHandler as createSweep } from '../../../../functions/sweep/handler.ts';
import { createEngine } from '../../../../shared/engine.ts';
import { referenceOf } from '../../../../shared/ordering/reference.ts';
import { settlePayment } from '../../../../shared/payments/settle-payment.ts';
import { resolveOrder } from '../../../tools/order-commands.ts';
import { TEXTS } from '../decide.ts';
import type { Happening } from '../happenings.ts';
import { amountOf, codeOf, DEVICE, orderIdOf, PREFIX, shop, type Word, withCart } from '../scene.ts';
import { messageOf } from '../steps/message-id.ts';
import type { Asked } from '../world.ts';
import type { Real } from './real-shop.ts';
import { passes } from './real-time.ts';

const STATUS: Partial<Record<Word, string>> = { paid: 'success', odd: 'success', bank: 'ongoing', failed: 'failed' };
const WHO = { deviceId: DEVICE, shopId: shop.shopId };

/** A message or a look, and what the page keeps of its answer. */
const ask = async ({ parts, page }: Real, asked: Asked, who: string): Promise<void> => {
  const engine = createEngine(parts);
  const { seenVersion } = page;
  const text = TEXTS[asked];
  const answered =
    text === undefined
      ? await engine.look(WHO, { seenVersion, returned: asked === 'return' })
      : await engine.hear(WHO, { messageId: messageOf({ who }), text, seenVersion });
  if (!answered.ok) return;
  const { version, order, replies } = answered.answer;
  page.seenVersion = Math.max(page.seenVersion, version);
  const invoices = replies.map((reply) => (reply.kind === 'invoice' ? reply.order.payUrl : undefined));
  for (const link of [order?.payUrl, ...invoices]) if (link) page.links.add(link);
};

const hook = async ({ parts, paystack }: Real, o: number, n: number): Promise<unknown> => {
  const facts = paystack.factsOf(referenceOf(PREFIX, orderIdOf(o), n));
  const order = await parts.orders.get(orderIdOf(o));
  return facts && order && settlePayment(parts, order, n, facts);
};

const sweep = ({ parts }: Real, o: number) =>
  createSweep({ ...parts, orders: { ...parts.orders, due: async () => [orderIdOf(o)] } })({ id: 'sweep' });

const moves = async ({ paystack, store }: Real, o: number, n: number, word: Word): Promise<void> => {
  const reference = referenceOf(PREFIX, orderIdOf(o), n);
  const order = await store.orders.get(orderIdOf(o));
  const isOdd = order !== undefined && paystack.factsOf(reference)?.amount !== order.total;
  const amount = order && amountOf(order, word === 'odd' || isOdd ? 'odd' : 'paid');
  if (word === 'back' && paystack.refundsOf(reference).length > 0) paystack.moveRefund(reference, 'processed');
  else paystack.set(reference, word === 'back' ? 'reversed' : (STATUS[word] ?? word), { amount });
};

/** What a happening is in the real code: the work of a process that begins, or something that is done at once. */
export const workOf = (real: Real, happening: Happening): (() => Promise<unknown>) => {
  const { parts, store } = real;
  switch (happening.what) {
    case 'asks':
      return () => ask(real, happening.asked, happening.who);
    case 'hook':
      return () => hook(real, happening.o, happening.n);
    case 'event':
      return () => createConsumer(parts)({ id: 'event', detail: { orderId: orderIdOf(happening.o) } });
    case 'sweep':
      return () => sweep(real, happening.o);
    case 'person': {
      const payment = happening.n === 0 ? undefined : happening.n;
      return () => resolveOrder(parts, codeOf(happening.o), happening.decision, { payment });
    }
    case 'payment':
      return () => moves(real, happening.o, happening.n, happening.word);
    case 'time':
      return async () => passes(real, happening.o);
    case 'cart':
      return async () => store.sessions.save(withCart(await store.sessions.load(WHO)));
  }
};
