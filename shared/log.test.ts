import { expect, test } from 'vitest';
import { createLog, describeError, deviceHash, inRequest } from './log.ts';

const device = '3f2b8c1a-1111-4222-8333-444455556666';

test('an error in the log names no device, no key and no signature', () => {
  const told = describeError(new Error(`${device} sent sk_test_abc123 and ${'a1'.repeat(64)}`));
  expect(told).toContain('Error: <id> sent <key> and <hex>');
});

test('a line is one JSON object with the id of the request it belongs to, even when requests overlap', async () => {
  const lines: string[] = [];
  const log = createLog(
    'chat',
    (line) => lines.push(line),
    () => 'now',
  );
  await Promise.all(
    ['first', 'second'].map((id) =>
      inRequest(id, async () => {
        await Promise.resolve();
        log('info', 'message.answered', { device: deviceHash(device) });
      }),
    ),
  );
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      time: 'now',
      level: 'info',
      function: 'chat',
      event: 'message.answered',
      requestId: 'first',
      device: deviceHash(device),
    },
    {
      time: 'now',
      level: 'info',
      function: 'chat',
      event: 'message.answered',
      requestId: 'second',
      device: deviceHash(device),
    },
  ]);
});

test('an error that speaks in many lines is told in one', () => {
  expect(describeError(new Error('first\n  second'))).not.toContain('\n');
});
