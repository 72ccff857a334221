import { describe, expect, test } from 'vitest';
import { SENDS } from '../choices.ts';
import { understand } from '../commands.ts';
import { type Language, languageSchema } from './languages.ts';
import { type Spoken, spoken } from './sample-arguments.ts';
import { WORDS } from './words.ts';

const LANGUAGES = languageSchema.options;
const SPOKEN = { en: spoken(WORDS.en), pcm: spoken(WORDS.pcm), fr: spoken(WORDS.fr) };
const OTHERS = ['pcm', 'fr'] as const;

const idOf = ({ key, args }: Spoken): string => `${key}(${args.join('; ')})`;
const inEnglish = new Map(SPOKEN.en.map((it) => [idOf(it), it.said]));
const english = (it: Spoken): string => inEnglish.get(idOf(it)) ?? '';

/** Words that are the same in both languages, and sentences made of nothing but what is filled in. */
const SAME = {
  pcm: [
    ...['money', 'duration', 'order.and', 'order.reference', 'labels.menu', 'labels.history', 'labels.options'],
    ...[
      'labels.yes',
      'labels.no',
      'pair',
      'detailNames.name',
      'detailNames.phone',
      'detailNames.email',
      'detailNames.area',
      'detailNames.address',
      'subtotal',
      'total',
      'note',
      'orderTitle',
      'page',
      'from',
      'contactName',
    ],
    'labels.details',
    ...['contactPhone', 'askOption', 'days.today', 'days.tomorrow'],
    ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(
      (day) => `shopPage.weekdays.${day}`,
    ),
    ...['shopPage.testMode', 'shopPage.inTestMode', 'shopPage.moreCards'],
  ],
  fr: ['duration', 'labels.menu', 'total', 'note', 'detailNames.email'],
};

