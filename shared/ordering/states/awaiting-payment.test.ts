import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { newKitchen } from '../../testing/test-shop.ts';
import { opened } from '../attempts.ts';
import { understand } from '../commands.ts';
import { replyText } from '../reply-text.ts';
import { MAX_NOTICES, type Session } from '../session.ts';
import { step } from '../step.ts';
import { en } from '../words/en.ts';
import { askingToCancel } from './awaiting-payment.ts';

const whoOwes = (...messages: string[]) => {
  const customer = newCustomer();
  customer.saysAll('menu', '1 x 2', '11', '99', ...messages);
  return customer;
};
const whoIsAsked = (...messages: string[]) => {
  const customer = whoOwes('0');
  customer.isAskedToCancel();
  for (const message of messages) customer.says(message);
  return customer;
};
const FROZEN = 'Order B2B-TEST1 waits for ₦5,900.00, and its cart cannot be changed. Type 99 to pay, 0 to cancel.';

describe('a customer who has an order to pay', () => {
  test.each(['hi', 'help', '?', '97', 'cart'])('%j: sees the frozen order and what can be done', (message) => {
    const customer = whoOwes();
    customer
      .says(message)
      .hears('Order B2B-TEST1 waits')
      .hears('1. 2 x Jollof rice')
      .hears('Type 99')
      .hears('WhatsApp');
  });

  test.each(['1', 'menu', '2 x 3', 'more', 'back', 'remove 1', '1 = 5', 'clear', 'rice', 'Cold drinks'])(
    '%j: is refused',
    (message) => {
      const customer = whoOwes();
      expect(customer.says(message).hears(FROZEN)).toMatchObject({ state: 'AWAITING_PAYMENT', effects: [] });
    },
  );

  test('regression: the cart could change after the link was issued', () => {
    const kitchen = newKitchen();
    const customer = newCustomer(kitchen);
    customer.saysAll('menu', '1 x 2', '11', '99');
    const frozen = customer.order();
    kitchen.reprices('jollof-rice', 999_900);
    for (const message of ['1', '2 x 3', 'remove 1', '1 = 50', 'clear', 'yes', 'menu', '99']) customer.says(message);
    expect(customer.order()).toEqual(frozen);
    expect(customer.session()).not.toHaveProperty('cart');
  });

  test.each(['99', 'checkout', 'pay'])('%j: asks for the same link of the same order', (message) => {
    const customer = whoOwes();
    const { orderId } = customer.order();
    expect(customer.says(message).effects).toEqual([{ type: 'showPaymentLink', orderId }]);
    expect(customer.order().orderId).toBe(orderId);
  });

  test.each(['status', 'paid', 'I have paid', 'I’ve paid!'])('%j: only Paystack’s answer counts', (message) => {
    const customer = whoOwes();
    const { orderId } = customer.order();
    const answer = customer.says(message);
    expect(answer).toMatchObject({ state: 'AWAITING_PAYMENT', effects: [{ type: 'checkPayment', orderId }] });
    expect(answer.replies).toEqual([]);
  });

  test('regression: typing PAYMENT_REDIRECT_SUCCESS marked a cart paid', () => {
    const customer = whoOwes();
    const before = customer.session();
    const answer = customer.says('PAYMENT_REDIRECT_SUCCESS').hears('did not understand');
    expect(answer.effects).toEqual([]);
    expect(customer.session()).toBe(before);
  });

  test('98: the last orders', () => expect(whoOwes().says('98').effects).toEqual([{ type: 'showHistory' }]));

  test.each(['chicken', '2 jollof rice and a coke', 'coke?'])(
    '%j: the cart is frozen, and nothing is added',
    (message) => {
      const customer = whoOwes();
      const before = customer.session();
      customer.says(message).hears(FROZEN).hears('99 Pay');
      expect(customer.session()).toBe(before);
    },
  );

  test.each(['', '🍚', 'x'.repeat(5000)])('%j: a hint that still leads to the link', (message) => {
    whoOwes().says(message).hears('did not understand').hears('99 Pay').hears('WhatsApp 0803 000 0000');
  });

  test.each(['help', '97', '1', 'menu', 'rice', 'clear', 'status', '98', '0', 'yes', 'no', 'nonsense'])(
    '%j writes nothing',
    (message) => {
      const customer = whoOwes();
      const before = customer.session();
      customer.says(message);
      expect(customer.session()).toBe(before);
    },
  );
});

