import { afterEach, expect, test, vi } from 'vitest';
import { createDirection, type Flow, PACKET } from './direction.ts';

afterEach(() => void vi.useRealTimers());

const flowOf = (name: string, arrived: string[]): Flow => ({
  packets: [],
  deliver: (packet) => arrived.push(packet ? `${name} ${packet.length}` : `${name} ends`),
});
/** So fast that nothing waits, and a delay of nothing: what remains is the order. */
const FAST = { kilobits: Number.POSITIVE_INFINITY, delayMs: 0 };

test('what one connection sends arrives whole, in its order, and its end comes last', async () => {
  const arrived: Buffer[] = [];
  let isEnded = false;
  const flow: Flow = {
    packets: [],
    deliver: (packet) => {
      if (packet) arrived.push(packet);
      else isEnded = true;
    },
  };
  const direction = createDirection(() => FAST);
  const sent = [Buffer.alloc(PACKET * 2 + 7, 'jollof'), Buffer.from('rice')];
  for (const bytes of sent) direction.send(flow, bytes);
  direction.send(flow);
  await expect.poll(() => isEnded).toBe(true);
  expect(Buffer.concat(arrived).equals(Buffer.concat(sent))).toBe(true);
  expect(arrived.map(({ length }) => length)).toEqual([PACKET, PACKET, 7, 4]);
});

test('a short answer does not wait until a long one is through: connections take turns', async () => {
  const arrived: string[] = [];
  const direction = createDirection(() => FAST);
  direction.send(flowOf('photo', arrived), Buffer.alloc(PACKET * 4));
  direction.send(flowOf('answer', arrived), Buffer.alloc(100));
  await expect.poll(() => arrived.length).toBe(5);
  expect(arrived.indexOf('answer 100')).toBeLessThanOrEqual(2);
});

test('a packet takes its time to go through, all connections together, and then its way', async () => {
  vi.useFakeTimers();
  const arrived: string[] = [];
  // A packet in a second.
  const direction = createDirection(() => ({ kilobits: (PACKET * 8) / 1_000, delayMs: 420 }));
  direction.send(flowOf('menu', arrived), Buffer.alloc(PACKET * 2));
  direction.send(flowOf('photo', arrived), Buffer.alloc(PACKET / 2));
  const after = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    return arrived.length;
  };
  expect(await after(1_419)).toBe(0);
  expect(await after(1)).toBe(1);
  expect(await after(499)).toBe(1);
  expect(await after(1)).toBe(2);
  expect(await after(1_000)).toBe(3);
  expect(arrived).toEqual(['menu 1400', 'photo 700', 'menu 1400']);
});
