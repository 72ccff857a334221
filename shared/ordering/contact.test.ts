import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_ADDRESS, MAX_EMAIL, MAX_NAME, readAddress, readEmail, readName } from './contact.ts';

const kept = (read: { ok: true; value: string } | { ok: false; reason: string }) =>
  read.ok ? read.value : `(${read.reason})`;

describe('a name', () => {
  test.each([
    ["Adébáyọ̀ O'Connor-Ọlá", "Adébáyọ̀ O'Connor-Ọlá"],
    ['  Ada \t  Obi ', 'Ada Obi'],
    ['Ada\nObi', 'Ada Obi'],
    ['محمد', 'محمد'],
    ['Ada 2', 'Ada 2'],
    ['Dr. J.Okafor', 'Dr. J.Okafor'],
    ['My name is Ada', 'Ada'],
    ['my name na Tunde', 'Tunde'],
    ['I’m O’Neil', 'O’Neil'],
    ["Je m'appelle Aïcha", 'Aïcha'],
    ['Ame', 'Ame'],
    ['I am', 'I am'],
  ])('%j is kept as %s', (said, name) => expect(kept(readName(said))).toBe(name));

  test('cannot hide, turn round, or begin a new line', () => {
    expect(kept(readName('Ad\u200ba\u202e Obi\u0000\u2066\u{e0041}'))).toBe('Ada Obi');
    expect(kept(readName('Ada\r\nPAID\u2028in full'))).toBe('Ada PAID in full');
  });

  test.each([
    ['', 'tooShort'],
    ['A', 'tooShort'],
    ['\u200b\u3164\u2800', 'tooShort'],
    ['08031234567', 'noLetters'],
    ['🍗🍗', 'noLetters'],
    ['https://evil.example', 'link'],
    ['www.free-food', 'link'],
    ['freefood.com.ng', 'link'],
    ['ada@mail.com', 'link'],
    ['a'.repeat(MAX_NAME + 1), 'tooLong'],
  ])('%j is refused: %s', (said, reason) => expect(readName(said)).toEqual({ ok: false, reason }));
});

describe('an address', () => {
  test.each([
    ['12B Allen Ave., opp. GTBank', '12B Allen Ave., opp. GTBank'],
    ['12 Allen Avenue,\n Ikeja\n\nnear the bank\n', '12 Allen Avenue, Ikeja, near the bank'],
    ['Block 4/Flat 2 (blue gate)', 'Block 4/Flat 2 (blue gate)'],
    ['Under bridge', 'Under bridge'],
  ])('%j is kept as %s', (said, address) => expect(kept(readAddress(said))).toBe(address));

  test.each([
    ['Yaba', 'tooShort'],
    ['.......', 'tooShort'],
    ['a'.repeat(MAX_ADDRESS + 1), 'tooLong'],
  ])('%j is refused: %s', (said, reason) => expect(readAddress(said)).toEqual({ ok: false, reason }));
});

describe('an e-mail address', () => {
  test.each([
    ['ada@example.com', 'ada@example.com'],
    ['Ada.Obi+food@Example.COM', 'Ada.Obi+food@example.com'],
    ['My email is ada@example.com.', 'ada@example.com'],
    ['Ada <ada@example.com>, thanks!', 'ada@example.com'],
    ['ada＠example.com', 'ada@example.com'],
    ['ada@example.com ada@EXAMPLE.com', 'ada@example.com'],
  ])('is found in %j', (said, email) => expect(kept(readEmail(said))).toBe(email));

  test.each([
    ['', 'missing'],
    ['no email', 'missing'],
    ['ada@', 'invalid'],
    ['ada@example', 'invalid'],
    ['a@b@c.com', 'invalid'],
    [`${'a'.repeat(MAX_EMAIL)}@example.com`, 'invalid'],
    ['ada@example.com or obi@example.com', 'several'],
  ])('is not in %j: %s', (said, reason) => expect(readEmail(said)).toEqual({ ok: false, reason }));
});

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('a', 'é', '@', '.', ' ', '\n', '\u202e', '\ud800', ',', '7'), maxLength: 300 }),
  );

  test.each([
    ['name', readName, MAX_NAME],
    ['address', readAddress, MAX_ADDRESS],
    ['email', readEmail, MAX_EMAIL],
  ] as const)('a %s that is kept is short, on one line, and read again as itself', (_, read, most) =>
    fc.assert(
      fc.property(typed, (said) => {
        const result = read(said);
        if (!result.ok) return;
        expect(result.value.length).toBeLessThanOrEqual(most);
        expect(result.value).not.toMatch(/[\p{C}\u2028\u2029]/u);
        expect(read(result.value)).toEqual(result);
      }),
    ),
  );

  // What took a time that grows with the square of its length would not be through before the test counts as hung.
  test.each([' ', '\n', '.', '!@', "'", '@a.', 'a@', '\u200b'])(
    '%j two hundred thousand times over is refused',
    (part) => {
      const said = `${part.repeat(200_000)}x`;
      for (const read of [readName, readAddress, readEmail]) expect(read(said).ok).toBe(false);
    },
  );
});