describe('0', () => {
  test('asks Paystack first, and nothing is written before it answered', () => {
    const customer = whoOwes();
    const before = customer.session();
    const { orderId } = customer.order();
    expect(customer.says('0')).toMatchObject({ replies: [], effects: [{ type: 'askToCancel', orderId }] });
    expect(customer.session()).toBe(before);
  });

  test('regression: a yes to a question that was never put cancelled the order', () => {
    expect(whoOwes('0').says('ok').hears(FROZEN).effects).toEqual([]);
  });

  test.each(['yes', 'no'])('%j without a question cancels nothing', (message) => {
    expect(whoOwes().says(message).hears(FROZEN).effects).toEqual([]);
  });
});

describe('the question whether to cancel', () => {
  test('yes asks Paystack once more, and alone does not release anybody', () => {
    const customer = whoIsAsked();
    const { orderId } = customer.order();
    const effects = [{ type: 'cancelOrder', orderId }];
    expect(customer.says('yes')).toMatchObject({ state: 'AWAITING_PAYMENT', replies: [], effects });
  });

  test('no keeps the order', () => {
    const customer = whoIsAsked();
    customer.says('no').hears('order B2B-TEST1 still waits for your payment');
    expect(customer.question()).toBeUndefined();
  });

  test.each(['', 'maybe', '🍚'])('%j is no answer: it asks again and changes nothing', (message) => {
    const customer = whoIsAsked();
    const before = customer.session();
    const again = customer
      .says(message)
      .hears('Cancel order B2B-TEST1 (₦5,900.00)? Type 1 for "yes", 2 for "no".')
      .hears('yes · no');
    expect(again.effects).toEqual([]);
    expect(customer.session()).toBe(before);
  });

  test('asks by way of Paystack where the order was not read', () => {
    const customer = whoIsAsked();
    const { orderId } = customer.order();
    const context = { ...customer.context(), order: undefined };
    const { effects } = step(customer.session(), {
      type: 'message',
      said: 'maybe',
      command: understand('maybe'),
      context,
    });
    expect(effects).toEqual([{ type: 'askToCancel', orderId }]);
  });

  test('0 once more asks Paystack once more, and leaves it open', () => {
    const customer = whoIsAsked();
    const { orderId } = customer.order();
    expect(customer.says('0').effects).toEqual([{ type: 'askToCancel', orderId }]);
    expect(customer.question()).toBe('cancelOrder');
  });

  test.each(['97', 'help', '3', 'menu', 'clear', '99', 'status', '98', 'rice'])(
    '%j takes its place, and a late yes cancels nothing',
    (command) => {
      const customer = whoIsAsked(command);
      expect(customer.question()).toBeUndefined();
      expect(customer.says('yes').hears(FROZEN).effects).toEqual([]);
    },
  );

  test('is closed where Paystack’s answer forbids it, and a late yes cancels nothing', () => {
    const customer = whoIsAsked();
    customer.isAskedToCancel(false);
    expect(customer.question()).toBeUndefined();
    expect(customer.says('yes').hears(FROZEN).effects).toEqual([]);
  });

  test('is opened for the order that waits, and keeps all else', () => {
    const customer = whoOwes();
    const { orderId } = customer.order();
    const session = customer.session();
    const asked = askingToCancel(session, orderId, true);
    expect(asked).toEqual({ ...session, question: { type: 'cancelOrder' } });
    expect(askingToCancel(asked, orderId, false)).toEqual(session);
  });

  test.each([true, false])('is not written where it is so already (open: %s)', (open) => {
    const customer = open ? whoIsAsked() : whoOwes();
    const session = customer.session();
    expect(askingToCancel(session, customer.order().orderId, open)).toBe(session);
  });

  test.each([true, false])('of another order changes nothing (open: %s)', (open) => {
    const session = (open ? whoOwes() : whoIsAsked()).session();
    expect(askingToCancel(session, 'another-order', open)).toBe(session);
  });

  test('is not put to who waits for no order any more', () => {
    const customer = whoOwes();
    const { orderId } = customer.order();
    customer.hearsThat({ news: 'PAID', orderId });
    const session = customer.session();
    expect(askingToCancel(session, orderId, true)).toBe(session);
  });
});

