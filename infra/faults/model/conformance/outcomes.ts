import { createEncoding } from '../encoding.ts';
import { type Happening, happened } from '../happenings.ts';
import type { Notices } from '../notices.ts';
import { after, died } from '../processes.ts';
import { moves } from '../step.ts';
import type { Model, World } from '../world.ts';

type Node = { world: World; left: readonly Happening[] };

/**
 * Every world that some happenings may end in, in whatever order they begin and take their steps.
 * @param isRough whether processes may die, and calls fail
 */
export const createOutcomes = (model: Model) => {
  const { encode } = createEncoding(model);

  const next = ({ world, left }: Node, seen: Notices, isRough: boolean): Node[] => {
    const same = (made: World): Node => ({ world: { ...made, left: model.bounds.left }, left });
    const begins = left.map((happening) => ({
      world: { ...happened(model, world, happening, seen), left: model.bounds.left },
      left: left.filter((one) => one !== happening),
    }));
    const goesOn = world.processes.flatMap((process, index) => {
      const here = { model, world, index, process };
      const made = moves(here).filter(({ fault }) => isRough || !fault);
      const deaths = isRough ? [died(model, world, index)] : [];
      return [...made.map((move) => after({ ...here, world: move.world }, move)), ...deaths].map(same);
    });
    return [...begins, ...goesOn];
  };

  return (start: World, happenings: readonly Happening[], isRough: boolean): World[] => {
    const found = new Map<string, World>();
    const known = new Set<string>();
    const open: Node[] = [{ world: start, left: happenings }];
    for (let node = open.pop(); node; node = open.pop()) {
      const { world, left } = node;
      const state = encode(world).join();
      const key = `${state} ${left.map((one) => happenings.indexOf(one)).join()}`;
      if (known.has(key)) continue;
      known.add(key);
      if (world.processes.length === 0 && left.length === 0) found.set(state, world);
      open.push(...next(node, start.customer.notices, isRough));
      // Somebody who dies at once has never begun, and a sweep may find the order not due by then.
      const unbegun = left.filter(({ what }) => isRough || what === 'sweep');
      open.push(...unbegun.map((one) => ({ world, left: left.filter((other) => other !== one) })));
    }
    return [...found.values()];
  };
};
