import type { Alone } from './alone.ts';
import type { Outcome } from './api.ts';
import type { Kept } from './kept.ts';
import { isIn, type Unsent, without, withRebuffs } from './outbox.ts';

/** So often is a message sent that something on the way refuses: it must not hold up the others for ever. */
const MAX_REBUFFS = 3;

type Parts = {
  outbox: Kept<readonly Unsent[]>;
  alone: Alone;
  send: (message: Unsent) => Promise<Outcome>;
  /** Told what became of a message. `isOurs` is false where another tab has meanwhile sent the same one. */
  onOutcome: (message: Unsent, outcome: Outcome, isOurs: boolean) => void;
  /** What to tell of a message that was given up. */
  givenUp: () => string;
};

/**
 * Sends what is in the outbox, oldest first and one at a time: "3" and then "99" must not overtake each other. It stops
 * at the first failure, because what follows would fail as well or arrive in the wrong order.
 */
export const createSender = ({ outbox, alone, send, onOutcome, givenUp }: Parts) => {
  let isSending = false;

  /** Counts what something on the way refused, until that is final. */
  const counted = (message: Unsent, outcome: Outcome): Outcome => {
    if (outcome.type !== 'failed' || !outcome.isForeign) return outcome;
    const rebuffs = (message.rebuffs ?? 0) + 1;
    if (rebuffs >= MAX_REBUFFS) return { type: 'refused', message: givenUp() };
    outbox.change((all) => withRebuffs(all, message, rebuffs));
    return outcome;
  };

  /** Whether the message left the outbox. */
  const deliver = async (message: Unsent): Promise<boolean> => {
    const sent = await send(message);
    return alone(() => {
      const outcome = counted(message, sent);
      const isDone = outcome.type !== 'failed';
      const isOurs = isIn(outbox.read(), message);
      // Where it is gone already, this tab leaves the outbox alone: the other one may just be writing.
      if (isDone && isOurs) outbox.change((all) => without(all, message));
      onOutcome(message, outcome, isOurs);
      return isDone;
    });
  };

  const flush = async () => {
    if (isSending) return;
    isSending = true;
    try {
      for (let next = outbox.read()[0]; next; next = outbox.read()[0]) {
        if (!(await deliver(next))) break;
      }
    } finally {
      isSending = false;
    }
  };
  return { flush, isSending: () => isSending };
};
