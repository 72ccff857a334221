import { instead, move } from '../change.ts';
import { refOf } from '../scene.ts';
import type { Here, Move, Next } from '../world.ts';
import { made } from './initialise.ts';

/** Only a wrong design's: Paystack is asked, and the link shown, before anything is written. */
export const callFirst = ({ process }: Here, o: number, turns: number): Next => ({
  process: {
    ...instead(process, { at: 'hear.save', turns }, { at: 'wrong.show', n: 1 }, { at: 'wrong.call' }),
    o,
  },
});

export const callEarly = (here: Here): Move[] => {
  const { process } = here;
  const known = made(here, refOf(process.o, 1));
  return [
    move('gets a link before anything is written', known, {
      process: { ...process, stack: process.stack.slice(0, -1) },
    }),
  ];
};