describe('the end of the order', () => {
  test.each(['PAID', 'PAID_LATE', 'EXPIRED', 'CANCELLED', 'REVIEW', 'REFUND_DUE', 'ACCEPTED'] as const)(
    '%s: the customer is free again, and a notice is written with it',
    (news) => {
      const customer = whoOwes();
      const { orderId } = customer.order();
      expect(customer.hearsThat({ news, orderId })).toMatchObject({ state: 'IDLE', replies: [], effects: [] });
      const { version, notices, lastOrderId } = customer.session();
      expect(notices).toEqual([{ orderId, status: news, version }]);
      expect(lastOrderId).toBe(orderId);
    },
  );

  test.each(['PAID', 'EXPIRED', 'CANCELLED'] as const)('%s of another order leaves this one waiting', (news) => {
    const customer = whoOwes();
    const before = customer.session();
    customer.hearsThat({ news, orderId: 'another-order' });
    expect(customer.session()).toBe(before);
  });

  test.each(['PAID_LATE', 'REVIEW', 'REFUND_DUE', 'ACCEPTED', 'SURPLUS', 'REFUNDED'] as const)(
    '%s of another order is told, and this one goes on waiting',
    (news) => {
      const customer = whoOwes();
      customer.hearsThat({ news, orderId: 'another-order' });
      expect(customer.session()).toMatchObject({
        state: 'AWAITING_PAYMENT',
        notices: [{ orderId: 'another-order', status: news }],
      });
    },
  );

  test.each(['SURPLUS', 'REFUNDED'] as const)('%s of this very order does not end the waiting for it', (news) => {
    const customer = whoOwes();
    expect(customer.hearsThat({ news, orderId: customer.order().orderId }).state).toBe('AWAITING_PAYMENT');
  });

  test('regression: a replayed webhook paid for the next cart', () => {
    const customer = whoOwes();
    const { orderId } = customer.order();
    customer.hearsThat({ news: 'PAID', orderId });
    customer.saysAll('menu', '2', '99');
    const before = customer.session();
    customer.hearsThat({ news: 'PAID', orderId });
    expect(customer.session()).toBe(before);
    expect(customer.order().orderId).not.toBe(orderId);
  });

  test('heard twice, it is told once', () => {
    const customer = whoOwes();
    const { orderId } = customer.order();
    customer.hearsThat({ news: 'PAID', orderId });
    customer.hearsThat({ news: 'PAID', orderId });
    expect(customer.session().notices).toHaveLength(1);
  });

  test('the oldest notice makes room for the newest', () => {
    const customer = whoOwes();
    const notices = Array.from({ length: MAX_NOTICES }, (_, n) => ({
      orderId: `order-${n}`,
      status: 'PAID' as const,
      version: n + 1,
    }));
    const full: Session = { ...customer.session(), notices };
    const { orderId } = customer.order();
    const ids = step(full, { type: 'orderNews', news: 'EXPIRED', orderId }).next.notices.map(
      (notice) => notice.orderId,
    );
    expect(ids).toHaveLength(MAX_NOTICES);
    expect(ids[0]).toBe('order-1');
    expect(ids.at(-1)).toBe(orderId);
  });

  test('a new order is the customer’s to make while the last one is cooked', () => {
    const customer = whoOwes();
    customer.hearsThat({ news: 'PAID', orderId: customer.order().orderId });
    customer.says('1').hears('1. Jollof rice');
    customer.saysAll('2', '99');
    expect(customer.order()).toMatchObject({ code: 'B2B-TEST2', total: 270_000 });
  });
});

test('help shows the link again, once there is one', () => {
  const customer = whoOwes();
  const context = { ...customer.context(), order: opened(customer.order(), 'https://checkout.paystack.com/one') };
  const { replies } = step(customer.session(), { type: 'message', said: 'help', command: understand('help'), context });
  expect(replies.map((reply) => replyText(reply, en)).join()).toContain('Pay here: https://checkout.paystack.com/one');
});

test.each(['help', '97', '1', 'menu', 'rice', 'yes'])(
  '%j leads to the link even where the order was not read',
  (message) => {
    const customer = whoOwes();
    const { orderId } = customer.order();
    const context = { ...customer.context(), order: undefined };
    const { effects } = step(customer.session(), {
      type: 'message',
      said: message,
      command: understand(message),
      context,
    });
    expect(effects).toEqual([{ type: 'showPaymentLink', orderId }]);
  },
);
