import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../testing/effort.ts';
import { currencySchema } from './money.ts';
import { countryOf, phoneView, readPhone } from './phone.ts';

const ADA = { ok: true, value: '+2348031234567' };

describe('a Nigerian customer’s number', () => {
  test.each([
    '08031234567',
    '0803 123 4567',
    '0803-123-4567',
    '(0803) 123 4567',
    '0803–123–4567',
    '8031234567',
    '2348031234567',
    '+2348031234567',
    '+234 803 123 4567',
    '+234 (0) 803 123 4567',
    '+234 0803 123 4567',
    '002348031234567',
    '0092348031234567',
    '０８０３１２３４５６７',
    '٠٨٠٣١٢٣٤٥٦٧',
    'my number is 0803 123 4567.',
    'na 08031234567 be my number o',
    'Ada, 24. 0803 123 4567',
    '2 08031234567',
    '08031234567, same as +2348031234567',
    '\u202a+234 803 123 4567\u202c',
    'WhatsApp:08031234567/call 02012345678',
  ])('is understood as %j', (said) => expect(readPhone(said, 'NG')).toEqual(ADA));

  test.each(['07161234567', '09131234567', '07021234567'])('may have a new prefix: %s', (said) =>
    expect(readPhone(said, 'NG')).toMatchObject({ ok: true }),
  );

  test('may be of a telephone on a wall, where no mobile is named', () => {
    expect(readPhone('0201 234 5678', 'NG')).toEqual({ ok: true, value: '+2342012345678' });
  });

  test.each([
    ['', 'missing'],
    ['call me', 'missing'],
    ['12345', 'missing'],
    ['0803123456', 'invalid'],
    ['080312345678', 'invalid'],
    ['00000000000', 'invalid'],
    ['5399 8312 3456 7890', 'invalid'],
    ['0800 123 4567', 'invalid'],
    ['0700 123 4567', 'invalid'],
    ['+44 8031234567', 'invalid'],
    ['08031234567 or 08051234567', 'several'],
    ['08031234567 08051234567', 'several'],
  ])('is not in %j: %s', (said, reason) => expect(readPhone(said, 'NG')).toEqual({ ok: false, reason }));
});

describe('a number from abroad', () => {
  test.each([
    ['+44 7400 123456', '+447400123456'],
    ['0044 7400 123456', '+447400123456'],
    ['009 44 7400 123456', '+447400123456'],
    ['+1 (212) 555-1234', '+12125551234'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['+221 77 123 45 67', '+221771234567'],
  ])('%s is checked by the rules of its country', (said, value) =>
    expect(readPhone(said, 'NG')).toEqual({ ok: true, value }),
  );

  test.each(['+44 7400 12345', '+1 555 555 5555', '+33 6 12 34'])('%s breaks them', (said) =>
    expect(readPhone(said, 'NG')).toEqual({ ok: false, reason: 'invalid' }),
  );

  test('of a country whose rules we do not have is taken where its length can be right', () => {
    expect(readPhone('+256 772 123456', 'NG')).toEqual({ ok: true, value: '+256772123456' });
    expect(readPhone('00256 772 123456', 'NG')).toEqual({ ok: true, value: '+256772123456' });
    for (const said of ['+256 1234', '+256 772 123 456 789 01', '+0 772 123 4567'])
      expect(readPhone(said, 'NG')).toEqual({ ok: false, reason: 'invalid' });
  });

  test('a shop in such a country hears that the country code is wanted', () => {
    expect(readPhone('0772 123456', 'UG')).toEqual({ ok: false, reason: 'country' });
    expect(readPhone('+234 803 123', 'UG')).toEqual({ ok: false, reason: 'invalid' });
    expect(readPhone('+256 772 123456', 'UG')).toEqual({ ok: true, value: '+256772123456' });
    expect(readPhone('+234 803 123 4567', 'UG')).toEqual(ADA);
  });
});

test.each([
  ['GH', '024 123 4567', '+233241234567'],
  ['ZA', '082 123 4567', '+27821234567'],
  ['KE', '0712 345678', '+254712345678'],
  ['CI', '07 07 12 34 56', '+2250707123456'],
] as const)('in %s, %s needs no country code', (country, said, value) =>
  expect(readPhone(said, country)).toEqual({ ok: true, value }),
);

describe('the country of a shop', () => {
  test('is the one it names', () => expect(countryOf({ country: 'SN', currency: 'XOF' })).toBe('SN'));
  test('or else the one that its money is most used in', () => {
    expect(currencySchema.options.map((currency) => countryOf({ currency }))).toEqual([
      'NG',
      'GH',
      'ZA',
      'KE',
      'US',
      'CI',
    ]);
  });
});

test.each([
  ['+2348031234567', '+234 803 123 4567'],
  ['+447400123456', '+44 7400 123456'],
  ['+2250707123456', '+225 07 07 12 3456'],
  ['+256772123456', '+256772123456'],
  ['', ''],
])('%s is shown as %s', (e164, shown) => expect(phoneView(e164)).toBe(shown));

describe('whatever is typed', () => {
  const signs = fc.constantFrom('0', '8', '3', '+', ' ', '-', '(', ')', '.', ';', 'a', '٣', '\ud800', '234', '00');
  const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: signs, maxLength: 40 }));

  test('is answered, and what is kept is E.164 and read again as itself', () =>
    fc.assert(
      fc.property(typed, fc.constantFrom('NG', 'UG', 'US'), (said, country) => {
        const read = readPhone(said, country);
        if (!read.ok) return;
        expect(read.value).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(readPhone(read.value, country)).toEqual(read);
        expect(readPhone(phoneView(read.value), country)).toEqual(read);
      }),
      tries(500),
    ));

  // What took a time that grows with the square of its length would not be through before the test counts as hung.
  test.each(['0803 ', '(', '+', '1', '. ', '12345678 '])('%j two hundred thousand times over is refused', (part) => {
    expect(readPhone(part.repeat(200_000), 'NG').ok).toBe(false);
  });
});