describe('a customer who chose another language', () => {
  test.each(OTHERS)('is never answered in English: %s', (language) => {
    const same = SPOKEN[language].filter((it) => it.said === english(it)).map(({ key }) => key);
    expect([...new Set(same)].sort()).toEqual([...SAME[language]].sort());
  });

  test.each(LANGUAGES)('finds it by its own name in the list of languages: %s', (language) => {
    expect(understand(WORDS[language].language.toLowerCase())).toEqual({ type: 'language', to: language });
  });

  test.each(LANGUAGES)('never reads an empty sentence, or one with a hole in it: %s', (language) => {
    for (const { key, said } of SPOKEN[language]) {
      expect(said.trim(), key).not.toBe('');
      expect(said, key).not.toMatch(/undefined|NaN|null|\[object|\$\{| {2}/u);
    }
  });
});

/** Their last argument is a length of time, which is told in words. */
const TIMED = ['invoice', 'tooOften', 'resumeTooOften', 'duration'];
const FORMATTED = ['money', 'duration'];

const toldOf = ({ key, args }: Spoken, language: Language): string[] =>
  args.flatMap((arg, index): string[] => {
    if (typeof arg === 'boolean' || Number.isNaN(arg)) return [];
    const isTime = TIMED.includes(key) && index === args.length - 1;
    return [isTime ? WORDS[language].duration(Number(arg)) : String(arg)];
  });

/** "choose only one" has its 1 in a word. */
const isSaidInAWord = ({ key }: Spoken, arg: string): boolean => key === 'tooManyChoices' && arg === '1';

const numbersIn = (said: string): string[] => (said.match(/\d+/gu) ?? []).sort();

describe('what is filled into a sentence', () => {
  test.each(LANGUAGES)('no order code, amount, name or time is left out: %s', (language) => {
    for (const it of SPOKEN[language].filter(({ key }) => !FORMATTED.includes(key)))
      for (const arg of toldOf(it, language)) if (!isSaidInAWord(it, arg)) expect(it.said, it.key).toContain(arg);
  });

  test.each(OTHERS)('every number is the one that English names: %s', (language) => {
    for (const it of SPOKEN[language].filter(({ key }) => key !== 'money'))
      expect(numbersIn(it.said), idOf(it)).toEqual(numbersIn(english(it)));
  });
});

const FOOD = ['2 jollof rice and a coke', '2 riz jollof et un coca'];

const quotedIn = ({ said, args }: Spoken): string[] =>
  [...said.matchAll(/"([^"]+)"|«\s([^»]+)\s»/gu)]
    .map(([, straight, angled]) => straight ?? angled ?? '')
    .filter((quoted) => !args.includes(quoted) && !FOOD.includes(quoted));

/** The numbers of commands, but not those inside of amounts, codes, dates or telephone numbers. */
const commandNumbersIn = ({ said }: Spoken): string[] =>
  said.match(/(?<![\p{L}\d.,:-])(?:00|0|97|98|99)(?![\d:-])/gu) ?? [];

const isCommand = (said: string): boolean => !['words', 'pick'].includes(understand(said).type);

/** English names commands without quotes here and there: "Type help", "note no pepper". */
const bareIn = ({ said }: Spoken): string[] =>
  [
    ...[...said.matchAll(/\btype (\p{L}+)(?: or (\p{L}+))?/giu)].flatMap(([, first, second]) => [first, second]),
    ...[...said.matchAll(/: ([^:.]+)\./gu)].map(([, example]) => example),
  ]
    .filter((word) => word !== undefined)
    .filter(isCommand);

const toldToType = (it: Spoken): string[] => [...quotedIn(it), ...commandNumbersIn(it), ...bareIn(it)];

/** A note's text differs between languages, what it does not. */
const effectOf = (typed: string): string => {
  const command = understand(typed);
  return JSON.stringify(command.type === 'note' ? { type: 'note' } : command);
};

describe('what a customer is told to type', () => {
  test.each(LANGUAGES)('is understood: %s', (language) => {
    const told = SPOKEN[language].flatMap((it) => toldToType(it).map((typed) => ({ key: it.key, typed })));
    expect(told.length).toBeGreaterThan(50);
    for (const { key, typed } of told) expect(isCommand(typed), `${key}: ${typed}`).toBe(true);
  });

  test.each(OTHERS)('does the same as what English tells, and nothing is left untold: %s', (language) => {
    for (const [index, it] of SPOKEN.en.entries()) {
      const theirs = SPOKEN[language][index];
      const told = theirs ? toldToType(theirs).map(effectOf) : [];
      expect(told, idOf(it)).toEqual(expect.arrayContaining(toldToType(it).map(effectOf)));
    }
  });
});

test.each(LANGUAGES)('typing what a button says does what the button does: %s', (language) => {
  // The button that opens the menu sends 1, which is a dish once the menu is open; its words always mean the menu.
  const sends = new Map<string, string>([...Object.entries(SENDS), ['openMenu', SENDS.menu]]);
  for (const { key, said } of SPOKEN[language].filter((it) => it.key.startsWith('labels.'))) {
    const send = sends.get(key.slice('labels.'.length));
    if (send !== undefined) expect(effectOf(said), `${key}: ${said}`).toBe(effectOf(send));
  }
});

/** What matters where money does: each is said in the same sentences in every language, or in none. */
const CLAIMS: [string, Record<Language, RegExp>][] = [
  ['nothing was charged', { en: /charged/u, pcm: /charge/u, fr: /débité/u }],
  ['a payment was received', { en: /received/u, pcm: /money don enter/iu, fr: /paiement reçu/iu }],
  ['an order is paid', { en: /is paid|^paid$/u, pcm: /don complete/u, fr: /est payée|^payée$/u }],
  ['an order was paid late', { en: /paid late/u, pcm: /come late/u, fr: /en retard/u }],
  ['Paystack confirmed it', { en: /confirmed/u, pcm: /don confirm/u, fr: /confirmé/u }],
  ['the shop accepted it', { en: /accepted/u, pcm: /accept/u, fr: /accepté/u }],
  ['money went back', { en: /went back|^refunded$/u, pcm: /don go back/u, fr: /été remboursé|^remboursée$/u }],
  ['money will go back', { en: /will be given|to be ref/u, pcm: /go come back/u, fr: /sera remboursé|à rem/u }],
  ['it is not known whether an order is paid', { en: /whether/u, pcm: /whether/u, fr: /si la commande/u }],
  ['an order is not cancelled yet', { en: /not cancel it/u, pcm: /no go cancel/u, fr: /ne l’annule/u }],
  ['an order is cancelled', { en: /cancelled/u, pcm: /don cancel|you cancel/u, fr: /annulée/u }],
  ['an order waits for money', { en: /waits for/u, pcm: /dey wait/u, fr: /attend |attente/u }],
  ['the bank still works on it', { en: /still working/u, pcm: /still dey work/u, fr: /traite encore/u }],
  ['a person looks at it', { en: /looking at|looked at/u, pcm: /dey look am/u, fr: /l’examine|examen/u }],
  ['a payment is not the one that was billed', { en: /not match/u, pcm: /no match/u, fr: /ne correspond pas/u }],
  ['an order expired', { en: /expired/u, pcm: /expire/u, fr: /expir/u }],
  ['an order is kept', { en: /is kept[.:]/u, pcm: /still dey[.:]/u, fr: /est conservée?[.\s]/u }],
];

describe('a sentence about money says the same in every language:', () => {
  const saying = (language: Language, claim: RegExp) =>
    SPOKEN[language].filter(({ said }) => claim.test(said)).map(idOf);

  test.each(CLAIMS)('%s', (_, claims) => {
    const inEnglish = saying('en', claims.en);
    expect(inEnglish).not.toEqual([]);
    for (const language of OTHERS) expect(saying(language, claims[language]), language).toEqual(inEnglish);
  });
});

describe('amounts, as they are written in each language', () => {
  test.each([
    ['en', 'NGN', '\u20a61,500.00'],
    ['en', 'GHS', 'GH\u20b51,500.00'],
    ['en', 'XOF', 'F\u202fCFA\u00a01,500'],
    ['pcm', 'NGN', '\u20a61,500.00'],
    ['pcm', 'GHS', 'GH\u20b51,500.00'],
    ['pcm', 'XOF', 'F\u202fCFA\u00a01,500'],
    ['fr', 'NGN', '1\u202f500,00\u00a0\u20a6'],
    ['fr', 'GHS', '1\u202f500,00\u00a0GH\u20b5'],
    ['fr', 'XOF', '1\u202f500\u00a0F\u202fCFA'],
  ] as const)('%s, %s: %s', (language, currency, shown) => {
    expect(WORDS[language].money(150_000, currency)).toBe(shown);
  });
});

describe('lengths of time and counts, as people say them', () => {
  test.each([
    [20, '1 minute', '1 minute', '1 minute'],
    [1_800, '30 minutes', '30 minutes', '30 minutes'],
    [3_600, '1 hour', '1 hour', '1 heure'],
    [5_400, '90 minutes', '90 minutes', '90 minutes'],
    [86_400, '24 hours', '24 hours', '24 heures'],
  ])('%i seconds', (seconds, en, pcm, fr) => {
    expect(LANGUAGES.map((language) => WORDS[language].duration(seconds))).toEqual([en, pcm, fr]);
  });

  test('one is one, and two are several', () => {
    expect([WORDS.en.cart(1), WORDS.en.cart(2)]).toEqual(['Your cart has 1 item.', 'Your cart has 2 items.']);
    expect([WORDS.pcm.cart(1), WORDS.pcm.cart(2)]).toEqual(['Your cart get 1 item.', 'Your cart get 2 items.']);
    expect([WORDS.fr.cart(1), WORDS.fr.cart(2)]).toEqual([
      'Votre panier contient 1 article.',
      'Votre panier contient 2 articles.',
    ]);
  });
});

describe('French', () => {
  test('never breaks a line before a sign of two parts or inside of quotation marks', () => {
    for (const { key, said } of SPOKEN.fr) {
      const signs = said.replace(/\d:\d|https:|[@.]\S*/gu, '').match(/.?[:;!?»]|«.?/gsu) ?? [];
      for (const sign of signs) expect(sign, `${key}: ${said}`).toContain('\u202f');
    }
  });

  test('leaves what customers and shops wrote as they wrote it', () => {
    expect(WORDS.fr.noted('sel ? non !')).toBe('La cuisine lira\u202f: «\u202fsel ? non !\u202f».');
  });

  test('has no straight apostrophes', () => {
    for (const { key, said } of SPOKEN.fr) expect(said, key).not.toContain("'");
  });
});
