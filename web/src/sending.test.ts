import { describe, expect, test } from 'vitest';
import { answer, says, waiting } from './testing/answers.ts';
import { memoryStorage, openPage } from './testing/open-page.ts';
import { texts } from './texts/en.ts';

const opened = async (options: Parameters<typeof openPage>[0] = {}) => {
  const page = await openPage(options);
  await page.server.looks()[0]?.answers(answer({ version: 1, replies: [says('Welcome!')] }));
  return page;
};

describe('A message', () => {
  test('stands in the chat at once, as being sent, and its answer after it', async () => {
    const { server, ...page } = await opened();
    await page.says('1');
    expect(page.chat()).toEqual(['Welcome!', '1']);
    expect(page.view().unsent).toHaveLength(1);
    await server.messages()[0]?.answers(answer({ version: 2, replies: [says('Here is the menu.')] }));
    expect(page.chat()).toEqual(['Welcome!', '1', 'Here is the menu.']);
    expect(page.view().unsent).toEqual([]);
  });

  test('says who sends it in a header, never in the address, and what has been seen', async () => {
    const { server, storage, ...page } = await opened();
    await page.says('1');
    const [message] = server.messages();
    expect(message?.headers.get('x-device-id')).toBe(storage.get('x-device-id'));
    expect(`${message?.query}`).toBe('');
    expect(message?.body).toMatchObject({ text: '1', seenVersion: 1 });
  });

  test('that could not be sent keeps its id when it is sent again', async () => {
    const { server, ...page } = await opened();
    await page.says('99');
    await server.messages()[0]?.breaks();
    expect(page.view()).toMatchObject({ isStalled: true, unsent: [server.messages()[0]?.body.messageId] });
    await page.retries();
    expect(server.messages()[1]?.body.messageId).toBe(server.messages()[0]?.body.messageId);
    await server.messages()[1]?.answers(answer({ version: 2, replies: [says('Order placed.')] }));
    expect(page.view()).toMatchObject({ isStalled: false, unsent: [], problem: undefined });
  });

  test('that could not be sent goes out by itself when the customer is back, and after a reload', async () => {
    const storage = memoryStorage();
    const first = await opened({ storage });
    await first.says('99');
    await first.server.messages()[0]?.breaks();
    await first.looksAgain();
    expect(first.server.messages()).toHaveLength(2);

    const reloaded = await opened({ storage });
    expect(reloaded.server.messages()[0]?.body).toMatchObject({
      messageId: first.server.messages()[0]?.body.messageId,
      text: '99',
    });
  });

  test('without an answer for 20 seconds counts as not sent', async () => {
    const { server, time, ...page } = await opened();
    await page.says('1');
    await time.passes(19_999);
    expect(page.view().isStalled).toBe(false);
    await time.passes(1);
    expect(page.view().isStalled).toBe(true);
    await server.messages()[0]?.answers(answer({ version: 2, replies: [says('Too late')] }));
    expect(page.chat()).not.toContain('Too late');
  });

  test.each([
    [429, 'Too many messages at once.'],
    [500, 'Something went wrong on our side.'],
    [503, 'We are busy. Please send that again.'],
  ])('refused with %i is kept and can be sent again, and nobody is told to type it again', async (status, sentence) => {
    const { server, ...page } = await opened();
    await page.says('1');
    await server.messages()[0]?.refuses(status, sentence, 'busy');
    expect(page.view()).toMatchObject({ isStalled: true, problem: texts.notSent });
    expect(page.view().unsent).toHaveLength(1);
  });

  test.each([
    [400, 'too_long', 'That message is too long for me.'],
    [409, 'message_id_reused', 'That message was sent before with other words.'],
  ] as const)('refused for good with %i is not sent again, and says why', async (status, code, sentence) => {
    const { server, ...page } = await opened();
    await page.says('1');
    await server.messages()[0]?.refuses(status, sentence, code);
    expect(page.view()).toMatchObject({ isStalled: false, unsent: [] });
    expect(page.view().entries[1]).toMatchObject({ text: '1', refused: sentence });
    await page.retries();
    expect(server.messages()).toHaveLength(1);
  });

  test('met by the login page of a hotel counts as not sent', async () => {
    const { server, ...page } = await opened();
    await page.says('1');
    await server.messages()[0]?.says(200, '<html>Please accept our terms</html>');
    expect(page.view().isStalled).toBe(true);
    await page.retries();
    await server.messages()[1]?.says(200, '{"ok":true}');
    expect(page.view().unsent).toHaveLength(1);
  });
});

const FORBIDDEN = '<html>Request blocked.</html>';

