import { describe, expect, test } from 'vitest';
import { SENDS } from './choices.ts';
import { COMMAND_WORDS, type CommandWord, LANGUAGE_WORDS } from './command-words.ts';
import { type Command, understand } from './commands.ts';
import { normalise } from './normalise.ts';
import { WORDS } from './words/words.ts';

const rows = Object.entries(COMMAND_WORDS);
const everyWord = [...rows, ...Object.entries(LANGUAGE_WORDS)].flatMap(([row, words]) =>
  words.map((word): [string, string] => [word, row]),
);

/** What a row of words means; the row's own name, but for these. */
const MEANS: Partial<Record<CommandWord, Command>> = {
  pickup: { type: 'fulfil', by: 'pickup' },
  delivery: { type: 'fulfil', by: 'delivery' },
  reorder: { type: 'reorder', which: 1 },
};

describe('the words of commands', () => {
  test.each(rows)('%s: each of its words says it, in any case and with a full stop', (row, words) => {
    const [name] = Object.keys(COMMAND_WORDS).filter((key): key is CommandWord => key === row);
    const meant = (name && MEANS[name]) ?? { type: row };
    for (const word of words)
      for (const said of [word, word.toUpperCase(), ` ${word}. `, `${word}!`])
        expect(understand(said), said).toEqual(meant);
  });

  test.each(Object.entries(LANGUAGE_WORDS))('%s: each of its names is spoken', (to, words) => {
    for (const word of words)
      for (const said of [word, word.toUpperCase(), `language ${word}`, `langue ${word}`, `speak ${word}`])
        expect(understand(said), said).toEqual({ type: 'language', to });
  });

  test('stand in one row each, so that none means two things', () => {
    const twice = everyWord.filter(([word], at) => everyWord.findIndex(([other]) => other === word) !== at);
    expect(twice).toEqual([]);
  });

  test('are written as they are compared: what is normalised away could never be heard', () => {
    expect(everyWord.filter(([word]) => normalise(word) !== word)).toEqual([]);
  });

  test.each(['0', '97', '98', '99', '00'])('%s is a command and never a dish', (said) => {
    expect(understand(said).type).not.toBe('pick');
    expect(understand(`#${said}.`)).toEqual(understand(said));
  });
});

describe('what a button sends', () => {
  test.each(Object.entries(SENDS))('%s is understood: %j', (_, send) => {
    expect(understand(send).type).not.toBe('words');
  });

  test('is what its words mean when they are typed, in every language', () => {
    const names = Object.keys(SENDS).filter((name): name is keyof typeof SENDS => name in SENDS);
    for (const { labels } of Object.values(WORDS))
      for (const name of names)
        expect(understand(labels[name]).type, labels[name]).toBe(
          name === 'openMenu' ? 'menu' : understand(SENDS[name]).type,
        );
  });
});

describe('what is told keeps the customer’s own letters', () => {
  test.each([
    ['note No Pepper', 'No Pepper'],
    ['NOTE: Ọbẹ̀ ata', 'Ọbẹ̀ ata'],
    ['  note   two spoons, please!! ', 'two spoons, please!!'],
    ['note #1 in Lagos.', '#1 in Lagos.'],
    ['note -', '-'],
    ['note', ''],
    ['note one\nline', 'one\nline'],
  ])('%j', (said, text) => expect(understand(said)).toEqual({ type: 'note', text }));

  test.each([
    ['name Ada Obi', 'name', 'Ada Obi'],
    ['My name is Ọlá', 'name', 'Ọlá'],
    ['NAME: ADA', 'name', 'ADA'],
    ['nom Aïcha', 'name', 'Aïcha'],
    ['phone 0803 123 4567', 'phone', '0803 123 4567'],
    ['my phone number is 0803 123 4567', 'phone', '0803 123 4567'],
    ['téléphone +229 97 97 97 97', 'phone', '+229 97 97 97 97'],
    ['change my email Ada@Example.com', 'email', 'Ada@Example.com'],
    ['e-mail ada@example.com', 'email', 'ada@example.com'],
    ['address Two Rivers, No. 5', 'address', 'Two Rivers, No. 5'],
    ['area Lekki Phase 1', 'area', 'Lekki Phase 1'],
    ['quartier Ikeja', 'area', 'Ikeja'],
  ])('%j', (said, field, told) => expect(understand(said)).toEqual({ type: 'tell', field, told }));

  test.each([
    ['name', 'name'],
    ['change my name', 'name'],
    ['change the phone', 'phone'],
    ['change my phone number', 'phone'],
    ['my address is', 'address'],
    ['Area', 'area'],
  ])('%j asks for it', (said, field) => expect(understand(said)).toEqual({ type: 'tell', field, told: undefined }));

  test.each(['notebook', 'notes', 'no note', 'named Ada', 'phones', 'areas', 'addressed to Ada', 'the name'])(
    '%j tells nothing',
    (said) => expect(understand(said).type).toBe('words'),
  );
});

describe('orders and codes', () => {
  test.each([
    ['reorder', 1],
    ['order again', 1],
    ['reorder 2', 2],
    ['Reorder #2.', 2],
    ['reorder two', 2],
    ['reorder B2B-7K4QX', 'B2B-7K4QX'],
    ['reorder b2b-7k4qx', 'B2B-7K4QX'],
    ['recommander 3', 3],
  ])('%j', (said, which) => expect(understand(said)).toEqual({ type: 'reorder', which }));

  test.each(['reorder rice', 'reorder 2 3', 'reorder -1', 'reorder 1.5', 'reorder b2b-'])('%j names no order', (said) =>
    expect(understand(said).type).toBe('words'),
  );

  test.each(['resume 7kq4-9xtm', 'RESUME 7KQ4-9XTM', 'resume 7kq4 9xtm', 'reprendre 7kq49xtm'])('%j', (said) => {
    const command = understand(said);
    expect(command.type === 'resume' && command.code?.replace(/[ -]/g, '')).toBe('7kq49xtm');
  });

  test('resume alone wants a code', () => expect(understand('resume')).toEqual({ type: 'resume' }));
  test('a code of its own is no command', () => expect(understand('7kq4-9xtm').type).toBe('words'));
});

describe('a command inside a sentence is no command', () => {
  test.each([
    ...[
      '00 rice',
      'pickup truck',
      'delivery boy',
      'yes boss',
      'no pepper',
      'oui chef',
      'pay me back',
      'cancelled fish',
    ],
    ...['status update', 'forget me not', 'menus', 'more rice', 'my cart is full', 'language school', 'details please'],
  ])('%j', (said) => expect(understand(said).type).toBe('words'));
});

test.each([
  'I have paid by transfer',
  'i sent the money',
  'See my receipt',
  'I don transfer am',
  "J'ai fait le virement",
])('%j claims a payment, and Paystack is asked', (claim) => expect(understand(claim)).toEqual({ type: 'status' }));
