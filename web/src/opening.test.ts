import { describe, expect, test } from 'vitest';
import { answer, bill, notice, says } from './testing/answers.ts';
import { blockedStorage, memoryStorage, openPage } from './testing/open-page.ts';
import { KEPT_ENTRIES } from './transcript.ts';

describe('A customer who opens the page', () => {
  test('for the first time is welcomed, and nothing is claimed to be seen', async () => {
    const { server, ...page } = await openPage();
    expect(server.looks()[0]?.path).toBe('/api/shops/demo-kitchen/session');
    expect(`${server.looks()[0]?.query}`).toBe('');
    await server.looks()[0]?.answers(answer({ replies: [says('Welcome!')] }));
    expect(page.chat()).toEqual(['Welcome!']);
  });

  test('again finds the chat as it was, and is not welcomed twice', async () => {
    const storage = memoryStorage();
    const before = await openPage({ storage });
    await before.server.looks()[0]?.answers(answer({ replies: [says('Welcome!')] }));

    const again = await openPage({ storage });
    expect(again.chat()).toEqual(['Welcome!']);
    await again.server
      .looks()[0]
      ?.answers(answer({ state: 'CHOOSING_MENU', version: 3, cart: bill, replies: [says('Welcome!')] }));
    expect(again.chat()).toEqual(['Welcome!']);
    expect(again.view().standing?.cart).toEqual(bill);
  });

  test('finds the last messages of a long chat', async () => {
    const storage = memoryStorage();
    const { server, ...page } = await openPage({ storage });
    await server.looks()[0]?.answers(answer({ replies: [says('Welcome!')] }));
    for (let n = 1; n <= KEPT_ENTRIES; n++) {
      await page.says(`${n}`);
      await server.messages()[n - 1]?.answers(answer({ version: 1 }));
    }
    const again = await openPage({ storage });
    expect(again.chat()).toHaveLength(KEPT_ENTRIES);
    expect(again.chat()).not.toContain('Welcome!');
  });

  test('of an unknown shop is told so by the server, and not asked to wait', async () => {
    const { server, time, ...page } = await openPage();
    await server.looks()[0]?.refuses(404, 'There is no such shop.', 'shop_not_found');
    expect(page.view().closed).toBe('There is no such shop.');
    await time.passes(60_000);
    expect(server.looks()).toHaveLength(1);
  });

  test('on a bad line is connected as soon as it works', async () => {
    const { server, time, ...page } = await openPage();
    await server.looks()[0]?.breaks();
    expect(page.view().problem).toBeTruthy();
    await time.passes(2_000);
    await server.looks()[1]?.answers(answer({ replies: [says('Welcome!')] }));
    expect(page.view().problem).toBeUndefined();
    expect(page.chat()).toEqual(['Welcome!']);
  });

  test('whose browser forbids storage can order, as one customer, and is told that nothing is remembered', async () => {
    const { server, ...page } = await openPage({ storage: blockedStorage() });
    await server.looks()[0]?.answers(answer({ replies: [says('Welcome!')] }));
    await page.says('1');
    await server.messages()[0]?.answers(answer({ version: 2, replies: [says('Here is the menu.')] }));
    expect(page.chat()).toEqual(['Welcome!', '1', 'Here is the menu.']);
    expect(page.view().remembers).toBe(false);
    const device = server.looks()[0]?.headers.get('x-device-id');
    expect(device).toMatch(/^[0-9a-f-]{36}$/);
    expect(server.messages()[0]?.headers.get('x-device-id')).toBe(device);
  });
});

describe('How an order ended', () => {
  test('is told once, however often the server says it, also after a reload', async () => {
    const storage = memoryStorage();
    const { server, ...page } = await openPage({ storage });
    await server.looks()[0]?.answers(answer({ version: 7, replies: [says('Welcome!')], notices: [notice(7)] }));
    await page.says('hi');
    await server.messages()[0]?.answers(answer({ version: 7, notices: [notice(7)] }));
    expect(page.chat()).toEqual(['Order B2B-7K4QX: PAID', 'Welcome!', 'hi']);

    const again = await openPage({ storage });
    await again.server.looks()[0]?.answers(answer({ version: 7, notices: [notice(7)] }));
    expect(again.chat()).toEqual(['Order B2B-7K4QX: PAID', 'Welcome!', 'hi']);
  });

  test('is told again when it changes', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(answer({ version: 7, notices: [notice(7, 'EXPIRED')] }));
    await page.says('hi');
    await server.messages()[0]?.answers(answer({ version: 8, notices: [notice(8, 'PAID_LATE')] }));
    expect(page.chat()).toEqual(['Order B2B-7K4QX: EXPIRED', 'hi', 'Order B2B-7K4QX: PAID_LATE']);
  });

  test('is not told twice in one answer whose reply is the receipt', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(answer({ version: 6, replies: [says('Welcome!')] }));
    await page.says('status');
    await server.messages()[0]?.answers(answer({ version: 7, replies: [notice(7).reply], notices: [notice(7)] }));
    expect(page.chat()).toEqual(['Welcome!', 'status', 'Order B2B-7K4QX: PAID']);
  });

  test('counts as seen only once it stands in the chat', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(answer({ version: 6, replies: [says('Welcome!')] }));
    await page.says('hi');
    await server.messages()[0]?.breaks();
    await page.retries();
    expect(server.messages()[1]?.body.seenVersion).toBe(6);
    await server.messages()[1]?.answers(answer({ version: 7, notices: [notice(7)] }));
    await page.says('hi');
    expect(server.messages()[2]?.body.seenVersion).toBe(7);
  });
});
