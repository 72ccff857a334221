import { describe, expect, test } from 'vitest';
import { acknowledge, remember, wasSeen } from './seen.ts';
import { newSession, SEEN_MESSAGES, type Session, sessionSchema } from './session.ts';

const session = newSession({ deviceId: 'device-1', shopId: 'test-kitchen' });
const message = (n: number) => ({ messageId: `message-${n}`, hash: `hash-${n}` });

describe('a message that comes again', () => {
  const remembered = remember(session, message(1));

  test('is new the first time', () => expect(wasSeen(session, message(1))).toBe('no'));
  test('is the same the second time', () => expect(wasSeen(remembered, message(1))).toBe('same'));
  test('is another one under its id with other words', () => {
    expect(wasSeen(remembered, { ...message(1), hash: 'hash-2' })).toBe('other');
  });
  test('is new with the same words under another id', () => {
    expect(wasSeen(remembered, { ...message(1), messageId: 'message-2' })).toBe('no');
  });
});

test('the last eight messages are remembered, and the oldest forgotten', () => {
  const many = Array.from({ length: SEEN_MESSAGES + 1 }, (_, n) => message(n));
  const full = many.reduce<Session>(remember, session);
  expect(wasSeen(full, message(0))).toBe('no');
  for (const each of many.slice(1)) expect(wasSeen(full, each)).toBe('same');
  expect(sessionSchema.safeParse(full).success).toBe(true);
});

describe('a notice', () => {
  const notice = (version: number) => ({ orderId: `order-${version}`, status: 'PAID' as const, version });
  const told = { ...session, notices: [notice(3), notice(5)] };

  test('is marked once the page has shown its version', () => {
    expect(acknowledge(told, 3).notices).toEqual([{ ...notice(3), seen: true }, notice(5)]);
  });

  test('that was shown is remembered for a while, the newest three of them', () => {
    const many = { ...session, notices: [1, 2, 3, 4, 5, 6].map(notice) };
    expect(acknowledge(many, 5).notices.map(({ version }) => version)).toEqual([3, 4, 5, 6]);
  });

  test('is kept by a page that has shown less', () => {
    expect(acknowledge(told, 2).notices).toEqual(told.notices);
    expect(acknowledge(told, 0).notices).toEqual(told.notices);
  });
});
