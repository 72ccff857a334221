import { beginnings, surroundings } from './around.ts';
import { topOf } from './change.ts';
import { createEncoding } from './encoding.ts';
import type { Frame } from './frames.ts';
import { happened, tellOf } from './happenings.ts';
import { after, died, killed } from './processes.ts';
import { recover } from './recover.ts';
import { createModel, firstWorld, type Otherwise } from './start.ts';
import { createStateSet } from './state-set.ts';
import { moves } from './step.ts';
import { type Invariant, Violation } from './violation.ts';
import type { Bounds, Model, World } from './world.ts';

/** How an exploration ended. `trace`: the shortest way to the first violation. */
export type Explored = {
  states: number;
  transitions: number;
  violation?: { invariant: Invariant; what: string; trace: string[] };
  /** Where processes stood that went on from there. */
  places: Set<Frame['at']>;
};

type Told = { tell: (world: World, label: string) => void; failed: (label: string, error: unknown) => void };

/** Tells every world that one step leads to. */
const successors = (model: Model, world: World, { tell, failed }: Told): void => {
  const attempt = (label: string, make: () => World) => {
    try {
      tell(make(), label);
    } catch (error) {
      failed(label, error);
    }
  };
  world.processes.forEach((process, index) => {
    const here = { model, world, index, process };
    try {
      for (const move of moves(here)) {
        const label = `${process.who} ${move.label}`;
        attempt(label, () => after({ ...here, world: move.world }, move));
      }
    } catch (error) {
      failed(`${process.who} goes on`, error);
    }
    attempt(`${process.who} dies`, () => died(model, world, index));
  });
  for (const happening of [...beginnings(model, world), ...surroundings(model, world)])
    attempt(tellOf(happening), () => happened(model, world, happening));
};

/** Each label once, by its number. */
const createLabels = () => {
  const numbers = new Map<string, number>();
  const labels: string[] = [];
  const numberOf = (label: string): number => {
    const known = numbers.get(label);
    if (known !== undefined) return known;
    numbers.set(label, labels.length);
    return labels.push(label) - 1;
  };
  return { numberOf, at: (number: number) => labels[number] ?? '' };
};

/** Whatever has happened so far, nobody may be stuck: looked at once for all states that differ in processes alone. */
const createRecovery = (model: Model, withoutProcesses: (world: World) => number[]) => {
  const known = new Set<string>();
  return (world: World): void => {
    const end = withoutProcesses(killed(model, world)).join();
    if (known.has(end)) return;
    known.add(end);
    recover(model, world);
  };
};

/**
 * Every state that can be reached within the bounds, breadth first, so that the first violation is one of the nearest.
 *
 * It has one shop, one customer, and two orders at most. Left out are amounts but for "too little", disputes, refunds in
 * part or that fail, the daily match (it comes by the webhook's road), the limits of ten PAYs and of fourteen tries, all
 * times but for three moments of an order's clock (whatever depends on others may go either way), and what comes later than
 * 80 hours after an order was closed.
 * @throws whatever is no violation: then the model itself is wrong
 */
export const explore = (bounds: Bounds, otherwise?: Otherwise): Explored => {
  const model = createModel(bounds, otherwise);
  const { encode, decode, withoutProcesses, width } = createEncoding(model);
  const found = createStateSet(width);
  const labels = createLabels();
  const recovers = createRecovery(model, withoutProcesses);
  const explored: Explored = { states: 0, transitions: 0, places: new Set() };
  found.add(encode(firstWorld(model)), 0, 0);

  for (let state = 0; state < found.size() && !explored.violation; state++) {
    const world = decode(found.rowAt(state));
    for (const process of world.processes) explored.places.add(topOf(process).at);
    const failed = (label: string, error: unknown) => {
      if (!(error instanceof Violation)) throw error;
      const { invariant, message: what } = error;
      explored.violation ??= { invariant, what, trace: [...found.wayTo(state).map(labels.at), label] };
    };
    const tell = (next: World, label: string) => {
      explored.transitions += 1;
      found.add(encode(next), state, labels.numberOf(label));
    };
    try {
      recovers(world);
    } catch (error) {
      failed('everybody dies, the sweep comes, the customer looks', error);
    }
    successors(model, world, { tell, failed });
  }
  return { ...explored, states: found.size() };
};
