import { type Fault, type Plan, POSSIBLE } from '../../../shared/testing/faults/plan.ts';
import { type Random, randomFrom } from '../../../shared/testing/faults/random.ts';
import { testShop } from '../../../shared/testing/test-shop.ts';
import { askingShop } from '../asking-shop.ts';
import { heal, quietTime, recover } from '../recover.ts';
import { createWorld } from '../world.ts';
import { chosen, type Sim } from './actions.ts';

const CUSTOMERS = 3;
/** Faults a run is given. */
const FAULTS = 20;
/** Processes at work at once. */
const AT_ONCE = 6;
/** Steps after which a run ends, faults left or not. */
const MAX_STEPS = 3000;

export type Simulated = { violations: readonly string[]; faults: number; orders: number; paid: number; steps: number };

/** A fault now and then, until they are used up. */
const faultsFrom = (random: Random, count: { faults: number }): Plan => {
  return ({ kind }) => {
    if (count.faults >= FAULTS || !random.chance(0.045)) return 'ok';
    count.faults += 1;
    const possible: readonly Fault[] = POSSIBLE[kind];
    return random.pick(possible);
  };
};

/**
 * Several customers, Paystack, the bus, the clock and the shop, all at once and in any order, with faults among their
 * calls. The same seed is the same run, step by step.
 */
export const simulate = async (seed: number): Promise<Simulated> => {
  const random = randomFrom(seed);
  // One shop in four wants to know who orders.
  const world = createWorld(random.next, seed % 4 === 0 ? askingShop : testShop);
  const clients = Array.from({ length: CUSTOMERS }, (_, n) => world.customer(n + 1));
  const count = { faults: 0 };
  world.faults.plan = faultsFrom(random, count);
  const steps = await play({ world, clients, random }, count);
  await heal(world);
  await quietTime(world);
  await recover(world, clients);
  const orders = [...world.store.orderItems.values()];
  const paid = orders.filter(({ paidRef }) => paidRef !== undefined).length;
  return { violations: world.watch.violations, faults: count.faults, orders: orders.length, paid, steps };
};

const play = async (sim: Sim, count: { faults: number }): Promise<number> => {
  const { world, random } = sim;
  let step = 0;
  for (; step < MAX_STEPS && count.faults < FAULTS; step++) {
    const gates = await world.scheduler.waiting();
    const atWork = new Set(gates.map(({ process }) => process)).size;
    if (gates.length > 0 && (atWork >= AT_ONCE || random.chance(0.7))) world.scheduler.release(random.pick(gates));
    else chosen(random).act(sim);
  }
  return step;
};
