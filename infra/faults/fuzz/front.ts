import * as z from 'zod';
import type { HttpEvent } from '../../../shared/http.ts';
import { createGateway } from '../../local/gateway.ts';
import { serve } from '../../local/serve.ts';
import type { Plant } from './fuzzed-shop.ts';
import type { Fault } from './judge.ts';
import { openDoors } from './knock.ts';
import { type LineAnswer, sendBytes } from './socket.ts';
import { isWhole, type Wire } from './wire.ts';
import { wireBytes } from './wire-bytes.ts';
import { MARK } from './words.ts';
import type { WorkCounter } from './work.ts';

const handledSchema = z.object({ statusCode: z.number(), body: z.string().optional() });
type Handled = z.infer<typeof handledSchema>;
const isEvent = z.custom<HttpEvent>((value) => typeof value === 'object' && value !== null);

/** What a request may be told by HTTP itself or by the gateway, even while a handler is at work on its beginning. */
const TURNED_AWAY = [400, 404, 405, 413, 414, 417, 431];

/** @param handled what the handlers answered, which was judged then */
const judged = (wire: Wire, answer: LineAnswer | undefined, handled: readonly Handled[]): Fault[] => {
  if (!answer) return isWhole(wire) ? [{ kind: 'others', what: 'nobody answers' }] : [];
  const { status, head, body } = answer;
  const said = (handled.some((one) => one.body === body) ? head : `${head}\n${body}`).toLowerCase();
  const faults: Fault[] = [];
  const isDue = handled.some(({ statusCode }) => statusCode === status) || TURNED_AWAY.includes(status);
  if (!isDue)
    faults.push({
      kind: status >= 500 ? 'serverErrors' : 'others',
      what: `the line says ${status}: ${body.slice(0, 100)}`,
    });
  if (said.includes(MARK)) faults.push({ kind: 'leaks', what: 'the line repeats what was sent' });
  if (/^x-injected/im.test(head)) faults.push({ kind: 'others', what: 'a header of the sender came back' });
  return faults;
};

/** The real gateway on a free port of this machine, with the real handlers behind it. */
export const openFront = async (work: WorkCounter, plant?: Plant) => {
  const doors = openDoors(work, plant);
  const handled: Handled[] = [];
  const wrong: string[] = [];
  const gateway = createGateway(async (name, event) => {
    const taken = await doors.take(name === 'chat' ? 'chat' : 'webhook', isEvent.parse(event));
    wrong.push(...taken.wrong);
    const answer = handledSchema.safeParse(taken.result).data;
    if (answer) handled.push(answer);
    return taken.result;
  });
  const served = await serve(gateway, 0);
  return {
    figures: doors.figures,
    stop: served.stop,
    /** Sends a request as described. @returns what was wrong about all that came of it */
    sends: async (wire: Wire): Promise<string[]> => {
      handled.length = 0;
      wrong.length = 0;
      const answer = await sendBytes(served.port, wireBytes(wire));
      if (handled.length === 0) doors.figures.requests += 1;
      return [...wrong, ...doors.counted(judged(wire, answer, handled))];
    },
  };
};
