import { settled } from './step.ts';
import type { Here, Model, Next, Process, World } from './world.ts';

/** It is nobody's attempt any more, and an event that it held comes again. */
const forgotten = ({ rules }: Model, world: World, { who, asks, o, holds }: Process, isDead: boolean): World => {
  const order = asks && o > 0 ? world.orders[o - 1] : undefined;
  const left = order && rules.abandoned(order, who);
  const orders = left === order || !left ? world.orders : world.orders.with(o - 1, left);
  const bus = isDead && holds ? world.rest.bus.with(o - 1, 2) : world.rest.bus;
  if (orders === world.orders && bus === world.rest.bus) return world;
  return { ...world, orders, rest: bus === world.rest.bus ? world.rest : { ...world.rest, bus } };
};

const without = (world: World, index: number): World => ({
  ...world,
  processes: world.processes.toSpliced(index, 1),
});

/** The world after a process has made its step: it stands before its next one, or is gone. */
export const after = (here: Here, next: Next): World => {
  const { model, world, index } = here;
  const process = settled(here, next);
  if (process) return { ...world, processes: world.processes.with(index, process) };
  return forgotten(model, without(world, index), next.process, false);
};

/** A process may die before any of its steps. What it has done stays done. */
export const died = (model: Model, world: World, index: number): World => {
  const process = world.processes[index];
  if (!process) return world;
  const holds = process.holds && model.wrong !== 'unheardEventIsGone';
  return forgotten(model, without(world, index), { ...process, holds }, true);
};

export const killed = (model: Model, world: World): World => {
  let left = world;
  while (left.processes.length > 0) left = died(model, left, 0);
  return left;
};
