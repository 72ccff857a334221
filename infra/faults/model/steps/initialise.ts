import { currentAttempt } from '../../../../shared/ordering/attempts.ts';
import { afterFault, instead, move, orderRead, reading, writeOrder } from '../change.ts';
import type { FrameAt } from '../frames.ts';
import { refOf, urlOf } from '../scene.ts';
import { type Here, type Move, type Next, NOW } from '../world.ts';
import { look, moveOn, openAs } from './link.ts';

/** Calls for one PAY, as `open-link.ts` has it. */
const MAX_CALLS = 3;

/** Paystack makes a link under this reference. */
export const made = (here: Here, ref: number): Here => {
  const payment = { word: 'open' as const, failed: false, refund: false };
  return { ...here, world: { ...here.world, paystack: { ...here.world.paystack, [ref]: payment } } };
};

/** One call to Paystack for a link, and what may come of it. */
export const initialise = (here: Here, frame: FrameAt<'link.ask'>): Move[] => {
  const { process } = here;
  const { calls, renewed } = frame;
  const { n } = orderRead(here);
  const letGo = (why: string): Next => ({ process: instead(process, { at: 'link.release', calls, renewed, why }) });
  if (calls >= MAX_CALLS) return [move('has asked often enough', here, letGo('unknown'))];
  const ref = refOf(process.o, n);
  const run = { calls: calls + 1, renewed };
  const again: Next = { process: instead(process, { at: 'link.ask', ...run }) };
  const outOfTime = calls > 0 ? [move('has no time left', here, letGo('unknown'))] : [];
  return [...answers(here, ref, run, again), ...failures(here, again, letGo), ...outOfTime];
};

const answers = (here: Here, ref: number, run: { calls: number; renewed: boolean }, again: Next): Move[] => {
  const { model, world, process } = here;
  const n = ref % 10;
  if (world.paystack[ref]) {
    const next = model.wrong === 'duplicateIsAskedAgain' ? again : moveOn(here, run);
    return [move(`hears that attempt ${n} is a duplicate`, here, next)];
  }
  const known = made(here, ref);
  const stores: Next = {
    process:
      model.wrong === 'shownBeforeStored'
        ? instead(process, { at: 'link.store', ...run }, { at: 'wrong.show', n })
        : instead(process, { at: 'link.store', ...run }),
  };
  const opened = move(`gets the link of attempt ${n}`, known, stores);
  if (world.left.lost === 0) return [opened];
  return [opened, move(`loses the answer about attempt ${n}`, afterFault(known, 'lost'), again, true)];
};

const failures = (here: Here, again: Next, letGo: (why: string) => Next): Move[] => [
  ...(here.world.left.down > 0 ? [move('does not reach Paystack', afterFault(here, 'down'), again, true)] : []),
  ...(here.world.left.refused > 0
    ? [move('is refused a link', afterFault(here, 'refused'), letGo('refused'), true)]
    : []),
];

/** Stores the link, if the attempt still waits for it; a link is shown only once it is stored. */
export const store = (here: Here, run: FrameAt<'link.store'>): Move[] => {
  const { model, process } = here;
  const asked = orderRead(here);
  const link = urlOf(process.o, asked.n);
  if (process.copy === NOW || model.wrong === 'storedOverWhatever') {
    const stored = writeOrder(here, model.rules.opened(asked, link));
    return [move(`stores the link of attempt ${asked.n}`, stored, openAs(stored))];
  }
  const read = reading(here);
  const current = orderRead(read);
  const attempt = currentAttempt(current);
  const isOurs =
    current.status === 'PENDING' &&
    current.n === asked.n &&
    attempt.status === 'INIT' &&
    (attempt.owner === process.who || model.wrong === 'anybodyStoresTheLink');
  if (isOurs) return [move('meets another write while storing', read, { process: read.process })];
  const isThere = current.status === 'PENDING' && attempt.url === link;
  return [move('finds that the attempt is not its own any more', read, isThere ? openAs(read) : look(read, run))];
};
