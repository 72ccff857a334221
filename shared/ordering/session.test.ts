import { describe, expect, test } from 'vitest';
import { testCart } from '../testing/test-order.ts';
import { MAX_LINES, MAX_QUANTITY } from './cart-limits.ts';
import { FIRST_PAGE } from './menu.ts';
import { MAX_NOTICES, newSession, SEEN_MESSAGES, sessionSchema, toAwaiting, toChoosing, toIdle } from './session.ts';

const UUID = '00000000-0000-4000-8000-000000000001';
const ULID = '01JZX3M8Q2W7RT4Y5N6KBVCDEF';
const fresh = newSession({ deviceId: 'device-1', shopId: 'test-kitchen' });
const choosing = toChoosing(fresh, { cart: testCart, view: FIRST_PAGE, question: { type: 'leave' } });
const awaiting = toAwaiting(choosing, { orderId: 'order-1', question: { type: 'cancelOrder' } });

describe('a state carries its own data and nothing else', () => {
  test('the cart stays behind when an order is placed', () => {
    expect(awaiting).not.toHaveProperty('cart');
    expect(awaiting).not.toHaveProperty('view');
  });

  test('the order stays behind when it is closed, but is remembered as the last one', () => {
    const idle = toIdle(awaiting);
    expect(idle).not.toHaveProperty('orderId');
    expect(idle).not.toHaveProperty('question');
    expect(idle.lastOrderId).toBe('order-1');
  });

  test('an item that holds what another state left behind is stripped of it', () => {
    const { question: _, ...unasked } = choosing;
    const item = { ...unasked, orderId: 'order-1', state: 'IDLE' };
    expect(sessionSchema.parse(item)).toEqual(fresh);
  });

  test.each([
    ['IDLE', fresh],
    ['CHOOSING_MENU', choosing],
    ['AWAITING_PAYMENT', awaiting],
  ])('%s can be written down and read again', (_, session) => {
    expect(sessionSchema.parse(JSON.parse(JSON.stringify(session)))).toEqual(JSON.parse(JSON.stringify(session)));
  });
});

test('the fullest session there can be is a small item all the same', () => {
  const cart = Array.from({ length: MAX_LINES }, (_, at) => ({
    dishId: `${at}`.padEnd(40, 'x'),
    name: 'x'.repeat(60),
    unitPrice: 99_999_999,
    quantity: MAX_QUANTITY,
  }));
  const notices = Array.from({ length: MAX_NOTICES }, () => ({
    orderId: ULID,
    status: 'PAID_LATE' as const,
    version: 1e6,
  }));
  const seen = Array.from({ length: SEEN_MESSAGES }, () => ({ messageId: UUID, hash: 'x'.repeat(16) }));
  const full = { ...choosing, deviceId: UUID, shopId: 'x'.repeat(40), lastOrderId: ULID, cart, notices, seen };
  expect(JSON.stringify(sessionSchema.parse(full)).length).toBeLessThan(8 * 1024);
});

describe('a session is not written down', () => {
  const notice = { orderId: 'order-1', status: 'PAID', version: 1 };
  test.each([
    ['in a state that does not exist', { ...fresh, state: 'PAID' }],
    ['that chooses without a cart', { ...fresh, state: 'CHOOSING_MENU', view: FIRST_PAGE }],
    ['that waits for no order', { ...fresh, state: 'AWAITING_PAYMENT' }],
    ['that asks while choosing what is asked while waiting', { ...choosing, question: { type: 'cancelOrder' } }],
    ['that asks while waiting what is asked while choosing', { ...awaiting, question: { type: 'leave' } }],
    ['with a cart too long', { ...choosing, cart: Array.from({ length: MAX_LINES + 1 }, () => testCart[0]) }],
    ['with half a dish', { ...choosing, cart: [{ ...testCart[0], quantity: 0.5 }] }],
    ['with too many notices', { ...fresh, notices: Array.from({ length: MAX_NOTICES + 1 }, () => notice) }],
    ['of another time', { ...fresh, schema: 2 }],
  ])('%s', (_, item) => expect(sessionSchema.safeParse(item).success).toBe(false));
});
