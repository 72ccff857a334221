import { clockOf, move, orderRead, reading, writeOrder } from '../change.ts';
import type { Frame, FrameAt } from '../frames.ts';
import type { Word } from '../scene.ts';
import { type Here, type Model, type Move, NOW } from '../world.ts';
import { publish } from './publish.ts';

/** `settlePayment` of one attempt. */
export const settling = ({ wrong }: Model, n: number, word: Word): Frame =>
  wrong === 'publishedBeforeStored' ? { at: 'wrong.publish', n, word } : { at: 'settle.save', n, word };

/**
 * Decides on what was read; where somebody was first, on what they left. Where there is nothing to write, what was read
 * is published all the same, should it owe anything.
 */
export const saveSettled = (here: Here, { n, word }: FrameAt<'settle.save'>): Move[] => {
  const { model, process } = here;
  if (process.copy !== NOW)
    return [move('meets another write while settling', here, { process: reading(here).process })];
  const { outcome, order } = model.rules.settled(orderRead(here), n, word, clockOf(here));
  const settled = order ? writeOrder(here, order) : here;
  return [move(`settles attempt ${n}: ${outcome}`, settled, publish(settled))];
};
