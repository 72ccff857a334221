/** How much goes through in a second, and how long anything is on its way. */
export type Pace = { kilobits: number; delayMs: number };

/** What a connection sends; `deliver` is called with each packet when it has arrived, and with nothing at the end. */
export type Flow = { packets: (Buffer | undefined)[]; deliver: (packet: Buffer | undefined) => void };

/** Bytes of one packet. */
export const PACKET = 1_400;

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** One direction of a line that all connections share: they take turns, with a packet each. */
export const createDirection = (pace: () => Pace | undefined) => {
  const turns = new Set<Flow>();
  let isSending = false;
  /** When the last packet has gone through, in milliseconds. */
  let free = 0;

  const sendNext = async (flow: Flow): Promise<void> => {
    const packet = flow.packets.shift();
    turns.delete(flow);
    const { kilobits, delayMs } = pace() ?? { kilobits: Number.POSITIVE_INFINITY, delayMs: 0 };
    const now = performance.now();
    free = Math.max(free, now) + ((packet?.length ?? 0) * 8) / kilobits;
    if (free > now) await sleep(free - now);
    // Behind those who have come in the meantime.
    if (flow.packets.length > 0) turns.add(flow);
    if (delayMs > 0) setTimeout(flow.deliver, delayMs, packet);
    else flow.deliver(packet);
  };
  const sendAll = async () => {
    if (isSending) return;
    isSending = true;
    for (let [flow] = turns; flow; [flow] = turns) await sendNext(flow);
    isSending = false;
  };

  return {
    /** Puts bytes on their way, after what the same connection sent before; nothing means that it ends. */
    send: (flow: Flow, bytes?: Buffer): void => {
      if (!bytes) flow.packets.push(undefined);
      for (let at = 0; bytes && at < bytes.length; at += PACKET) flow.packets.push(bytes.subarray(at, at + PACKET));
      turns.add(flow);
      void sendAll();
    },
  };
};
