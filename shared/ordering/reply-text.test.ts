import { describe, expect, test } from 'vitest';
import { NOON, newCustomer } from '../testing/chat.ts';
import { testBukka } from '../testing/test-bukka.ts';
import { testOrder } from '../testing/test-order.ts';
import { newKitchen } from '../testing/test-shop.ts';
import { opened } from './attempts.ts';
import { choicesOf } from './choices.ts';
import { type Reply, text } from './replies.ts';
import { replyText } from './reply-text.ts';
import { showInvoice, showOrder } from './states/show.ts';
import { en } from './words/en.ts';

const lines = (...each: string[]) => each.join('\n');

describe('a reply as plain text', () => {
  test('a sentence, and what can be typed next', () => {
    expect(replyText(text('Your cart is empty.', ...choicesOf(en, 'menu', 'checkout')), en)).toBe(
      lines('Your cart is empty.', 'menu · 99 Pay'),
    );
  });

  test('a sentence alone', () => expect(replyText(text('Thank you!'), en)).toBe('Thank you!'));

  test('the menu', () => {
    expect(newCustomer().says('1').text).toBe(
      lines(
        'Here is the menu. Type a number to add a dish, or 3 x 2 for two of dish 3.',
        '1. Jollof rice ₦2,500.00',
        '2. Fried rice ₦2,500.00',
        '3. Ofada rice ₦3,200.00',
        '4. Coconut rice ₦3,800.00',
        '5. Suya ₦3,000.00',
        '6. Chicken ₦3,500.00',
        '7. Cancelled fish ₦4,500.00',
        '8. Goat meat ₦4,000.00',
        '9. Snails ₦5,000.00 (sold out)',
        '10. Plantain ₦800.00',
        'Page 1 of 2',
        'more · Rice · Grill · Cold drinks · 00 More options',
      ),
    );
  });

  test('a category', () => {
    expect(newCustomer().says('rice').text).toBe(
      lines(
        'Rice. Type a number to add a dish.',
        '1. Jollof rice ₦2,500.00',
        '2. Fried rice ₦2,500.00',
        '3. Ofada rice ₦3,200.00',
        '4. Coconut rice ₦3,800.00',
        'back · Grill · Cold drinks · 00 More options',
      ),
    );
  });

  test('the cart', () => {
    expect(newCustomer().saysAll('menu', '1 x 2', '11', '97').text).toBe(
      lines(
        'Your cart has 3 items.',
        '1. 2 x Jollof rice: ₦5,000.00',
        '2. 1 x Zobo: ₦700.00',
        'Subtotal: ₦5,700.00',
        'Takeaway pack: ₦200.00',
        'Total: ₦5,900.00',
        '99 Pay · menu · clear',
      ),
    );
  });

  test('an invoice, with its link', () => {
    const order = opened(testOrder(), 'https://checkout.paystack.com/one');
    expect(replyText(showInvoice(order, en.invoice(order.code, '₦5,900.00', 24 * 3600), en), en)).toBe(
      lines(
        'Order B2B-7K4QX: please pay ₦5,900.00. We hold it for 24 hours.',
        'Order B2B-7K4QX',
        '1. 2 x Jollof rice: ₦5,000.00',
        '2. 1 x Zobo: ₦700.00',
        'Subtotal: ₦5,700.00',
        'Takeaway pack: ₦200.00',
        'Total: ₦5,900.00',
        'Pay here: https://checkout.paystack.com/one',
        'status I have paid · 0 Cancel',
      ),
    );
  });

  test('an invoice whose link is not there yet asks to type 99', () => {
    const shown = replyText(showInvoice(testOrder(), 'Paystack did not answer.', en), en);
    expect(shown).not.toContain('Pay here');
    expect(shown.split('\n').at(-1)).toBe('99 Pay · 0 Cancel');
  });

  test('a receipt, and no fees where there are none', () => {
    const free = testOrder({ status: 'PAID', fees: [], total: 570_000 });
    expect(replyText(showOrder(free, en), en)).toBe(
      lines(
        'Payment received. Order B2B-7K4QX is paid: ₦5,700.00, confirmed by Paystack. Thank you!',
        'Order B2B-7K4QX',
        '1. 2 x Jollof rice: ₦5,000.00',
        '2. 1 x Zobo: ₦700.00',
        'Total: ₦5,700.00',
        '1 See the menu · 98 My orders',
      ),
    );
  });

  test('an order that still waits is shown as an invoice', () => {
    expect(showOrder(testOrder(), en).kind).toBe('invoice');
  });

  test('the last orders', () => {
    const order = { total: 590_000, currency: 'NGN', placedAt: NOON } as const;
    const history: Reply = {
      kind: 'history',
      text: en.historyOnly,
      orders: [
        { ...order, code: 'B2B-BBBBB', status: 'PENDING' },
        { ...order, code: 'B2B-AAAAA', status: 'PAID' },
      ],
      choices: choicesOf(en, 'status'),
    };
    expect(replyText(history, en)).toBe(
      lines(
        'Your last orders, newest first.',
        '1. B2B-BBBBB: ₦5,900.00, waits for payment',
        '2. B2B-AAAAA: ₦5,900.00, paid',
        'status I have paid',
      ),
    );
  });

  test('a question, its answers one beneath the other with what to type', () => {
    const customer = newCustomer(newKitchen(testBukka));
    expect(customer.saysAll('menu', '1', 'large').text).toBe(
      lines(
        'Jollof rice: Extras? Type up to 2 numbers, such as 1 2.',
        '1. Egg +₦300.00',
        '2. Beef +₦600.00',
        '3. Fish (sold out)',
        '4. Nothing more',
      ),
    );
  });

  test('a cart with all that goes with it', () => {
    const customer = newCustomer(newKitchen(testBukka));
    const told = ['menu', 'large jollof with egg', 'note no pepper', 'name Ada', 'phone 08031234567'];
    customer.saysAll(...['menu', 'email ada@example.com', 'area yaba', 'address 5 Market Road'], ...told);
    expect(customer.says('97').text).toBe(
      lines(
        'Your cart has 1 item.',
        '1. 1 x Jollof rice (Large, Egg): ₦3,500.00',
        'Subtotal: ₦3,500.00',
        'Takeaway pack: ₦200.00',
        'Delivery to Yaba: ₦800.00',
        'Total: ₦4,500.00',
        'Note: no pepper',
        'Delivery: 5 Market Road, Yaba',
        'Name: Ada',
        'Phone: +234 803 123 4567',
        'Receipt to: ada@example.com',
        '99 Pay · menu · clear',
      ),
    );
  });

  test('an order that is fetched, with where', () => {
    const order = testOrder({ note: 'no pepper', handover: { type: 'pickup', address: '12 Market Road' } });
    expect(replyText(showOrder(order, en), en)).toContain(
      lines('Total: ₦5,900.00', 'Note: no pepper', 'Pickup: 12 Market Road'),
    );
  });

  test('a delivery whose address is not known yet, by its area', () => {
    const order = testOrder({ handover: { type: 'delivery', area: 'Yaba' } });
    expect(replyText(showOrder(order, en), en)).toContain('Delivery: Yaba\n');
  });

  test('all is forgotten', () => {
    const reply: Reply = { kind: 'forgotten', text: en.forgotten, choices: choicesOf(en, 'openMenu') };
    expect(replyText(reply, en)).toBe(lines(en.forgotten, '1 See the menu'));
  });
});
