import { describe, expect, test } from 'vitest';
import type { Reply } from '../../shared/ordering/replies.ts';
import { textStore } from './storage.ts';
import { answer, bill, invoice, notice, order, receipt, says } from './testing/answers.ts';
import { fakeArea } from './testing/fake-area.ts';
import { blockedStorage, memoryStorage, openPage } from './testing/open-page.ts';
import { texts } from './texts/en.ts';

const KEY = 'b2b:transcript:demo-kitchen';

/** A page whose browser had room for the welcome and then no more. */
const fullPage = async () => {
  const { area, disk } = fakeArea();
  const open = () => openPage({ storage: textStore(() => area) });
  const page = await open();
  await page.server.looks()[0]?.answers(answer({ version: 6, replies: [says('Welcome!')] }));
  disk.isFull = true;
  return { page, disk, open };
};

describe('On a full disk', () => {
  test('a notice that could not be kept is not acknowledged, and is told again after a reload', async () => {
    const { page, open } = await fullPage();
    await page.says('hi');
    await page.server.messages()[0]?.answers(answer({ version: 7, notices: [notice(7)] }));
    await page.says('hello');
    expect(page.server.messages()[1]?.body.seenVersion).toBe(6);

    const again = await open();
    expect(again.server.looks()[0]?.query.get('since')).toBe('6');
    await again.server.looks()[0]?.answers(answer({ version: 7, notices: [notice(7)] }));
    expect(again.chat()).toEqual(['Welcome!', 'Order B2B-7K4QX: PAID']);
  });

  test('it is shown and announced only once all the same', async () => {
    const { page } = await fullPage();
    await page.says('hi');
    await page.server.messages()[0]?.answers(answer({ version: 7, notices: [notice(7)] }));
    expect(page.view().announcement).toBe('Order B2B-7K4QX is paid.');
    await page.says('hello');
    await page.server.messages()[1]?.answers(answer({ version: 8, notices: [notice(7)] }));
    expect(page.chat()).toEqual(['Welcome!', 'hi', 'Order B2B-7K4QX: PAID', 'hello']);
    expect(page.view().announcement).toBe(texts.sent);
  });

  test('it is acknowledged as soon as there is room again', async () => {
    const { page, disk } = await fullPage();
    await page.says('hi');
    await page.server.messages()[0]?.answers(answer({ version: 7, notices: [notice(7)] }));
    disk.isFull = false;
    await page.says('hello');
    expect(page.server.messages()[1]?.body.seenVersion).toBe(7);
  });

  test('a session that began anew is followed, and nothing of it acknowledged before it was told', async () => {
    const { page } = await fullPage();
    await page.says('hi');
    await page.server.messages()[0]?.answers(answer({ version: 9 }));
    await page.says('hello');
    await page.server.messages()[1]?.answers(answer({ version: 8 }));
    expect(page.view().standing?.version).toBe(8);
    await page.says('hello again');
    await page.server.messages()[2]?.answers(answer({ version: 1 }));
    await page.says('1');
    expect(page.server.messages()[3]?.body.seenVersion).toBe(1);
  });
});

test('where storage is blocked altogether, what stands in the chat is acknowledged', async () => {
  const { server, ...page } = await openPage({ storage: blockedStorage() });
  await server.looks()[0]?.answers(answer({ version: 7, notices: [notice(7)] }));
  await page.says('hi');
  expect(server.messages()[0]?.body.seenVersion).toBe(7);
});

const whole = { schema: 1, entries: [], told: [], seenVersion: 3 } as const;
const entry = (reply: unknown) => ({ id: '1', from: 'shop', reply, state: 'IDLE' });

describe('A stored chat', () => {
  test.each([
    ['is older than what it has told', { schema: 1, entries: [] }],
    ['has seen no whole version', { ...whole, seenVersion: 1.5 }],
    ['is of another time', { ...whole, schema: 0 }],
    ['has told what is no word', { ...whole, told: [null] }],
    ['has an entry of nobody', { ...whole, entries: [{ id: '1', text: 'hi' }] }],
    ['has a message without words', { ...whole, entries: [{ id: '1', from: 'customer' }] }],
    ['has a reply without choices', { ...whole, entries: [entry({ kind: 'text', text: 'Hello' })] }],
    ['has a menu without dishes', { ...whole, entries: [entry({ ...says('Menu'), kind: 'menu', menu: {} })] }],
    ['has a receipt without lines', { ...whole, entries: [entry({ ...receipt(), order: { code: 'B2B-7K4QX' } })] }],
  ])('that %s is begun anew', async (_what, damaged) => {
    const storage = memoryStorage();
    storage.set(KEY, JSON.stringify(damaged));
    const { server, ...page } = await openPage({ storage });
    expect(server.looks()[0]?.query.has('since')).toBe(false);
    await server.looks()[0]?.answers(answer({ version: 7, replies: [says('Welcome!')], notices: [notice(7)] }));
    expect(page.chat()).toEqual(['Order B2B-7K4QX: PAID', 'Welcome!']);
    await page.says('hi');
    expect(server.messages()[0]?.body.seenVersion).toBe(7);
  });

  const dish = {
    dishId: 'jollof',
    categoryId: 'rice',
    number: 1,
    name: 'Jollof rice',
    price: 250_000,
    available: true,
  };
  const { code, status, total, currency, placedAt } = order();
  const replies: [Reply['kind'], Reply][] = [
    ['text', { ...says('Hello'), choices: [{ label: 'Menu', send: '1' }] }],
    [
      'menu',
      {
        ...says('Menu'),
        kind: 'menu',
        menu: { categories: ['Rice'], dishes: [dish], page: 1, pages: 1 },
        currency: 'NGN',
      },
    ],
    ['cart', { ...says('Cart'), kind: 'cart', cart: { ...bill, fees: [{ name: 'Delivery', amount: 100 }] } }],
    ['invoice', invoice()],
    ['order', { ...says('Paid'), kind: 'order', order: order({ status: 'PAID', paidAt: '2026-03-01T10:00:00.000Z' }) }],
    ['history', { ...says('Orders'), kind: 'history', orders: [{ code, status, total, currency, placedAt }] }],
  ];
  test.each(replies)('with a reply of the kind "%s" is whole', async (_kind, reply) => {
    const storage = memoryStorage();
    const before = await openPage({ storage });
    await before.server.looks()[0]?.answers(answer({ version: 3, replies: [reply] }));
    const again = await openPage({ storage });
    expect(again.chat()).toEqual([reply.text]);
  });

  test('with a reply of a kind that a newer server has is whole', async () => {
    const storage = memoryStorage();
    storage.set(KEY, JSON.stringify({ ...whole, entries: [entry({ ...says('Rate us'), kind: 'rating' })] }));
    const page = await openPage({ storage });
    expect(page.chat()).toEqual(['Rate us']);
  });
});
