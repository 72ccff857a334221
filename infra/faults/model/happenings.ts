import type { Decision } from '../../../shared/ordering/resolve.ts';
import { asks, consumer, hook, person, sweep } from './begin.ts';
import { spending, writeSession } from './change.ts';
import { NO_NOTICES, type Notices } from './notices.ts';
import { isBack, refOf, type Word } from './scene.ts';
import { type Asked, type Left, type Model, NOW, type Process, type World } from './world.ts';

/** Something done by whoever is around our code: somebody lets a process begin, or Paystack, the customer or time moves on. */
export type Happening =
  | { what: 'asks'; asked: Asked; who: string; costs: keyof Left }
  | { what: 'hook'; o: number; n: number; costs: keyof Left }
  | { what: 'event' | 'sweep'; o: number; costs: keyof Left }
  | { what: 'person'; o: number; decision: Decision; n: number; costs: keyof Left }
  | { what: 'payment'; o: number; n: number; word: Word; costs?: keyof Left }
  | { what: 'time'; o: number; costs?: undefined }
  | { what: 'cart'; costs?: undefined };

const WORDS: Partial<Record<Word, string>> = {
  paid: 'is paid',
  odd: 'is paid with too little',
  bank: 'is with a bank',
  failed: 'is called failed by Paystack',
  back: 'is given back',
};

export const tellOf = (happening: Happening): string => {
  switch (happening.what) {
    case 'asks':
      return `${happening.who} begins`;
    case 'hook':
      return `a webhook comes about attempt ${happening.n} of order ${happening.o}`;
    case 'event':
      return `an event of order ${happening.o} is heard`;
    case 'sweep':
      return `the sweep comes to order ${happening.o}`;
    case 'person':
      return `a person wants to ${happening.decision} order ${happening.o}${happening.n > 0 ? `, payment ${happening.n}` : ''}`;
    case 'payment':
      return `attempt ${happening.n} of order ${happening.o} ${WORDS[happening.word]}`;
    case 'time':
      return `time passes for order ${happening.o}`;
    case 'cart':
      return 'the customer fills a cart';
  }
};

const moved = (world: World, o: number, n: number, word: Word): World => {
  const ref = refOf(o, n);
  const { word: before, failed = false, refund = false } = world.paystack[ref] ?? {};
  const now = word === 'back' && before === 'odd' ? 'oddBack' : word;
  const isOver = now === 'failed' || isBack(now);
  return { ...world, paystack: { ...world.paystack, [ref]: { word: now, failed: failed || isOver, refund } } };
};

const NOBODY: Process = {
  who: '',
  o: 0,
  copy: NOW,
  session: NOW,
  waits: 0,
  tells: NO_NOTICES,
  seen: NO_NOTICES,
  paidBefore: false,
  bankBefore: false,
  relies: false,
  holds: false,
  stack: [],
};

/** Two messages without any effect but on the session, in one. */
const filled = (model: Model, world: World): World =>
  writeSession({ model, world, index: -1, process: NOBODY }, model.rules.withCart(world.session)).world;

/** @param seen the notices that the customer had seen when asking, where that is not now */
export const happened = (model: Model, before: World, happening: Happening, seen?: Notices): World => {
  const world = happening.costs ? spending(before, happening.costs) : before;
  switch (happening.what) {
    case 'asks':
      return asks(model, world, happening.asked, happening.who, seen);
    case 'hook':
      return hook(model, world, happening.o, happening.n);
    case 'event':
      return consumer(model, world, happening.o);
    case 'sweep':
      return sweep(model, world, happening.o);
    case 'person':
      return person(model, world, happening.o, happening.decision, happening.n);
    case 'payment':
      return moved(world, happening.o, happening.n, happening.word);
    case 'time': {
      const at = happening.o - 1;
      return { ...world, rest: { ...world.rest, clock: world.rest.clock.with(at, (world.rest.clock[at] ?? 0) + 1) } };
    }
    case 'cart':
      return filled(model, world);
  }
};
