import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, understand } from './commands.ts';
import { normalise } from './normalise.ts';

const pick = (number: number, quantity?: number): Command => ({ type: 'pick', number, quantity });

describe('every word a customer may type', () => {
  test.each([
    ['help', ['hi', 'hello', 'hey', 'start', 'help', '?']],
    ['menu', ['menu', 'order']],
    ['more', ['more', 'next']],
    ['back', ['back']],
    ['cart', ['97', 'cart']],
    ['clear', ['clear', 'empty']],
    ['checkout', ['99', 'checkout', 'pay']],
    ['history', ['98', 'history', 'orders', 'my orders']],
    ['status', ['status', 'paid', 'i paid', 'i have paid', "i've paid"]],
    ['cancel', ['0', 'cancel']],
    ['yes', ['yes', 'y', 'ok']],
    ['no', ['no', 'n']],
  ] as const)('%s: %j', (type, words) => {
    for (const word of words) expect(understand(word), word).toEqual({ type });
  });

  test.each([
    'PAY',
    ' Pay ',
    'pay.',
    'pay!',
    'PAY!!',
    'pay...',
    'Pay)',
    'p\u200bay',
    '\ufeffpay\u200d',
    '#pay',
    'ｐａｙ',
    '\tpay\n',
    '#99',
    '99.',
    '９９',
  ])('%j is still a wish to pay', (message) => expect(understand(message)).toEqual({ type: 'checkout' }));

  test('the curly quote of a phone is a quote', () => {
    expect(understand('I’ve paid!')).toEqual({ type: 'status' });
    expect(understand('I  have\npaid.')).toEqual({ type: 'status' });
  });
});

describe('a dish by its number', () => {
  test.each(['3', ' 3 ', '#3', '# 3', '3.', '3)', '3!!', '\u200b3', '３', '#３', 'three', 'THREE', '03', '③'])(
    '%j is dish 3',
    (message) => {
      expect(understand(message)).toEqual(pick(3));
    },
  );

  test.each(['3 x 2', '3x2', '3 X 2', '3 × 2', '3×2', '3*2', '3 * 2', '#3 x 2', '３ｘ２', 'three x two', '3   x   2.'])(
    '%j is two of dish 3',
    (message) => expect(understand(message)).toEqual(pick(3, 2)),
  );

  test('a number word counts on either side of the x', () => {
    expect(understand('TWO x 3')).toEqual(pick(2, 3));
    expect(understand('twelve x 1')).toEqual(pick(12, 1));
  });

  test.each([
    ['-1', pick(-1)],
    ['3 x 0', pick(3, 0)],
    ['3 x -2', pick(3, -2)],
    ['3 x −1', pick(3, -1)],
    ['3 x +2', pick(3, 2)],
    ['1.5', pick(1.5)],
    ['3 x 1,5', pick(3, 1.5)],
    ['3 x 9999999999', pick(3, 9_999_999_999)],
    ['3 x 1.5', pick(3, 1.5)],
    ['3 x 1000', pick(3, 1000)],
    ['3 x 999999999', pick(3, 999_999_999)],
  ] as const)('%j is read as it was typed, so that the answer can name the limits', (message, command) => {
    expect(understand(message)).toEqual(command);
  });

  test('the numbers of commands carry no quantity', () => {
    expect(understand('99 x 2')).toEqual(pick(99, 2));
    expect(understand('0 x 2')).toEqual(pick(0, 2));
  });
});

