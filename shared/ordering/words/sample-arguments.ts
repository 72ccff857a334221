import type { Words } from './en.ts';

/** For every sentence that takes arguments, lists of them; texts need none. */
type Sampled<T> = {
  [K in keyof T as T[K] extends string | Record<string, string> ? never : K]: T[K] extends (
    ...args: infer Args
  ) => string
    ? readonly Args[]
    : Sampled<T[K]>;
};

const code: readonly [[string]] = [['B2B-7K4QX']];
const name: readonly [[string]] = [['Suya']];
const contact: readonly [[string]] = [['@mamaput']];
const codeAndTotal: readonly [[string, string]] = [['B2B-7K4QX', '₦8,000.00']];
const twoCounts: readonly [[number], [number]] = [[1], [3]];
const link: readonly [[string, boolean], [string, boolean]] = [
  ['B2B-7K4QX', true],
  ['B2B-7K4QX', false],
];

/** Arguments for every sentence: those of one list differ, so that none is taken for another. Seconds are full minutes. */
export const SAMPLES: Sampled<Words> = {
  money: [[150_000, 'NGN']],
  duration: [[60], [1_800], [3_600], [7_200]],
  order: {
    reference: [['ref-9']],
    partBack: [['₦200.00']],
    waits: codeAndTotal,
    paid: codeAndTotal,
    accepted: codeAndTotal,
    ready: [['30 min']],
    cancelled: code,
    expired: code,
    late: [['B2B-7K4QX', '₦8,000.00', ' (ref-9)']],
    review: [['B2B-7K4QX', ' (ref-9)']],
    reviewDiffers: [['B2B-7K4QX', ' (ref-9)']],
    notTaken: [['B2B-7K4QX', 'what happened']],
    goneBack: [['₦200.00']],
    willGoBack: [['₦200.00']],
    orderWentBack: codeAndTotal,
    paidTwice: [['₦200.00']],
    anotherPayment: [['₦200.00']],
    itWentBack: [['It']],
    itWillGoBack: [['It']],
    itIsLookedAt: [['It']],
    itDiffers: [['It']],
    earlierWentBack: [['₦200.00']],
  },
  shopPage: {
    title: [['Mama Put']],
    description: [['Mama Put']],
    openUntil: [['22:00']],
    opens: [['DAY', '09:30']],
    anyDate: [['408']],
  },
  about: {
    alsoClosed: [['Friday']],
    deliversTo: [['Yaba', '₦200.00']],
    fetchAt: [['12 Market Road']],
    askShop: contact,
    smallest: [['₦200.00']],
    person: contact,
  },
  labels: { remove: name },
  pair: [['Suya', '₦200.00']],
  orderTitle: code,
  payHere: [['https://pay.example/x']],
  page: [[2, 5]],
  from: [['₦200.00']],
  deliveryFee: [['Yaba']],
  deliveryTo: [['Yaba']],
  pickupAt: [['12 Allen Avenue']],
  contactName: [['Ada']],
  contactPhone: [['0803 123 4567']],
  contactEmail: [['ada@example.com']],
  welcome: [['Mama Put']],
  idleHelp: contact,
  choosingHelp: contact,
  awaitingHelp: contact,
  notUnderstood: contact,
  category: [['Drinks']],
  noSuchDish: [[7], [Number.NaN]],
  dishSoldOut: name,
  added: [['2 x Suya']],
  cartTotal: [
    [1, '₦200.00'],
    [3, '₦600.00'],
  ],
  lineFull: name,
  askDish: [['suja']],
  notFound: [['suja']],
  notAdded: name,
  askNext: [['suja']],
  askOption: [['Suya', 'Size']],
  askUpTo: [[3]],
  askExactly: [
    [2, 2],
    [2, 4],
  ],
  noSuchChoice: [[3]],
  choiceSoldOut: name,
  tooManyChoices: twoCounts,
  tooFewChoices: [[2]],
  cart: twoCounts,
  noSuchLine: [[7]],
  removed: name,
  changed: [['Suya', 4]],
  askClear: twoCounts,
  askLeave: twoCounts,
  noted: [['with onions']],
  noteTooLong: [[140]],
  soldOutAtCheckout: name,
  newPrice: [['Suya', '₦200.00', '₦250.00']],
  tooSmall: [['₦1,000.00', '₦300.00']],
  tooOften: [[5, 180]],
  reason: [['Back on Monday']],
  opensAt: [['DAY', '09:30']],
  onDate: [['2026-05-03']],
  whichArea: [['Yaba, Yaba Left']],
  confirm: [['₦8,000.00']],
  invoice: [['B2B-7K4QX', '₦8,000.00', 7_200]],
  frozen: codeAndTotal,
  payFirst: code,
  preparing: code,
  linkUnavailable: link,
  linkRefused: link,
  linkBusy: link,
  noMoreAttempts: [['B2B-7K4QX', '@mamaput']],
  askedJustNow: code,
  notPaidYet: code,
  ongoing: code,
  unknownPayment: code,
  askCancel: codeAndTotal,
  notCancelledOngoing: code,
  notCancelledUnknown: code,
  stillWaiting: code,
  reordered: code,
  reorderedNothing: code,
  notToday: name,
  chooseAnew: name,
  resumeCode: [['4F7K-9QXM', 10]],
  resumeTooOften: [[180]],
  forgottenKept: [['B2B-7K4QX, B2B-9PDMA']],
  andMore: [
    ['B2B-7K4QX, B2B-9PDMA', 1],
    ['B2B-7K4QX, B2B-9PDMA', 3],
  ],
  leftBehind: [['2 x Suya']],
  noteLeftBehind: [['with onions']],
};

/** A sentence with the arguments it was made of. */
export type Spoken = { key: string; args: readonly unknown[]; said: string };

const leaves = (node: object, path = ''): [string, unknown][] =>
  Object.entries(node).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    const isBranch = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isBranch ? leaves(value, `${path}${name}.`) : [[path + name, value]];
  });

const samples = new Map(leaves(SAMPLES));

const argumentsOf = (key: string): unknown[][] => {
  const lists = samples.get(key);
  if (!Array.isArray(lists)) throw new Error(`${key} has no sample arguments`);
  return lists;
};

/** Everything a catalogue can say, each sentence with all its sample arguments, in the order of its keys. */
export const spoken = (words: Words): Spoken[] =>
  leaves(words).flatMap(([key, value]) =>
    typeof value === 'function'
      ? argumentsOf(key).map((args) => ({ key, args, said: String(Reflect.apply(value, undefined, args)) }))
      : [{ key, args: [], said: String(value) }],
  );
