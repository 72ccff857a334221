import { expect, test } from 'vitest';
import { deadLetterLine, functionLine, messageLine } from './terminal.ts';

const untimed = (line: string) => line.replace(/^\d\d:\d\d:\d\d/, '12:30:01');
const message = { id: '1', at: '2026-01-05T12:30:01.000Z', text: 'To cook: 1 x Jollof rice' };

test('a message to a shop is one line, under those of the functions', () => {
  const subject = 'B2B-7K4QX paid: NGN 2,700.00';
  expect(untimed(messageLine({ ...message, subject, shopId: 'demo-kitchen' }))).toBe(
    '12:30:01  shop      told                    B2B-7K4QX paid: NGN 2,700.00',
  );
});

test('what concerns no shop in particular is told to whoever runs the stage', () => {
  expect(untimed(messageLine({ ...message, subject: 'Daily match' }))).toBe(
    '12:30:01  ops       told                    Daily match',
  );
});

test('a dead letter is one line, however many its error has', () => {
  const event = {
    version: '0' as const,
    id: '1',
    'detail-type': 'PaymentConfirmed',
    source: 'byte-to-bite.orders',
    account: '000000000000',
    time: '2026-01-05T12:30:01Z',
    region: 'eu-west-1',
    resources: [],
    detail: {},
  };
  expect(deadLetterLine({ rule: 'tell-shop', event, error: 'ZodError: [\n  {}\n]' })).toMatch(
    /✗ dead letter +rule=tell-shop +ZodError: \[ \{\} \]$/,
  );
});

test.each([
  ['tellShop', 'tell'],
  ['reconcile', 'match'],
])('what %s logs is said by "%s"', (name, who) => {
  const text = JSON.stringify({ function: name, event: 'thing.done', level: 'info', outcome: 'well' });
  expect(untimed(functionLine(text))).toBe(`12:30:01  ${who.padEnd(8)}  ${'thing.done'.padEnd(22)}  outcome=well`);
});