describe('edits of the cart', () => {
  test.each([
    ['remove 2', { type: 'remove', line: 2 }],
    ['Remove #2.', { type: 'remove', line: 2 }],
    ['remove two', { type: 'remove', line: 2 }],
    ['2 = 5', { type: 'setQuantity', line: 2, quantity: 5 }],
    ['2=5', { type: 'setQuantity', line: 2, quantity: 5 }],
    ['#2 = five', { type: 'setQuantity', line: 2, quantity: 5 }],
    ['2 = 0', { type: 'setQuantity', line: 2, quantity: 0 }],
    ['2 = -1', { type: 'setQuantity', line: 2, quantity: -1 }],
    ['2 = 1.5', { type: 'setQuantity', line: 2, quantity: 1.5 }],
    ['2 = 1,5', { type: 'setQuantity', line: 2, quantity: 1.5 }],
    ['2 = −1', { type: 'setQuantity', line: 2, quantity: -1 }],
    ['2 = 9999999999', { type: 'setQuantity', line: 2, quantity: 9_999_999_999 }],
    ['2 ＝ 5', { type: 'setQuantity', line: 2, quantity: 5 }],
  ] as const)('%j', (message, command) => expect(understand(message)).toEqual(command));
});

describe('words inside other words', () => {
  test.each([
    'chicken',
    'cancelled fish',
    'cancel fish',
    'payment',
    'pay me',
    'historic',
    'no rice',
    'hi there',
    'menu please',
    'one hundred',
    'remove rice',
    'remove',
    '3 x',
    'x 2',
    '3 4',
    '3 x 2 x 1',
    '1e3',
    '= 2',
    'constructor',
    '__proto__',
  ])('%j is no command', (message) => expect(understand(message)).toHaveProperty('type', 'words'));

  test('regression: typing PAYMENT_REDIRECT_SUCCESS marked a cart paid', () => {
    for (const message of ['PAYMENT_REDIRECT_SUCCESS', 'payment_redirect_success', '#PAYMENT_REDIRECT_SUCCESS.'])
      expect(understand(message)).toEqual({ type: 'words', text: 'payment_redirect_success' });
  });
});

describe('messages that mean nothing', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \t\n  '],
    ['emoji', '🍚🔥😋'],
    ['a hash', '#'],
    ['5,000 letters', 'a'.repeat(5000)],
    ['5,000 digits', '7'.repeat(5000)],
    ['5,000 spaces and a letter', `${' '.repeat(5000)}b`],
    ['half of a surrogate pair', '\ud83c'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a null byte', '3\u0000'],
  ])('%s is just words', (_, message) => expect(understand(message)).toHaveProperty('type', 'words'));

  const sign = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
  const anything = fc.oneof(fc.string(), fc.string({ unit: sign, maxLength: 40 }));
  test('any string at all is some command, and never an error', () =>
    fc.assert(
      fc.property(anything, (said) => {
        expect(understand(said).type).toBeTypeOf('string');
      }),
    ));

  test('anything made of digits and signs is some command too, and never an infinite number', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+-−=x*×.,! #'), maxLength: 40 }), (said) => {
        const numbers = Object.values(understand(said)).filter((value) => typeof value === 'number');
        expect(numbers.every((number) => Number.isFinite(number) || Number.isNaN(number))).toBe(true);
      }),
    ));
});

test('words are handed on in one alphabet, one case, one space', () => {
  expect(normalise('  Ｃｏｌｄ   DRINKS. ')).toBe('cold drinks');
  expect(normalise('\u200bCold\u00ad dri\u2060nks!! ')).toBe('cold drinks');
});

test('a number word is a number, but never inside another word', () => {
  expect(normalise('Two ones')).toBe('2 ones');
  expect(normalise('tenderloin')).toBe('tenderloin');
});

test.each([
  ['3 x 1,000', 1000],
  ['3 x 1,5', 1.5],
  ['3 x 1.5', 1.5],
])('%s is read as it is meant', (typed, quantity) => {
  expect(understand(typed)).toEqual({ type: 'pick', number: 3, quantity });
});

test.each(['3 x 1.000', '1.0', '1,0'])('%s could be one or a thousand, and is neither', (typed) => {
  const command = understand(typed);
  const read = command.type === 'pick' ? (command.quantity ?? command.number) : undefined;
  expect(read).toBeNaN();
});
