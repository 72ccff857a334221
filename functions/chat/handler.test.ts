import { expect, test } from 'vitest';
import type { HttpEvent } from '../../shared/http.ts';
import type { LogFields } from '../../shared/log.ts';
import { httpEvent, lambdaContext } from '../../shared/testing/http-event.ts';
import { openShop } from '../../shared/testing/open-shop.ts';
import { createHandler } from './handler.ts';

const MESSAGES = 'POST /api/shops/{shopId}/messages';
const SESSION = 'GET /api/shops/{shopId}/session';
const MENU = 'GET /api/shops/{shopId}/menu';
const deviceId = '3f2b8c1a-1111-4222-8333-444455556666';
const messageId = '3f2b8c1a-1111-4222-8333-000000000001';

const open = (shop = openShop()) => {
  const lines: ({ event: string } & LogFields)[] = [];
  const handler = createHandler(shop.engine, (_level, event, fields) => void lines.push({ event, ...fields }));
  const call = async (route: string, given: Partial<HttpEvent> = {}) => {
    const event = httpEvent(route, {
      pathParameters: { shopId: 'test-kitchen' },
      headers: { 'x-device-id': deviceId, 'content-type': 'application/json' },
      ...given,
    });
    const { statusCode, headers, body } = await handler(event, lambdaContext);
    const named = Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    return { status: statusCode, headers: named, body: body ?? '', json: () => JSON.parse(body ?? '') };
  };
  const say = (text: unknown, given: Partial<HttpEvent> = {}) =>
    call(MESSAGES, { body: JSON.stringify({ messageId, text }), ...given });
  return { shop, call, say, lines };
};

test('a customer says hello and is answered', async () => {
  const answer = await open().say('hi');
  expect(answer.status).toBe(200);
  expect(answer.json()).toMatchObject({
    state: 'IDLE',
    version: 0,
    shop: { name: 'Test Kitchen', paystackMode: 'test' },
    replies: [{ kind: 'text', choices: [{ send: '1' }, { send: '98' }, { send: '00' }, { send: 'language' }] }],
  });
});

test('who asks for plain text reads the same answer in a terminal', async () => {
  const answer = await open().say('hi', {
    headers: { 'x-device-id': deviceId, 'content-type': 'application/json', accept: 'text/plain' },
  });
  expect(answer.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' });
  expect(answer.body).toContain('Welcome to Test Kitchen');
});

test.each([
  ['no device id', {}],
  ['a device id that is no UUID', { 'x-device-id': 'me' }],
  ['a UUID of another version', { 'x-device-id': '3f2b8c1a-1111-1222-8333-444455556666' }],
  ['two device ids', { 'x-device-id': `${deviceId}, ${deviceId}` }],
])('%s is refused with a plain sentence', async (_name, headers) => {
  const { call, say } = open();
  for (const answer of [
    await say('hi', { headers: { 'content-type': 'application/json', ...headers } }),
    await call(SESSION, { headers }),
  ]) {
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({
      error: { code: 'bad_device_id', message: expect.stringContaining('reload the page') },
    });
  }
});

test.each([
  ['broken JSON', { body: '{"text":' }],
  ['no body', { body: undefined }],
  ['an array', { body: '[]' }],
  ['no message id', { body: '{"text":"hi"}' }],
  ['a number for words', { body: JSON.stringify({ messageId, text: 7 }) }],
  ['JSON under another name', { body: '{}', headers: { 'x-device-id': deviceId, 'content-type': 'text/xml' } }],
  ['a prototype in disguise', { body: `{"__proto__":{"a":1},"messageId":"${messageId}","text":"hi"}` }],
])('%s is refused with a plain sentence and changes nothing', async (_name, given) => {
  const { say, shop } = open();
  const answer = await say('', given);
  expect(answer.status).toBe(400);
  expect(answer.json()).toMatchObject({ error: { code: 'bad_request' } });
  expect(shop.store.writes).toEqual([]);
});

test('a body over 4 KB is not even parsed', async () => {
  const answer = await open().say('', { body: `{${' '.repeat(4096)}` });
  expect([answer.status, answer.json().error.code]).toEqual([413, 'too_long']);
});

test('a message too long to be an order is told so', async () => {
  const answer = await open().say('a'.repeat(1001));
  expect([answer.status, answer.json().error.code]).toEqual([400, 'too_long']);
});

test('a body the gateway handed over in base64 is read all the same', async () => {
  const body = Buffer.from(JSON.stringify({ messageId, text: 'hi' })).toString('base64');
  expect((await open().say('', { body, isBase64Encoded: true })).status).toBe(200);
});

test('a shop that does not exist, or cannot, is 404', async () => {
  const { say, call } = open();
  for (const shopId of ['nowhere', '../etc', 'A B']) {
    expect((await say('hi', { pathParameters: { shopId } })).status).toBe(404);
    expect((await call(MENU, { pathParameters: { shopId } })).status).toBe(404);
  }
});

test('the same message id with other words is 409', async () => {
  const { say } = open();
  expect((await say('1')).status).toBe(200);
  const answer = await say('menu');
  expect([answer.status, answer.json().error.code]).toEqual([409, 'message_id_reused']);
});

test('a session others keep writing first is an honest "busy, send that again"', async () => {
  const shop = openShop(({ sessions }) => ({
    sessions: { ...sessions, save: async () => ({ ok: false, reason: 'conflict' }) },
  }));
  const answer = await open(shop).say('1');
  expect(answer.status).toBe(503);
  expect(answer.json().error.message).toContain('not applied');
});

test('a fault of ours is a plain sentence to the customer and a line without their words in the log', async () => {
  const shop = openShop(({ sessions }) => ({
    sessions: {
      ...sessions,
      load: async () => {
        throw new Error(`Table Orders-3F is away for ${deviceId}`);
      },
    },
  }));
  const { say, lines } = open(shop);
  const answer = await say('my words');
  expect(answer.status).toBe(500);
  expect(answer.json()).toEqual({
    error: { code: 'our_fault', message: 'Something went wrong on our side. Please send that again.' },
  });
  expect(lines).toEqual([{ event: 'chat.failed', error: expect.stringContaining('away for <id>') }]);
  expect(JSON.stringify(lines)).not.toContain('my words');
});

test('a session is looked at without being changed, and says what the page has not seen', async () => {
  const { call, shop } = open();
  const answer = await call(SESSION, { queryStringParameters: { since: '3', returned: 'true' } });
  expect(answer.json()).toMatchObject({ state: 'IDLE', version: 0, notices: [] });
  expect(shop.store.writes).toEqual([]);
  expect((await call(SESSION, { queryStringParameters: { since: 'yesterday' } })).status).toBe(400);
});

test('the menu may be cached by anyone, a conversation by nobody', async () => {
  const { call, say } = open();
  const menu = await call(MENU, { headers: {} });
  expect(menu.json()).toMatchObject({ shop: { shopId: 'test-kitchen' }, dishes: expect.any(Array) });
  expect(menu.headers).toMatchObject({ 'cache-control': 'public, max-age=30' });
  expect((await say('hi')).headers).toMatchObject({ 'cache-control': 'no-store' });
});

test('every answer carries the security headers, refusals and faults too', async () => {
  const { say } = open();
  for (const answer of [await say('hi'), await say('', { body: '{' }), await say('', { headers: {} })])
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age'),
    });
});
