import type { Order } from '../../../shared/ordering/order.ts';
import type { Session } from '../../../shared/ordering/session.ts';
import type { Frame, Value } from './frames.ts';
import { orderWritten } from './invariants/orders.ts';
import { sessionWritten } from './invariants/sessions.ts';
import { awaited, unseenIn } from './session-rules.ts';
import {
  type Here,
  type Left,
  type Model,
  type Move,
  type Next,
  NOW,
  OLD,
  orderAt,
  type Process,
  type World,
} from './world.ts';

export const topOf = ({ stack }: Process): Frame => {
  const frame = stack.at(-1);
  if (!frame) throw new RangeError('A process that is over has no step');
  return frame;
};

/** Goes on with these frames in place of the top one; the last of them is next. */
export const instead = (process: Process, ...frames: Frame[]): Process => ({
  ...process,
  stack: [...process.stack.slice(0, -1), ...frames],
});
export const onto = (process: Process, ...frames: Frame[]): Process => ({
  ...process,
  stack: [...process.stack, ...frames],
});

export const over = (process: Process, value: Value): Next => ({ process, value });
export const DONE: Value = { of: 'done' };

export const move = (label: string, { world }: Here, next: Next, fault?: true): Move => ({
  label,
  world,
  ...next,
  ...(fault && { fault }),
});

export const spending = (world: World, what: keyof Left): World => ({
  ...world,
  left: { ...world.left, [what]: world.left[what] - 1 },
});
/** The same place, with one fault less to come. */
export const afterFault = (here: Here, what: keyof Left): Here => ({ ...here, world: spending(here.world, what) });

/** What the process has read of its order, which may be out of date by now. */
export const orderRead = ({ model, world, process }: Here): Order =>
  process.copy === NOW ? orderAt(world, process.o) : model.rules.orders.at(process.copy);

export const sessionRead = ({ model, world, process }: Here): Session =>
  process.session === NOW ? world.session : model.rules.sessions.at(process.session);

export const clockOf = ({ world, process }: Here): number => world.rest.clock[process.o - 1] ?? 0;

/** The process has just read its order, or was handed it by a write that was refused. */
export const reading = (here: Here, o = here.process.o): Here => ({
  ...here,
  process: { ...here.process, o, copy: NOW },
});

/** The process has the session as it is now, and would answer from it. */
export const readingSession = (here: Here): Here => {
  const { world, process } = here;
  if (!process.asks) return here;
  const tells = unseenIn(world.session, process.seen);
  return { ...here, process: { ...process, session: NOW, waits: awaited(world.session), tells } };
};

/** Only these decide on what was read before some other action; all others look again where somebody was first. */
const looksAgain = ({ wrong }: Model, { asks, who }: Process): boolean =>
  asks !== undefined || who === 'sweep' || wrong === 'decidedOverWhatever';

export const writeOrder = (here: Here, order: Order): Here => {
  const { model, world, index, process } = here;
  const before = orderAt(world, process.o);
  orderWritten(before, order);
  const { orders } = model.rules;
  const outdated = (one: Process): Process =>
    one.o === process.o && one.copy === NOW
      ? { ...one, copy: looksAgain(model, one) ? orders.idOf(before) : OLD }
      : one;
  return {
    ...here,
    world: {
      ...world,
      orders: world.orders.with(process.o - 1, order),
      processes: world.processes.map((one, at) => (at === index ? one : outdated(one))),
    },
    process: { ...process, copy: NOW },
  };
};

export const writeSession = (here: Here, session: Session): Here => {
  const { model, world, index } = here;
  sessionWritten(world, session);
  const before = model.rules.sessions.idOf(world.session);
  const outdated = (one: Process): Process => (one.asks && one.session === NOW ? { ...one, session: before } : one);
  const processes = world.processes.map((one, at) => (at === index ? one : outdated(one)));
  return readingSession({ ...here, world: { ...world, session, processes } });
};
