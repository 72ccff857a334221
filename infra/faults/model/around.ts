import { mattersOf } from '../../../shared/ordering/matters.ts';
import type { Happening } from './happenings.ts';
import { isPaid, linkBit, type Word } from './scene.ts';
import type { Asked, Left, Model, Payment, World } from './world.ts';

const numbers = (world: World): number[] => world.orders.flatMap((order, at) => (order ? [at + 1] : []));
const hasRoom = ({ bounds }: Model, world: World): boolean => numbers(world).length < bounds.orders;

const ASKED = ['pay', 'cancel', 'yes', 'status', 'look', 'return'] as const;

/** What makes sense to say now; all else is answered without a look at any order. */
const maySay = (model: Model, world: World): Asked[] => {
  const { session } = world;
  const waits = session.state === 'AWAITING_PAYMENT';
  const ordered = session.lastOrderId !== undefined;
  const may: Record<Asked, boolean> = {
    pay: waits || (session.state === 'CHOOSING_MENU' && hasRoom(model, world)),
    cancel: waits,
    yes: waits && session.question !== undefined,
    status: ordered,
    look: ordered,
    return: ordered,
  };
  return ASKED.filter((asked) => may[asked] && world.left[asked] > 0);
};

const said = (model: Model, world: World): Happening[] =>
  maySay(model, world).map((asked) => {
    const who = `${asked}${model.bounds.left[asked] - world.left[asked] + 1}`;
    return { what: 'asks', asked, who, costs: asked };
  });

/** A message whose answer was lost, or that some network brought twice. */
const saidAgain = (model: Model, world: World): Happening[] => {
  if (world.left.again === 0) return [];
  return (['pay', 'cancel', 'yes'] as const).flatMap((asked) =>
    Array.from({ length: model.bounds.left[asked] - world.left[asked] }, (_, index) => {
      const who = `${asked}${index + 1}+${world.left.again}`;
      return { what: 'asks' as const, asked, who, costs: 'again' as const };
    }),
  );
};

type At = { o: number; n: number; payment: Payment };
const payments = ({ paystack }: World): At[] =>
  Object.entries(paystack).map(([ref, payment]) => ({ o: Math.floor(Number(ref) / 10), n: Number(ref) % 10, payment }));

/** Webhooks and events come in any order, late, more than once, or not at all; the sweep when an order is due. */
const machines = (world: World): Happening[] => {
  const { left, rest, orders } = world;
  const paid = left.hook > 0 ? payments(world).filter(({ payment }) => isPaid(payment.word)) : [];
  const heard = left.event > 0 ? rest.bus.flatMap((events, at) => (events > 0 ? [at + 1] : [])) : [];
  const due = left.sweep > 0 ? numbers(world).filter((o) => orders[o - 1]?.dueAt !== undefined) : [];
  return [
    ...paid.map(({ o, n }) => ({ what: 'hook' as const, o, n, costs: 'hook' as const })),
    ...heard.map((o) => ({ what: 'event' as const, o, costs: 'event' as const })),
    ...due.map((o) => ({ what: 'sweep' as const, o, costs: 'sweep' as const })),
  ];
};

/** A person decides about one payment, or, without a number, about what there is. */
const people = (world: World): Happening[] => {
  if (world.left.person === 0) return [];
  return numbers(world).flatMap((o) => {
    const order = world.orders[o - 1];
    const matters = order ? [...new Set(mattersOf(order).map(({ n }) => n))] : [];
    const choices = matters.length > 1 ? [0, ...matters] : matters.length > 0 ? [0] : [];
    return choices.flatMap((n) =>
      (['accept', 'refund'] as const).map((decision) => ({
        what: 'person' as const,
        o,
        n,
        decision,
        costs: 'person' as const,
      })),
    );
  });
};

/** A customer pays by a link that was seen, or tries to; a bank takes its time; money goes back. */
const atPaystack = (world: World): Happening[] =>
  payments(world).flatMap(({ o, n, payment: { word, refund } }) => {
    const to = (next: Word, costs?: keyof Left): Happening[] =>
      costs && world.left[costs] === 0 ? [] : [{ what: 'payment', o, n, word: next, ...(costs && { costs }) }];
    if (word === 'bank') return [...to('paid'), ...to('failed')];
    if (isPaid(word)) return to('back', refund ? undefined : 'reversed');
    if ((word !== 'open' && word !== 'failed') || !(world.customer.links & linkBit(o, n))) return [];
    return [
      ...to('paid'),
      ...to('odd', 'odd'),
      ...to('bank', 'bank'),
      ...(word === 'open' ? to('failed', 'fails') : []),
    ];
  });

const others = (model: Model, world: World): Happening[] => {
  const { session, rest, orders } = world;
  const mayPass = (o: number) => orders[o - 1]?.status === 'PENDING' && (rest.clock[o - 1] ?? 0) < model.bounds.clock;
  return [
    ...(session.state === 'IDLE' && hasRoom(model, world) ? [{ what: 'cart' as const }] : []),
    ...numbers(world)
      .filter(mayPass)
      .map((o) => ({ what: 'time' as const, o })),
  ];
};

/** All that may begin now, as far as there is room for another process. */
export const beginnings = (model: Model, world: World): Happening[] =>
  world.processes.length < model.bounds.together
    ? [...said(model, world), ...saidAgain(model, world), ...machines(world), ...people(world)]
    : [];

export const surroundings = (model: Model, world: World): Happening[] => [
  ...atPaystack(world),
  ...others(model, world),
];
