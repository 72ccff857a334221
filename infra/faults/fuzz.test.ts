import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { firstSeed, times } from '../../shared/testing/effort.ts';
import { tellFigures } from './figures.ts';
import { MESSAGES } from './fuzz/ask.ts';
import { chatAsks } from './fuzz/chat-asks.ts';
import { openFront } from './fuzz/front.ts';
import { type Figures, openDoors } from './fuzz/knock.ts';
import { PLANTED_IN_CHAT, PLANTED_IN_WEBHOOK } from './fuzz/planted.ts';
import { webhookAsks } from './fuzz/webhook-asks.ts';
import { wires } from './fuzz/wire.ts';
import { MARK } from './fuzz/words.ts';
import { countWork } from './fuzz/work.ts';

const work = countWork();
const total: Figures = { requests: 0, serverErrors: 0, stored: 0, leaks: 0, others: 0 };
const rejections: unknown[] = [];
const noteRejection = (reason: unknown) => void rejections.push(reason);

beforeAll(() => void process.on('unhandledRejection', noteRejection));
afterAll(() => {
  work.stop();
  process.off('unhandledRejection', noteRejection);
  const { requests, serverErrors, stored, leaks } = total;
  tellFigures('fuzz', { requests, serverErrors, stored, leaks });
});

const add = (figures: Figures) => {
  for (const name of ['requests', 'serverErrors', 'stored', 'leaks', 'others'] as const) total[name] += figures[name];
};

/** Holds every request to the judge; a failure names the seed and the path that lead back to it. */
const none = <Asked>(asks: fc.Arbitrary<Asked>, ask: (asked: Asked) => Promise<string[]>, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(asks, async (asked) => {
      expect(await ask(asked)).toEqual([]);
    }),
    { seed: firstSeed, numRuns, endOnFailure: true },
  );

describe('whatever a stranger sends, it is answered plainly, costs little, and leaves and tells nothing', () => {
  test('to the chat', async () => {
    const doors = openDoors(work);
    await none(chatAsks, doors.asks, times(300, 11_000)).finally(() => add(doors.figures));
  });

  test('to the webhook', async () => {
    const doors = openDoors(work);
    await none(webhookAsks, doors.asks, times(150, 5_000)).finally(() => add(doors.figures));
  });

  test('over the line, byte by byte', async () => {
    // The local server says here when a request ends in the middle of its body.
    const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const front = await openFront(work);
    await none(wires, front.sends, times(150, 4_000)).finally(() => add(front.figures));
    await front.stop();
    expect(told.mock.calls.map(String).filter((line) => line.includes(MARK))).toEqual([]);
    told.mockRestore();
  });

  test('and no promise is left to fail on its own', () => expect(rejections).toEqual([]));
});

/** What is said until this was said, or all of it where it never was. */
const said = async <Asked>(asks: fc.Arbitrary<Asked>, ask: (asked: Asked) => Promise<string[]>, wanted: RegExp) => {
  const faults = new Set<string>();
  for (const asked of fc.sample(asks, { seed: 1, numRuns: 2_000 })) {
    for (const fault of await ask(asked)) faults.add(fault);
    if ([...faults].some((fault) => wanted.test(fault))) break;
  }
  return [...faults].join('\n');
};

describe('the judge would notice if', () => {
  test.each(Object.entries(PLANTED_IN_CHAT))('%s', async (_, { found, ...plant }) => {
    const faults = await said(chatAsks, openDoors(work, plant).asks, found);
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(faults).toMatch(found);
  });

  test.each(Object.entries(PLANTED_IN_WEBHOOK))('%s', async (_, { found, ...plant }) => {
    expect(await said(webhookAsks, openDoors(work, plant).asks, found)).toMatch(found);
  });

  test('a handler threw, and the gateway said so', async () => {
    const front = await openFront(work, { handler: () => async () => Promise.reject(new Error('oops')) });
    const found = /serverErrors: the line says 500/;
    const faults = await said(wires, front.sends, found);
    await front.stop();
    expect(faults).toMatch(found);
  });
});

test.each(['headers', 'routeKey'] as const)(
  'an event without %s, which no HTTP API makes, is called our fault and leaves nothing behind',
  async (field) => {
    const body = JSON.stringify({ messageId: '6f2b8c1a-1111-4222-8333-000000000009', text: MARK });
    const device = { 'x-device-id': '3f2b8c1a-1111-4222-8333-444455556661', 'content-type': 'application/json' };
    const event = { routeKey: MESSAGES, pathParameters: { shopId: 'test-kitchen' }, headers: device, body };
    const { result, wrong } = await openDoors(work).take('chat', { ...event, [field]: undefined });
    expect(result).toMatchObject({
      statusCode: 500,
      body: expect.stringContaining('Something went wrong on our side'),
    });
    expect(wrong.filter((one) => /^(?:stored|leaks)/.test(one))).toEqual([]);
  },
);

test('a message that is too long is refused with the headers of every other answer', async () => {
  const { result } = await openDoors(work).take('chat', { routeKey: MESSAGES, body: ' '.repeat(5_000), headers: {} });
  expect(JSON.stringify(result).toLowerCase()).toContain('nosniff');
});
