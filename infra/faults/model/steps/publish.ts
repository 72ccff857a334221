import { afterFault, clockOf, DONE, instead, move, orderRead, over, reading, writeOrder } from '../change.ts';
import type { FrameAt } from '../frames.ts';
import { insist } from '../violation.ts';
import { type Here, type Move, type Next, NOW, orderAt } from '../world.ts';

/** Nobody listens to a cancellation: the write that made it has told the session. */
const isHeard = (key: string) => !key.startsWith('OrderCancelled');

const unsentOf = (here: Here): string[] =>
  Object.entries(orderRead(here).outbox).flatMap(([key, sentAt]) => (sentAt === 0 ? [key] : []));

/** `publishOutbox`, in place of the top frame: what the order, as it was read, owes the bus. */
export const publish = (here: Here): Next => {
  const { model, process } = here;
  const keys = unsentOf(here);
  if (keys.length === 0) return over(process, DONE);
  if (model.wrong === 'markedBeforeSent') return { process: instead(process, { at: 'publish.mark', sent: keys }) };
  return { process: instead(process, { at: 'publish.send', keys, sent: [] }) };
};

const onBus = (here: Here, key: string): Here => {
  const { world, process } = here;
  insist(key in orderAt(world, process.o).outbox, 'I10 events follow the truth', () => `${key} runs ahead`);
  if (!isHeard(key)) return here;
  return { ...here, world: { ...world, rest: { ...world.rest, bus: world.rest.bus.with(process.o - 1, 2) } } };
};

const sendNext = ({ model, process }: Here, keys: readonly string[], sent: readonly string[]): Next => {
  if (keys.length > 0) return { process: instead(process, { at: 'publish.send', keys, sent }) };
  if (sent.length === 0 || model.wrong === 'markedBeforeSent') return over(process, DONE);
  return { process: instead(process, { at: 'publish.mark', sent }) };
};

export const send = (here: Here, { keys: [key, ...rest], sent }: FrameAt<'publish.send'>): Move[] => {
  if (key === undefined) return [];
  const told = onBus(here, key);
  const went = move(`publishes ${key}`, told, sendNext(told, rest, [...sent, key]));
  if (here.world.left.busDown === 0) return [went];
  const down = afterFault(here, 'busDown');
  return [went, move(`cannot publish ${key}`, down, sendNext(down, rest, sent), true)];
};

export const mark = (here: Here, { sent }: FrameAt<'publish.mark'>): Move[] => {
  const { model, process } = here;
  if (process.copy !== NOW)
    return [move('meets another write while marking', here, { process: reading(here).process })];
  const marked = writeOrder(here, model.rules.marked(orderRead(here), sent, clockOf(here)));
  const next = model.wrong === 'markedBeforeSent' ? sendNext(marked, sent, []) : over(marked.process, DONE);
  const went = move('marks what was sent', marked, next);
  if (here.world.left.busDown === 0) return [went];
  // That is nobody's misfortune: it is sent again.
  const down = afterFault(here, 'busDown');
  return [went, move('cannot mark what was sent', down, over(down.process, DONE), true)];
};

/** Only a wrong design's: the bus is told before the table. */
export const publishFirst = (here: Here, { n, word }: FrameAt<'wrong.publish'>): Move[] => {
  const { model, process } = here;
  const read = orderRead(reading(here));
  const { order } = model.rules.settled(read, n, word, clockOf(here));
  const key = Object.keys(order?.outbox ?? {}).find((one) => !(one in read.outbox));
  const told = key === undefined ? here : onBus(here, key);
  return [move('publishes before it settles', told, { process: instead(process, { at: 'settle.save', n, word }) })];
};
