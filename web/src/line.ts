import type { Alone, Locks } from './alone.ts';
import { createApi, type Seen } from './api.ts';
import type { Clock } from './clock.ts';
import { deviceId } from './device.ts';
import { createHearing } from './hearing.ts';
import type { Memory } from './memory.ts';
import { createPoller } from './poll.ts';
import { createSender } from './sender.ts';
import type { TextStore } from './storage.ts';
import type { View } from './view.ts';
import type { Visit } from './visit.ts';
import type { Watched } from './watched.ts';

/** All that a browser is to the chat. */
export type Ports = {
  fetch: typeof fetch;
  storage: TextStore;
  clock: Clock;
  newId: () => string;
  isVisible: () => boolean;
  saveData: boolean;
  /** Only some browsers have them, and only over https. */
  locks?: Locks | undefined;
};

type Parts = { ports: Ports; visit: Visit; memory: Memory; view: Watched<View>; alone: Alone };

/** How long after the return from Paystack the server is told to ask there. */
const RETURNED_MS = 2 * 60_000;

/** The line to the server: messages go out by the outbox, and questions whenever there is something to wait for. */
export const createLine = ({ ports, visit: { shopId, returned }, memory, view, alone }: Parts) => {
  const { storage, clock, newId } = ports;
  const api = createApi({ ...ports, shopId, deviceId: deviceId(storage, newId) });
  const hearing = createHearing({ memory, view, newId });
  const returnedUntil = returned ? clock.now() + RETURNED_MS : 0;
  const seen = (): Seen => {
    const { transcript } = memory;
    const heard = transcript.read().seenVersion;
    return { heard, kept: Math.min(heard, transcript.stored().seenVersion) };
  };

  const sender = createSender({
    outbox: memory.outbox,
    alone,
    send: (message) => api.send(message, seen()),
    onOutcome: (message, outcome, isOurs) => {
      hearing.sent(message, outcome, isOurs);
      poller.reconsider();
    },
    givenUp: () => view.get().speech.texts.undeliverable,
  });
  const flush = () => {
    view.set({ isStalled: false });
    return sender.flush();
  };

  const look = async () => {
    const outcome = await api.session(seen(), clock.now() < returnedUntil);
    await alone(() => hearing.looked(outcome, !sender.isSending()));
    // Who got through here gets through there.
    if (outcome.type === 'answer') void flush();
  };
  /** Another tab has heard of a newer state than this one shows. */
  const isBehind = () => {
    const { seenVersion, forgotAt = 0 } = memory.transcript.read();
    return Math.max(seenVersion, forgotAt) > (view.get().standing?.version ?? 0);
  };
  const isWanted = () => {
    const { closed, standing, problem } = view.get();
    const waits = standing?.state === 'AWAITING_PAYMENT' || memory.outbox.read().length > 0;
    // Another tab may have got through, and what this one says of the line is not true any more.
    return ports.isVisible() && !closed && (waits || !standing || !!problem || isBehind());
  };
  const poller = createPoller({ ...ports, ask: look, isWanted });

  return {
    start: poller.now,
    retry: flush,
    wake: () => {
      void flush();
      void poller.wake();
    },
    catchUp: () => (isBehind() ? poller.wake() : poller.reconsider()),
  };
};
