import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FunctionName } from '../../shared/config.ts';
import { createGateway } from './gateway.ts';
import { type Served, serve } from './serve.ts';

type Seen = { name: FunctionName; event: { body?: string; isBase64Encoded: boolean; [field: string]: unknown } };
const seen: Seen[] = [];
const behaviour = { answer: (): unknown => ({ statusCode: 204 }) };
let served: Served;

beforeAll(async () => {
  const invoke = async (name: FunctionName, event: unknown) => {
    seen.push(JSON.parse(JSON.stringify({ name, event })));
    return behaviour.answer();
  };
  served = await serve(createGateway(invoke), 0);
});
afterAll(async () => served.stop());

const lastSeen = () => {
  const last = seen.at(-1);
  if (!last) throw new Error('No function was called');
  return last;
};

test('a message reaches the chat function as the HTTP API would bring it', async () => {
  await fetch(`${served.origin}/api/shops/demo%2Dkitchen/session?since=3&returned=true`, {
    headers: { 'X-Device-Id': 'me' },
  });
  const { name, event } = lastSeen();
  expect(name).toBe('chat');
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'GET /api/shops/{shopId}/session',
    pathParameters: { shopId: 'demo-kitchen' },
    queryStringParameters: { since: '3', returned: 'true' },
    headers: { 'x-device-id': 'me' },
  });
});

test.each([
  ['plain text', Buffer.from('{"a":1}')],
  ['escapes and letters of many alphabets', Buffer.from('{"a":"\\u20a6 \\/ Ọlá 😀"}')],
  ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d])],
  ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d])],
])('the body arrives byte for byte: %s', async (_name, body) => {
  await fetch(`${served.origin}/api/webhooks/paystack`, { method: 'POST', body });
  const { name, event } = lastSeen();
  expect(name).toBe('paystackWebhook');
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  expect(bytes.equals(body)).toBe(true);
});

test('a function that fails is a 500 that tells nothing', async () => {
  behaviour.answer = () => {
    throw new Error('secret detail');
  };
  const response = await fetch(`${served.origin}/api/shops/x/menu`);
  expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  behaviour.answer = () => ({ statusCode: 204 });
});

test('a path or method that is no route calls no function', async () => {
  const before = seen.length;
  for (const [method, path] of [
    ['DELETE', '/api/shops/x/session'],
    ['GET', '/api/shops/x/messages'],
    ['GET', '/api/nothing'],
    ['GET', '/demo-kitchen/nothing'],
    ['POST', '/demo-kitchen'],
  ]) {
    const response = await fetch(`${served.origin}${path}`, { method });
    expect([path, response.status, await response.text()]).toEqual([path, 404, '{"message":"Not Found"}']);
  }
  expect(seen.length).toBe(before);
});
