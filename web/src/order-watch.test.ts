import { describe, expect, test } from 'vitest';
import type { OrderStatus, OrderView } from '../../shared/ordering/order.ts';
import { createAsk } from './api.ts';
import { createOrderWatch, keptOrder, type OrderNews } from './order-watch.ts';
import { answer, invoice, order, receipt, says } from './testing/answers.ts';
import { fakeServer } from './testing/fake-server.ts';
import { fakeTime, settle } from './testing/fake-time.ts';
import { EMPTY, withAnswer } from './transcript.ts';

const CODE = 'B2B-7K4QX';
const told = (status: OrderStatus) => JSON.stringify({ shop: answer().shop, language: 'en', order: order({ status }) });

/** Opens the page of an order, as far as it is no drawing. */
const opened = async (kept?: OrderView) => {
  const server = fakeServer();
  const time = fakeTime();
  const sight = { isVisible: true };
  const shown: OrderNews[] = [];
  const watch = createOrderWatch({
    ask: createAsk({ fetch: server.fetch, clock: time.clock, shopId: 'demo-kitchen', deviceId: 'a-device' }),
    clock: time.clock,
    isVisible: () => sight.isVisible,
    saveData: false,
    code: CODE,
    kept,
    show: (news) => shown.push(news),
  });
  void watch.now();
  await settle();
  return { asked: server.orders, time, sight, watch, news: () => shown.at(-1) };
};

describe('The page of an order', () => {
  test('shows what this browser kept of it until the server answers, and then that', async () => {
    const kept = order();
    const { asked, news } = await opened(kept);
    expect(news()).toEqual({ kept });
    expect(asked()[0]?.path).toBe(`/api/shops/demo-kitchen/orders/${CODE}`);
    await asked()[0]?.says(200, told('PAID'));
    expect(news()?.answer?.order.status).toBe('PAID');
    expect(news()?.kept).toBeUndefined();
  });

  test.each([
    ['the line breaks', undefined],
    ['there is no server', '503 ERROR'],
    ['a hotel’s login page answers', '<html>Please accept our terms</html>'],
  ])('goes on asking where %s, and says that what it shows was kept', async (_, page) => {
    const { asked, time, news } = await opened(order());
    await (page === undefined ? asked()[0]?.breaks() : asked()[0]?.says(page.startsWith('<') ? 200 : 503, page));
    expect(news()).toEqual({ kept: order(), isOffline: true });
    await time.passes(2_000);
    await asked()[1]?.says(200, told('PAID'));
    expect(news()).toMatchObject({ answer: { order: { status: 'PAID' } } });
    expect(news()?.isOffline).toBeUndefined();
  });

  test('asks again when nothing is heard for twenty seconds', async () => {
    const { asked, time, news } = await opened(order());
    await time.passes(20_000);
    expect(news()?.isOffline).toBe(true);
    await time.passes(2_000);
    expect(asked()).toHaveLength(2);
  });

  test('asks on as long as the order waits to be paid, and no longer', async () => {
    const { asked, time, news } = await opened();
    await asked()[0]?.says(200, told('PENDING'));
    await time.passes(2_000);
    await asked()[1]?.says(200, told('PAID'));
    expect(news()?.answer?.order.status).toBe('PAID');
    await time.passes(10 * 60_000);
    expect(asked()).toHaveLength(2);
  });

  test('keeps what it last heard where the line breaks after it', async () => {
    const { asked, time, news } = await opened();
    await asked()[0]?.says(200, told('PENDING'));
    await time.passes(2_000);
    await asked()[1]?.breaks();
    expect(news()).toMatchObject({ answer: { order: { status: 'PENDING' } }, isOffline: true });
  });

  test('asks nothing while nobody looks, and at once when somebody does again', async () => {
    const { asked, time, sight, watch } = await opened();
    await asked()[0]?.says(200, told('PENDING'));
    sight.isVisible = false;
    await time.passes(10 * 60_000);
    expect(asked()).toHaveLength(1);
    sight.isVisible = true;
    void watch.wake();
    expect(asked()).toHaveLength(2);
  });

  test('of somebody else says so, shows nothing of it, and is not asked for again', async () => {
    const { asked, time, news } = await opened();
    await asked()[0]?.refuses(404, 'I do not know this order.', 'order_not_found');
    expect(news()).toEqual({ refused: 'I do not know this order.' });
    await time.passes(10 * 60_000);
    expect(asked()).toHaveLength(1);
  });

  test('is not taken for unknown where something on the way answers that there is nothing', async () => {
    const { asked, time, news } = await opened(order());
    await asked()[0]?.says(404, '<html>Not Found</html>');
    expect(news()).toEqual({ kept: order(), isOffline: true });
    await time.passes(2_000);
    expect(asked()).toHaveLength(2);
  });
});

describe('What a browser kept of an order', () => {
  const heard = (...replies: Parameters<typeof withAnswer>[1]['replies']) =>
    withAnswer(EMPTY, { answer: answer(), replies, since: 1, newId: () => crypto.randomUUID() });

  test('is the last that the chat told of it, an invoice or a receipt', () => {
    expect(keptOrder(heard(invoice(), says('Thank you')), CODE)?.status).toBe('PENDING');
    expect(keptOrder(heard(invoice(), receipt('PAID'), says('Thank you')), CODE)?.status).toBe('PAID');
  });

  test('is nothing of another order, nor of a chat that never told of one', () => {
    expect(keptOrder(heard(invoice({ code: 'B2B-AAAAA' })), CODE)).toBeUndefined();
    expect(keptOrder(EMPTY, CODE)).toBeUndefined();
  });
});
