import type { Decision } from '../../../shared/ordering/resolve.ts';
import { isBankAt, isPaidAt } from './invariants/given-up.ts';
import { NO_NOTICES } from './notices.ts';
import { after } from './processes.ts';
import { awaited } from './session-rules.ts';
import { moves } from './step.ts';
import { consumerReads, hookReads, sweepReads } from './steps/outsiders.ts';
import { type Asked, type Here, type Model, type Next, NOW, type Process, type World } from './world.ts';

const fresh = (world: World, who: string, o: number): Process => ({
  who,
  o,
  copy: NOW,
  session: NOW,
  waits: 0,
  tells: NO_NOTICES,
  seen: NO_NOTICES,
  paidBefore: o > 0 && isPaidAt(world, o),
  bankBefore: o > 0 && isBankAt(world, o),
  relies: false,
  holds: false,
  stack: [{ at: 'hear.load', turns: 0 }],
});

const joining = (model: Model, world: World, process: Process): Here => ({
  model,
  world: { ...world, processes: [...world.processes, process] },
  index: world.processes.length,
  process,
});

/** A customer asks for something, and the session is read. `who` is the message's id, with a mark where it comes again. */
export const asks = (model: Model, world: World, asked: Asked, who: string, seen = world.customer.notices): World => {
  const process = { ...fresh(world, who, awaited(world.session)), asks: asked, seen };
  const here = joining(model, world, process);
  const [first] = moves(here);
  return first ? after({ ...here, world: first.world }, first) : world;
};

/** All others read an order as they begin: that is their first action. */
const reads = (model: Model, world: World, process: Process, first: (here: Here) => Next): World => {
  const here = joining(model, world, process);
  return after(here, first(here));
};

export const hook = (model: Model, world: World, o: number, n: number): World =>
  reads(model, world, fresh(world, 'hook', o), (here) => hookReads(here, n));

/** An event nobody has heard is its consumer's own until it is done with. */
export const consumer = (model: Model, world: World, o: number): World => {
  const holds = world.rest.bus[o - 1] === 2;
  const rest = { ...world.rest, bus: world.rest.bus.with(o - 1, 1) };
  return reads(model, { ...world, rest }, { ...fresh(world, 'consumer', o), holds }, consumerReads);
};

export const sweep = (model: Model, world: World, o: number): World =>
  reads(model, world, fresh(world, 'sweep', o), sweepReads);

export const person = (model: Model, world: World, o: number, decision: Decision, n: number): World =>
  reads(model, world, fresh(world, 'person', o), ({ process }) => ({
    process: { ...process, stack: [{ at: 'person.save', decision, n }] },
  }));
