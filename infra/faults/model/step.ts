import { topOf } from './change.ts';
import type { Frame, Value, Verdict } from './frames.ts';
import { answer, showEarly } from './steps/answer.ts';
import {
  askChecked,
  askClosed,
  askGet,
  cancelChecked,
  cancelGet,
  cancelPublished,
  close,
  put,
  releaseFirst,
} from './steps/cancel.ts';
import { ask, note, settledOne } from './steps/check.ts';
import { callEarly } from './steps/early.ts';
import { paidChecked, paidGet, showChecked, showGet, showTold } from './steps/effects.ts';
import { expire, expiryChecked, expiryPublished } from './steps/expire.ts';
import { initialise, store } from './steps/initialise.ts';
import { expiryDone, get, olderChecked, release, reuse, reused, rotate, take } from './steps/link.ts';
import { load, performed, readOrder, save } from './steps/message.ts';
import { decide, keep } from './steps/outsiders.ts';
import { mark, publishFirst, send } from './steps/publish.ts';
import { askForRefund, claim, lookAtRefund, refundTaken, takeRefund } from './steps/refund.ts';
import { saveSettled } from './steps/settle.ts';
import { sweepAsk, sweepAsked, sweepChooses } from './steps/sweep.ts';
import { tell } from './steps/tell.ts';
import type { Here, Move, Next } from './world.ts';

/** All that the process at this place may do next: one store or network action, well or badly. */
const movesOf = (here: Here, frame: Frame): Move[] => {
  switch (frame.at) {
    case 'hear.load':
      return load(here, frame);
    case 'hear.order':
      return readOrder(here, frame);
    case 'hear.save':
      return save(here, frame);
    case 'answer':
      return answer(here, frame);
    case 'link.get':
      return get(here, frame);
    case 'link.reuse':
      return reuse(here, frame);
    case 'link.take':
      return take(here, frame);
    case 'link.ask':
      return initialise(here, frame);
    case 'link.store':
      return store(here, frame);
    case 'link.rotate':
      return rotate(here, frame);
    case 'link.release':
      return release(here, frame);
    case 'paid.get':
      return paidGet(here);
    case 'show.get':
      return showGet(here);
    case 'ask.get':
      return askGet(here);
    case 'ask.put':
      return put(here, frame);
    case 'ask.closed':
      return askClosed(here);
    case 'cancel.get':
      return cancelGet(here);
    case 'cancel.close':
      return close(here);
    case 'check.note':
      return note(here);
    case 'check.ask':
      return ask(here, frame);
    case 'settle.save':
      return saveSettled(here, frame);
    case 'publish.send':
      return send(here, frame);
    case 'publish.mark':
      return mark(here, frame);
    case 'expire.close':
      return expire(here, frame);
    case 'tell.save':
      return tell(here, frame);
    case 'sweep.choose':
      return sweepChooses(here);
    case 'refund.claim':
      return claim(here, frame);
    case 'refund.look':
      return lookAtRefund(here, frame);
    case 'refund.ask':
      return askForRefund(here, frame);
    case 'refund.take':
      return takeRefund(here, frame);
    case 'hook.keep':
      return keep(here, frame);
    case 'person.save':
      return decide(here, frame);
    case 'wrong.call':
      return callEarly(here);
    case 'wrong.show':
      return showEarly(here, frame);
    case 'wrong.publish':
      return publishFirst(here, frame);
    case 'wrong.cancel':
      return releaseFirst(here);
    default:
      throw new RangeError(`${frame.at} waits for another`);
  }
};

const verdictIn = (value: Value): Verdict => {
  if (value.of !== 'check') throw new RangeError(`${value.of} is no answer about a payment`);
  return value.answer;
};

/** What a frame makes of the one above it, which is over: no action, only what follows from it. */
const goneOn = (here: Here, frame: Frame, value: Value): Next => {
  switch (frame.at) {
    case 'hear.effect':
      return performed(here, frame, value);
    case 'link.reused':
      return reused(here, frame, verdictIn(value));
    case 'link.older':
      return olderChecked(here, frame, verdictIn(value));
    case 'link.expiry':
      return expiryDone(here, verdictIn(value));
    case 'paid.checked':
      return paidChecked(here, verdictIn(value));
    case 'show.checked':
      return showChecked(here, frame);
    case 'show.told':
      return showTold(here);
    case 'ask.checked':
      return askChecked(here, verdictIn(value));
    case 'cancel.checked':
      return cancelChecked(here, verdictIn(value));
    case 'cancel.done':
      return cancelPublished(here);
    case 'check.settling':
      return settledOne(here, frame);
    case 'expire.checked':
      return expiryChecked(here, verdictIn(value));
    case 'expire.done':
      return expiryPublished(here);
    case 'sweep.ask':
      return sweepAsk(here);
    case 'sweep.asked':
      return sweepAsked(here);
    case 'refund.taken':
      return refundTaken(here, frame);
    default:
      return { process: here.process };
  }
};

/** The process before its next action; undefined when it is over. */
export const settled = (here: Here, next: Next): Next['process'] | undefined => {
  let { process, value } = next;
  while (value !== undefined) {
    process = { ...process, stack: process.stack.slice(0, -1) };
    if (process.stack.length === 0) return undefined;
    ({ process, value } = goneOn({ ...here, process }, topOf(process), value));
  }
  return process;
};

export const moves = (here: Here): Move[] => movesOf(here, topOf(here.process));
