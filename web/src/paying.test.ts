import { describe, expect, test } from 'vitest';
import { answer, notice, waiting } from './testing/answers.ts';
import { openPage } from './testing/open-page.ts';

const waitingPage = async (options: Parameters<typeof openPage>[0] = {}) => {
  const page = await openPage(options);
  await page.server.looks()[0]?.answers(waiting(5));
  return page;
};

describe('While an order waits to be paid', () => {
  test('the page asks, less and less often, and shows the receipt without a reload', async () => {
    const { server, time, ...page } = await waitingPage();
    await time.passes(2_000);
    expect(server.looks()).toHaveLength(2);
    await server.looks()[1]?.answers(waiting(5));
    await time.passes(3_199);
    expect(server.looks()).toHaveLength(2);
    await time.passes(1);
    expect(server.looks()).toHaveLength(3);
    await server.looks()[2]?.answers(answer({ version: 6, notices: [notice(6)] }));
    expect(page.chat()).toEqual(['Order B2B-7K4QX: PAID']);
    expect(page.view()).toMatchObject({ standing: { state: 'IDLE' }, announcement: 'Order B2B-7K4QX is paid.' });
  });

  test('the page never waits longer than 15 seconds between two questions', async () => {
    const { server, time } = await waitingPage();
    for (let asked = 1; asked < 12; asked++) {
      await time.passes(15_000);
      expect(server.looks()).toHaveLength(asked + 1);
      await server.looks()[asked]?.answers(waiting(5));
    }
    await time.passes(14_999);
    expect(server.looks()).toHaveLength(12);
  });

  test('a customer who saves data is asked for less of it', async () => {
    const { server, time } = await waitingPage({ saveData: true });
    await time.passes(14_999);
    expect(server.looks()).toHaveLength(1);
    await time.passes(1);
    expect(server.looks()).toHaveLength(2);
  });

  test('nothing is asked while nobody looks, and at once when somebody does again', async () => {
    const { server, time, sight, ...page } = await waitingPage();
    sight.isVisible = false;
    await time.passes(10 * 60_000);
    expect(server.looks()).toHaveLength(1);
    await page.looksAgain();
    expect(server.looks()).toHaveLength(2);
    await server.looks()[1]?.answers(waiting(5));
    await time.passes(2_000);
    expect(server.looks()).toHaveLength(3);
  });

  test('two questions are never on their way at once', async () => {
    const { server, ...page } = await waitingPage();
    await page.looksAgain();
    await page.looksAgain();
    expect(server.looks()).toHaveLength(2);
  });

  test('a question that fails is asked again', async () => {
    const { server, time } = await waitingPage();
    await time.passes(2_000);
    await server.looks()[1]?.breaks();
    await time.passes(3_200);
    expect(server.looks()).toHaveLength(3);
  });
});

describe('When nothing waits to be paid', () => {
  test('nothing is asked', async () => {
    const { server, time, ...page } = await openPage();
    await server.looks()[0]?.answers(answer({ state: 'CHOOSING_MENU' }));
    await time.passes(10 * 60_000);
    await page.looksAgain();
    expect(server.looks()).toHaveLength(1);
  });

  test('the questions end with the order, and begin with the next one', async () => {
    const { server, time, ...page } = await waitingPage();
    await page.says('0');
    await server.messages()[0]?.answers(answer({ version: 6 }));
    await time.passes(60_000);
    expect(server.looks()).toHaveLength(1);
    await page.says('99');
    await server.messages()[1]?.answers(waiting(7));
    await time.passes(2_000);
    expect(server.looks()).toHaveLength(2);
  });
});

describe('A customer who comes back from Paystack', () => {
  test('makes the server ask Paystack, at once and for two minutes', async () => {
    const { server, time } = await openPage({ returned: true });
    expect(server.looks()[0]?.query.get('returned')).toBe('true');
    await server.looks()[0]?.answers(waiting(5));
    await time.passes(2_000);
    expect(server.looks()[1]?.query.get('returned')).toBe('true');
    await server.looks()[1]?.answers(waiting(5));
    await time.passes(3 * 60_000);
    expect(server.looks().at(-1)?.query.has('returned')).toBe(false);
  });

  test('who does not come back asks for nothing', async () => {
    const { server } = await openPage();
    expect(server.looks()[0]?.query.has('returned')).toBe(false);
  });
});
