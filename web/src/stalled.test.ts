import { describe, expect, test } from 'vitest';
import { answer, says } from './testing/answers.ts';
import { memoryStorage, openPage } from './testing/open-page.ts';
import { texts } from './texts/en.ts';

const opened = async (options: Parameters<typeof openPage>[0] = {}) => {
  const page = await openPage(options);
  await page.server.looks()[0]?.answers(answer({ version: 1, replies: [says('Welcome!')] }));
  return page;
};

describe('A message that could not be sent', () => {
  test('is sent again by itself, as soon as the page’s next question gets through', async () => {
    const { server, time, ...page } = await opened();
    await page.says('99');
    await server.messages()[0]?.breaks();
    await time.passes(1_999);
    expect(server.looks()).toHaveLength(1);
    await time.passes(1);
    expect(server.messages()).toHaveLength(1);
    await server.looks()[1]?.answers(answer({ version: 1 }));
    const [first, second, ...more] = server.messages();
    expect(second?.body).toEqual(first?.body);
    expect(more).toEqual([]);
    await second?.answers(answer({ version: 2, replies: [says('Order placed.')] }));
    expect(page.chat()).toEqual(['Welcome!', '99', 'Order placed.']);
    expect(page.view()).toMatchObject({ isStalled: false, unsent: [], problem: undefined });
  });

  test('is asked for ever less often while the line is away, and never while nobody looks', async () => {
    const { server, time, sight, ...page } = await opened();
    await page.says('99');
    await server.messages()[0]?.breaks();
    for (let asked = 1; asked < 10; asked += 1) {
      await time.passes(15_000);
      await server.looks()[asked]?.breaks();
    }
    const before = server.looks().length;
    await time.passes(14_999);
    expect(server.looks()).toHaveLength(before);
    sight.isVisible = false;
    await time.passes(60 * 60_000);
    expect(server.looks()).toHaveLength(before);
    await page.looksAgain();
    expect(server.messages()).toHaveLength(2);
  });

  test('no longer waits once it has an answer: the page asks no more', async () => {
    const { server, time, ...page } = await opened();
    await page.says('hi');
    await server.messages()[0]?.breaks();
    await time.passes(2_000);
    await server.looks()[1]?.answers(answer({ version: 1 }));
    await server.messages()[1]?.answers(answer({ version: 1, replies: [says('Hello!')] }));
    await time.passes(10 * 60_000);
    expect(server.looks()).toHaveLength(2);
  });

  test('is said to be kept for as long as it is, whatever else fails', async () => {
    const { server, time, ...page } = await opened();
    await page.says('99');
    await server.messages()[0]?.breaks();
    await time.passes(2_000);
    await server.looks()[1]?.breaks();
    expect(page.view()).toMatchObject({ isStalled: true, problem: texts.notSent });
  });

  test('is said not to be sent in every window, also in one that never sends', async () => {
    const storage = memoryStorage();
    const one = await opened({ storage });
    const other = await opened({ storage });
    await one.says('99');
    other.reload();
    expect(other.view().isStalled).toBe(false);
    await one.server.messages()[0]?.breaks();
    await other.time.passes(2_000);
    await other.server.looks()[1]?.breaks();
    expect(other.view()).toMatchObject({ isStalled: true, problem: texts.notSent });
  });

  test('goes out from another window, where the one it was written in was closed', async () => {
    const storage = memoryStorage();
    const one = await opened({ storage });
    const other = await opened({ storage });
    await one.says('99');
    other.reload();
    await one.server.messages()[0]?.breaks();
    one.sight.isVisible = false;
    await other.time.passes(2_000);
    await other.server.looks()[1]?.answers(answer({ version: 1 }));
    await other.server.messages()[0]?.answers(answer({ version: 2, replies: [says('Order placed.')] }));
    expect(other.chat()).toEqual(['Welcome!', '99', 'Order placed.']);
    expect(other.view().unsent).toEqual([]);
  });

  test('is not spoken of any more in a window whose other one has sent it', async () => {
    const storage = memoryStorage();
    const one = await opened({ storage });
    const other = await opened({ storage });
    await one.says('hi');
    other.reload();
    await one.server.messages()[0]?.breaks();
    await other.time.passes(2_000);
    await other.server.looks()[1]?.breaks();
    await one.retries();
    await one.server.messages()[1]?.answers(answer({ version: 1, replies: [says('Hello!')] }));
    other.reload();
    await other.time.passes(15_000);
    await other.server.looks()[2]?.answers(answer({ version: 1 }));
    expect(other.chat()).toEqual(['Welcome!', 'hi', 'Hello!']);
    expect(other.view()).toMatchObject({ unsent: [], problem: undefined });
    expect(other.server.messages()).toEqual([]);
    await other.time.passes(10 * 60_000);
    expect(other.server.looks()).toHaveLength(3);
  });

  test('is said to be on its way while it is, although the page’s own question fails meanwhile', async () => {
    const { server, ...page } = await openPage();
    await page.says('99');
    await server.looks()[0]?.breaks();
    expect(page.view().isStalled).toBe(false);
    await server.messages()[0]?.answers(answer({ version: 2 }));
    expect(page.view().unsent).toEqual([]);
  });
});
