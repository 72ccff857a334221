import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { newKitchen } from '../../testing/test-shop.ts';

const customer = () => newCustomer(newKitchen(testBukka));
const HOURS = 'Open until 21:00.';

describe('what a customer asks of the shop', () => {
  test('is answered before anything is ordered, and nothing changes', () => {
    const ada = customer();
    const before = ada.session();
    ada.says('una dey open?').hears(HOURS).hears('1 See the menu');
    expect(ada.session()).toBe(before);
  });

  test('is answered while a cart is being filled, which stays', () => {
    const ada = customer();
    ada.saysAll('1', '2');
    ada.says('how much is delivery to yaba').hears('Delivery to Yaba costs ₦800.00.').hears('99 Pay');
    expect(ada.cart()).toHaveLength(1);
  });

  test('is answered where a number is asked for, and the question is put once more', () => {
    const ada = customer();
    ada.saysAll('1', '1');
    ada.says('are you open').hears(HOURS).hears('Jollof rice: Size?');
    ada.says('2').hears('Jollof rice: Extras?');
  });

  test('is answered where a detail is asked for, and is not taken for a name', () => {
    const ada = customer();
    ada.saysAll('1', '2', '99');
    expect(ada.question()).toBe('detail');
    ada.says('Can I pay cash?').hears('Paystack').hears('What name is the order for?');
    ada.says('Ada Obi').hears('What is your phone number');
    ada.says('what time do you close').hears(HOURS).hears('What is your phone number');
  });

  test('leaves a question of yes or no open, so that its answer still counts', () => {
    const ada = customer();
    ada.saysAll('1', '2', 'clear');
    ada.says('where are you located').hears('12 Market Road').hears('Clear 1 item?');
    ada.says('1').hears('Your cart is empty now.');
  });

  test('is answered while an order waits, which waits on', () => {
    const ada = newCustomer(newKitchen());
    ada.saysAll('1', '2', '99');
    const { state } = ada.says('can I pay by transfer?').hears('Paystack').hears('99 Pay');
    expect(state).toBe('AWAITING_PAYMENT');
  });

  test('is food first: a question that names a dish is about the dish', () => {
    const ada = customer();
    ada.says('do you deliver jollof rice?').hears('Jollof rice').doesNotHear('We deliver');
  });

  test('about an order is how it stands', () => {
    const ada = newCustomer(newKitchen());
    ada.saysAll('1', '2', '99');
    expect(ada.says('where is my rice').effects).toMatchObject([{ type: 'checkPayment' }]);
    const bola = newCustomer(newKitchen());
    bola.says('where is my food').hears('You have no orders on this device yet.');
  });

  test('can be asked for by numbers alone', () => {
    const ada = customer();
    const { replies } = ada.says('00');
    const at = replies[0]?.choices.find(({ label }) => label === 'About the shop');
    ada
      .says(at?.send ?? '')
      .hears(HOURS)
      .hears('To reach a person: WhatsApp 0803 000 0000.');
  });
});
