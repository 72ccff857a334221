import type { Context } from 'hono';
import type { Trouble } from './faults.ts';
import { type Refusal, refusalBody, refusals } from './refusals.ts';

/** Set on an answer that shall not reach its caller: the HTTP server cuts the connection instead of sending it. */
export const lostAnswerHeader = 'x-simulator-lost-answer';

export const refuse = (c: Context, refusal: Refusal): Response => c.json(refusalBody(refusal), refusal.http);

/** Ends when the caller hangs up or the simulator stops, whichever is first. */
const nobodyWaits = (...signals: AbortSignal[]): Promise<void> =>
  new Promise((resolve) => {
    const either = AbortSignal.any(signals);
    if (either.aborted) return resolve();
    either.addEventListener('abort', () => resolve(), { once: true });
  });

/** The answer of a call that goes wrong before anything is done; undefined if it goes on. */
export const inTrouble = async (c: Context, trouble: Trouble, stopped: AbortSignal): Promise<Response | undefined> => {
  switch (trouble) {
    case 'hang':
      await nobodyWaits(c.req.raw.signal, stopped);
      return c.body(null, 504);
    case 'error500':
      return refuse(c, refusals.broken);
    case 'rateLimited':
      return refuse(c, refusals.rateLimited);
    case 'refused':
      return refuse(c, refusals.deactivated);
    case 'ok':
    case 'loseAnswer':
      return undefined;
  }
};

/** What a caller gets whose request was carried out, but whose answer is lost on the way. */
export const loseAnswer = (c: Context): Response => c.text('Bad Gateway', 502, { [lostAnswerHeader]: '1' });
