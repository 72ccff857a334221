import { describe, expect, test } from 'vitest';
import type { Reply } from '../../shared/ordering/replies.ts';
import { textStore } from './storage.ts';
import { answer, bill, notice, says, waiting } from './testing/answers.ts';
import { fakeArea } from './testing/fake-area.ts';
import { memoryStorage, openPage } from './testing/open-page.ts';

const forgotten: Reply = { ...says('Done. All is erased.'), kind: 'forgotten' };
const secrets = /Welcome|17 Bode Thomas|Jollof|B2B-7K4QX|hurry/;

/** A customer who told their address, was told about an order, and then wants to be forgotten. */
const told = async () => {
  const storage = memoryStorage();
  const page = await openPage({ storage });
  const { server } = page;
  await server.looks()[0]?.answers(answer({ version: 6, replies: [says('Welcome!')], notices: [notice(6)] }));
  await page.says('17 Bode Thomas');
  await server.messages()[0]?.answers(answer({ version: 7, replies: [says('Jollof, to 17 Bode Thomas?')] }));
  await page.says('forget me');
  await server.messages()[1]?.answers(answer({ version: 8, replies: [says('Shall I forget you?')] }));
  await page.says('yes');
  return { ...page, storage };
};

describe('A customer who wants to be forgotten', () => {
  test('sees that it is done, and nothing else', async () => {
    const page = await told();
    await page.server.messages()[2]?.answers(answer({ version: 9, replies: [forgotten] }));
    expect(page.chat()).toEqual(['Done. All is erased.']);
    expect(page.view().unsent).toEqual([]);
  });

  test('leaves nothing of the chat in the browser, but stays the same customer', async () => {
    const page = await told();
    const device = page.storage.get('x-device-id');
    expect(page.storage.dump().join()).toMatch(secrets);
    await page.server.messages()[2]?.answers(answer({ version: 9, replies: [forgotten] }));
    expect(page.storage.dump().join()).not.toMatch(secrets);
    expect(page.storage.get('x-device-id')).toBe(device);
  });

  test('finds nothing else after a reload either', async () => {
    const { server, storage } = await told();
    await server.messages()[2]?.answers(answer({ version: 9, replies: [forgotten] }));
    const again = await openPage({ storage });
    await again.server.looks()[0]?.answers(answer({ version: 9, replies: [says('Welcome!')] }));
    expect(again.chat()).toEqual(['Done. All is erased.']);
  });

  test('does not send what still waited to be sent', async () => {
    const page = await told();
    await page.says('hurry');
    await page.server.messages()[2]?.answers(answer({ version: 9, replies: [forgotten] }));
    expect(page.server.messages()).toHaveLength(3);
    expect(page.storage.dump().join()).not.toMatch(secrets);
  });

  test('is forgotten by another tab as well', async () => {
    const page = await told();
    const other = await openPage({ storage: page.storage });
    await other.server.looks()[0]?.answers(answer({ state: 'CHOOSING_MENU', version: 8, cart: bill }));
    await page.server.messages()[2]?.answers(answer({ version: 9, replies: [forgotten] }));
    other.reload();
    expect(other.chat()).toEqual(['Done. All is erased.']);
    expect(other.view().unsent).toEqual([]);
    await other.server.looks()[1]?.answers(answer({ version: 9 }));
    expect(other.view().standing?.cart).toBeUndefined();
  });

  test('is told nothing of before by an answer that was asked for earlier and arrives later', async () => {
    const storage = memoryStorage();
    const { server, ...page } = await openPage({ storage });
    await server.looks()[0]?.answers(waiting(5));
    await page.looksAgain();
    await page.says('yes');
    await server.messages()[0]?.answers(answer({ version: 7, replies: [forgotten] }));
    await server.looks()[1]?.answers(waiting(6, { notices: [notice(6)] }));
    expect(page.chat()).toEqual(['Done. All is erased.']);
    expect(storage.dump().join()).not.toMatch(secrets);
  });

  test('leaves nothing on a full disk', async () => {
    const { area, disk } = fakeArea();
    const open = () => openPage({ storage: textStore(() => area) });
    const page = await open();
    await page.server.looks()[0]?.answers(answer({ version: 6, replies: [says('Welcome!')] }));
    disk.isFull = true;
    await page.says('yes');
    await page.server.messages()[0]?.answers(answer({ version: 7, replies: [forgotten] }));
    expect(page.chat()).toEqual(['Done. All is erased.']);
    expect(area.getItem('b2b:transcript:demo-kitchen')).toBeNull();
    expect(area.getItem('b2b:outbox:demo-kitchen')).toBeNull();
  });

  test('is still told how an order ends that was paid meanwhile, with the next answer', async () => {
    const page = await told();
    const news = notice(9, 'REVIEW');
    await page.server.messages()[2]?.answers(answer({ version: 9, replies: [forgotten], notices: [news] }));
    expect(page.chat()).toEqual(['Done. All is erased.']);
    await page.says('1');
    expect(page.server.messages()[3]?.body.seenVersion).toBe(8);
    await page.server.messages()[3]?.answers(answer({ version: 10, notices: [news], replies: [says('The menu')] }));
    expect(page.chat()).toEqual(['Done. All is erased.', '1', 'Order B2B-7K4QX: REVIEW', 'The menu']);
  });

  test('can order again, also where the server begins anew', async () => {
    const page = await told();
    await page.server.messages()[2]?.answers(answer({ version: 9, replies: [forgotten] }));
    await page.says('1');
    await page.server.messages()[3]?.answers(answer({ version: 1, replies: [says('The menu')] }));
    await page.says('2');
    await page.server.messages()[4]?.answers(answer({ version: 2, replies: [says('Added')] }));
    expect(page.chat()).toEqual(['Done. All is erased.', '1', 'The menu', '2', 'Added']);
  });
});
