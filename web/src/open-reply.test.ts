import { describe, expect, test } from 'vitest';
import type { ChatAnswer } from '../../shared/chat-api.ts';
import { question, text } from '../../shared/ordering/replies.ts';
import { isAsking, openReply } from './open-reply.ts';
import { answer, says, waiting } from './testing/answers.ts';
import { openPage } from './testing/open-page.ts';

const size = question(
  'Jollof rice: Size?',
  { label: 'Small ₦1,500.00', send: '1' },
  { label: 'Large ₦2,000.00', send: '2' },
);

/** A customer who was just asked for the size. */
const asked = async (change: Partial<ChatAnswer> = {}) => {
  const page = await openPage();
  await page.server.looks()[0]?.answers(answer({ state: 'CHOOSING_MENU', version: 3, replies: [size], ...change }));
  const open = () => openReply(page.view().entries, page.view().standing);
  return { ...page, open };
};

describe('A question', () => {
  test('can be answered by its buttons', async () => {
    const { open } = await asked();
    expect(open()).toMatchObject({ reply: size, isStale: false });
  });

  test('is answered once, however often its button is tapped', async () => {
    const page = await asked();
    await page.says('1');
    expect(page.open()).toMatchObject({ reply: size, isStale: true });
    await page.server.messages()[0]?.breaks();
    expect(page.open()?.isStale).toBe(true);
  });

  test('can be answered again when the answer never reached the shop', async () => {
    const page = await asked();
    await page.says('1');
    await page.server.messages()[0]?.refuses(400, 'That message is too long.', 'too_long');
    expect(page.open()).toMatchObject({ reply: size, isStale: false });
  });

  test('gives way to the next thing the shop says', async () => {
    const page = await asked();
    await page.says('1');
    const added = says('Added 1 x Jollof rice.');
    await page.server.messages()[0]?.answers(answer({ state: 'CHOOSING_MENU', version: 4, replies: [added] }));
    expect(page.open()).toMatchObject({ reply: added, isStale: false });
  });

  test('is out of date where the order went on elsewhere', async () => {
    const { storage } = await asked();
    const { server, ...again } = await openPage({ storage });
    await server.looks()[0]?.answers(waiting(9));
    const { entries, standing } = again.view();
    expect(openReply(entries, standing)).toMatchObject({ reply: size, isStale: true, state: 'AWAITING_PAYMENT' });
  });

  test('stands where the chat was left, until the server has answered', async () => {
    const { storage } = await asked();
    const { entries, standing } = (await openPage({ storage })).view();
    expect(standing).toBeUndefined();
    expect(openReply(entries, standing)).toEqual({ reply: size, isStale: false, state: 'CHOOSING_MENU' });
  });

  test('is met by numbers, which then add no dish; a menu is not', async () => {
    const { open } = await asked();
    expect(open()).toSatisfy(isAsking);
    const menu = text('Here is the menu.', { label: 'Drinks', send: 'Drinks' }, { label: 'Pay', send: '99' });
    expect((await asked({ replies: [menu] })).open()).not.toSatisfy(isAsking);
  });
});
