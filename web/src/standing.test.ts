import { describe, expect, test } from 'vitest';
import { answer, bill, invoice, order, says, waiting } from './testing/answers.ts';
import { memoryStorage, openPage } from './testing/open-page.ts';

describe('Where the customer stands', () => {
  test('is not overwritten by an older answer that arrives late', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(waiting(5));
    await page.looksAgain();
    await page.says('0');
    await server.messages()[0]?.answers(answer({ version: 6, replies: [says('Cancelled.')] }));
    await server.looks()[1]?.answers(waiting(5));
    expect(page.view().standing).toMatchObject({ state: 'IDLE', version: 6 });
    expect(page.view().standing?.order).toBeUndefined();
  });

  test('of one version is what the later question was answered', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(waiting(5, { order: order({ payUrl: undefined }) }));
    await page.looksAgain();
    await page.says('99');
    await server.messages()[0]?.answers(waiting(5, { replies: [invoice()] }));
    await server.looks()[1]?.answers(waiting(5, { order: order({ payUrl: undefined }) }));
    expect(page.view().standing?.order?.payUrl).toBe('https://checkout.paystack.com/abc');
  });

  test('has the pay link as soon as one answer has it, although a later question was answered before it was made', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(waiting(5, { order: order({ payUrl: undefined }) }));
    await page.says('99');
    await page.looksAgain();
    await server.looks()[1]?.answers(waiting(6, { order: order({ payUrl: undefined }) }));
    await server.messages()[0]?.answers(waiting(6, { replies: [invoice()] }));
    expect(page.view().standing?.order?.payUrl).toBe('https://checkout.paystack.com/abc');
  });

  test('keeps the pay link when a later question was answered before it was made, and arrives last', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(waiting(5, { order: order({ payUrl: undefined }) }));
    await page.says('99');
    await page.looksAgain();
    await server.messages()[0]?.answers(waiting(6, { replies: [invoice()] }));
    await server.looks()[1]?.answers(waiting(6, { order: order({ payUrl: undefined }) }));
    expect(page.view().standing?.order?.payUrl).toBe('https://checkout.paystack.com/abc');
  });

  test('has no pay link any more once the order is paid, also before the session says so', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(waiting(5));
    await page.looksAgain();
    await server.looks()[1]?.answers(waiting(5, { order: order({ status: 'PAID', payUrl: undefined }) }));
    expect(page.view().standing?.order?.payUrl).toBeUndefined();
  });

  test('follows a session that the server began anew, whose versions are small again', async () => {
    const storage = memoryStorage();
    const before = await openPage({ storage });
    await before.server.looks()[0]?.answers(answer({ version: 57, replies: [says('Welcome!')] }));

    const monthsLater = await openPage({ storage });
    expect(monthsLater.server.looks()[0]?.query.get('since')).toBe('57');
    await monthsLater.server.looks()[0]?.answers(answer({ version: 0 }));
    await monthsLater.says('1');
    await monthsLater.server.messages()[0]?.answers(answer({ state: 'CHOOSING_MENU', version: 1, cart: bill }));
    await monthsLater.says('99');
    expect(monthsLater.server.messages()[1]?.body.seenVersion).toBe(1);
    expect(monthsLater.view().standing).toMatchObject({ state: 'CHOOSING_MENU', version: 1 });
  });

  test('follows it also on a page that has been open all the time', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(waiting(57));
    await page.says('hi');
    await server.messages()[0]?.answers(answer({ version: 1, replies: [says('Welcome!')] }));
    expect(page.view().standing).toMatchObject({ state: 'IDLE', version: 1 });
  });
});
