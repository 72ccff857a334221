import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { MAX_NOTE } from '../wish.ts';

const withJollof = (...messages: string[]) => {
  const customer = newCustomer();
  customer.saysAll('menu', '1', ...messages);
  return customer;
};
const noteOf = (customer: ReturnType<typeof newCustomer>) => {
  const session = customer.session();
  return session.state === 'CHOOSING_MENU' ? session.note : undefined;
};

describe('a note to the kitchen', () => {
  test('is read back, stands in the cart, and goes with the order', () => {
    const customer = withJollof();
    customer.says('note No Pepper, please').hears('The kitchen will read: "No Pepper, please".').hears('1. 1 x Jollof');
    customer.says('97').hears('Note: No Pepper, please');
    customer.says('99');
    expect(customer.order().note).toBe('No Pepper, please');
  });

  test.each([
    ['Note: extra  \n stew', 'extra stew'],
    ['NOTE   Ọbẹ̀ ata díẹ̀', 'Ọbẹ̀ ata díẹ̀'],
    ['note <b>no</b> salt', '<b>no</b> salt'],
    ['note 99', '99'],
    ['note cancel the pepper', 'cancel the pepper'],
    [`note ${'x'.repeat(MAX_NOTE)}`, 'x'.repeat(MAX_NOTE)],
  ])('%j is kept in the customer’s own letters', (said, note) => expect(noteOf(withJollof(said))).toBe(note));

  test('a new one takes the place of the old', () => {
    expect(noteOf(withJollof('note no pepper', 'note extra stew'))).toBe('extra stew');
  });

  test(`of more than ${MAX_NOTE} characters is refused, and the old one stays`, () => {
    const customer = withJollof('note no pepper');
    const before = customer.session();
    customer.says(`note ${'x'.repeat(MAX_NOTE + 1)}`).hears('140 characters at most');
    expect(customer.session()).toBe(before);
  });

  test('asked for alone is told, or how to give one', () => {
    withJollof().says('note').hears('There is no note to the kitchen.').hears('note no pepper');
    const customer = withJollof('note no pepper');
    const before = customer.session();
    customer.says('note').hears('The kitchen will read: "no pepper".');
    expect(customer.session()).toBe(before);
  });

  test('is taken away by "note -"', () => {
    const customer = withJollof('note no pepper');
    customer.says('note -').hears('taken away').doesNotHear('no pepper');
    customer.says('99');
    expect(customer.order().note).toBeUndefined();
  });

  test.each(['note \u200b', 'note \u0000'])('%j says nothing', (said) => {
    withJollof().says(said).hears('There is no note');
  });

  test('may come before the first dish', () => {
    const customer = newCustomer();
    customer.saysAll('menu', 'note no pepper');
    customer.says('1');
    customer.says('97').hears('Note: no pepper');
  });

  test('goes with the cart that is cleared', () => {
    expect(noteOf(withJollof('note no pepper', 'clear', 'yes', '2'))).toBeUndefined();
  });

  test('stays while something else is done', () => {
    const customer = withJollof(
      'note no pepper',
      'more',
      'coke',
      'clear',
      'no',
      '0',
      'no',
      '00',
      '1',
      'remove 1',
      'pidgin',
    );
    expect(noteOf(customer)).toBe('no pepper');
  });
});

test('where nothing is ordered there is nothing to note', () => {
  const customer = newCustomer();
  expect(customer.says('note no pepper').hears('Your cart is empty.').state).toBe('IDLE');
});

test('a frozen order takes no note', () => {
  const customer = withJollof('99');
  customer.says('note no pepper').hears('its cart cannot be changed');
  expect(customer.order().note).toBeUndefined();
});