describe('A message that something on the way refuses', () => {
  test('is given up after three times, and does not hold up the next one', async () => {
    const { server, ...page } = await opened();
    await page.says('<b>');
    await server.messages()[0]?.says(403, FORBIDDEN);
    expect(page.view()).toMatchObject({ isStalled: true, problem: texts.notSent });
    await page.says('99');
    await server.messages()[1]?.says(403, FORBIDDEN);
    expect(page.view().unsent).toHaveLength(2);
    await page.retries();
    await server.messages()[2]?.says(403, '{"message":"Forbidden"}');
    expect(page.view().entries[1]).toMatchObject({ text: '<b>', refused: texts.undeliverable });
    expect(page.view()).toMatchObject({ isStalled: false, problem: undefined });
    expect(server.messages().map(({ body }) => body.text)).toEqual(['<b>', '<b>', '<b>', '99']);
    await server.messages()[3]?.answers(answer({ version: 2 }));
    expect(page.view().unsent).toEqual([]);
  });

  test('is given up although the page was loaded again in between', async () => {
    const storage = memoryStorage();
    for (let loaded = 0; loaded < 3; loaded++) {
      const { server, ...page } = await opened({ storage });
      if (loaded === 0) await page.says('<b>');
      await server.messages()[0]?.says(403, FORBIDDEN);
    }
    const { server, ...page } = await opened({ storage });
    expect(server.messages()).toEqual([]);
    expect(page.view().entries[1]).toMatchObject({ refused: texts.undeliverable });
  });

  test('carries nothing of that to the server', async () => {
    const { server, ...page } = await opened();
    await page.says('1');
    await server.messages()[0]?.says(403, FORBIDDEN);
    await page.retries();
    expect(server.messages()[1]?.body).toEqual(server.messages()[0]?.body);
  });

  test.each([408, 429, 502])('with %i is kept however often that happens, because it passes', async (status) => {
    const { server, ...page } = await opened();
    await page.says('1');
    for (let tried = 0; tried < 4; tried++) {
      await server.messages()[tried]?.says(status, FORBIDDEN);
      await page.retries();
    }
    expect(page.view().unsent).toHaveLength(1);
  });
});

describe('Two messages', () => {
  test('of a double tap are two, and the second waits for the answer to the first', async () => {
    const { server, ...page } = await opened();
    await page.says('3');
    await page.says('3');
    expect(server.messages()).toHaveLength(1);
    await server.messages()[0]?.answers(answer({ version: 2, replies: [says('Added one.')] }));
    const [first, second] = server.messages();
    expect(second?.body).toMatchObject({ text: '3', seenVersion: 2 });
    expect(second?.body.messageId).not.toBe(first?.body.messageId);
    expect(page.chat()).toEqual(['Welcome!', '3', '3', 'Added one.']);
  });

  test('keep their order when the first one fails', async () => {
    const { server, ...page } = await opened();
    await page.says('3');
    await server.messages()[0]?.breaks();
    await page.says('99');
    expect(server.messages().map(({ body }) => body.text)).toEqual(['3', '3']);
    await server.messages()[1]?.answers(answer({ version: 2 }));
    expect(server.messages().map(({ body }) => body.text)).toEqual(['3', '3', '99']);
  });
});

describe('Two tabs of one shop', () => {
  test('write an answer down once, although both sent the message', async () => {
    const storage = memoryStorage();
    const one = await opened({ storage });
    await one.says('1');
    const other = await opened({ storage });
    await one.server.messages()[0]?.answers(answer({ version: 2, replies: [says('Here is the menu.')] }));
    await other.server.messages()[0]?.answers(answer({ version: 2, replies: [says('Here is the menu.')] }));
    expect(other.chat()).toEqual(['Welcome!', '1', 'Here is the menu.']);
    expect(other.server.messages()).toHaveLength(1);
  });

  test('catch up with an order that was placed in the other one, and stop asking once they have', async () => {
    const storage = memoryStorage();
    const one = await opened({ storage });
    const other = await opened({ storage });
    await other.says('99');
    await other.server.messages()[0]?.answers(waiting(5));
    one.reload();
    expect(one.server.looks()).toHaveLength(2);
    await one.server.looks()[1]?.answers(waiting(5));
    expect(one.view().standing?.state).toBe('AWAITING_PAYMENT');
    one.reload();
    expect(one.server.looks()).toHaveLength(2);
  });

  test('show what was said in the other one', async () => {
    const storage = memoryStorage();
    const one = await opened({ storage });
    const other = await opened({ storage });
    await one.says('1');
    other.reload();
    expect(other.chat()).toEqual(['Welcome!', '1']);
  });
});
