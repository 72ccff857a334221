import { expect, test } from 'vitest';
import { readAlong, type Transfer, totalBy } from './transfers.ts';

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n';
const get = (path: string) => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: shop\r\n\r\n`);

const connection = () => {
  const transfers: Transfer[] = [];
  const reader = readAlong((transfer) => transfers.push(transfer));
  return { transfers, ...reader, comes: (text: string) => reader.down(Buffer.from(text)) };
};
const ALL = Number.POSITIVE_INFINITY;

test('a body is counted without its headers, wherever the packets were cut', () => {
  for (const cuts of [[HEAD.length], [5, HEAD.length + 3], [HEAD.length - 2, HEAD.length + 9]]) {
    const { transfers, up, comes } = connection();
    up(get('/demo-kitchen'));
    const answer = `${HEAD}0123456789`;
    const edges = [0, ...cuts, answer.length];
    for (const [n, edge] of edges.slice(1).entries()) {
      expect(transfers[0]?.ended).toBeUndefined();
      comes(answer.slice(edges[n], edge));
    }
    expect(transfers[0]?.ended).toBeDefined();
    expect(totalBy(ALL, transfers)).toEqual({ requests: 1, body: 10, withHeaders: answer.length });
  }
});

test.each([
  ['that was not changed', 'HTTP/1.1 304 Not Modified\r\netag: "1"\r\ncontent-length: 99\r\n\r\n', 304],
  ['that is not there', 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n', 404],
  ['in chunks', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n', 200],
])('an answer %s has come to its end', (_name, text, status) => {
  const { transfers, up, comes } = connection();
  up(get('/'));
  comes(text);
  expect(transfers[0]).toMatchObject({ status, ended: expect.any(Number) });
});

test('each request on a connection has its own answer, and what broke off has ended too', () => {
  const { transfers, up, comes, end } = connection();
  up(get('/one'));
  comes(`${HEAD}0123456789`);
  up(Buffer.from('POST /two HTTP/1.1\r\ncontent-length: 7\r\n\r\n'));
  up(Buffer.from('{"a":1}'));
  comes(`${HEAD}01234`);
  end();
  expect(transfers.map(({ name, ended }) => [name, ended !== undefined])).toEqual([
    ['/one', true],
    ['POST /two', true],
  ]);
  expect(transfers.map((transfer) => totalBy(ALL, [transfer]).body)).toEqual([10, 5]);
});

test('files are named without what changes with their content, so that figures can be compared', () => {
  const { transfers, up } = connection();
  for (const path of ['/assets/main-7H7QTJOD.js', '/pictures/a-shop/suya-745766aa-160.webp', '/a-shop?returned=true'])
    up(get(path));
  expect(transfers.map(({ name }) => name)).toEqual(['/assets/main.js', '/pictures/a-shop/suya-160.webp', '/a-shop']);
});

test('only what had come by a moment counts', () => {
  const transfers: Transfer[] = [
    {
      name: '/page',
      began: 0,
      arrived: [
        { at: 10, headers: 5, body: 1 },
        { at: 20, headers: 0, body: 2 },
      ],
    },
    { name: '/later', began: 15, arrived: [{ at: 30, headers: 5, body: 4 }] },
  ];
  expect(totalBy(12, transfers)).toEqual({ requests: 1, body: 1, withHeaders: 6 });
  expect(totalBy(20, transfers)).toEqual({ requests: 2, body: 3, withHeaders: 8 });
  expect(totalBy(30, transfers)).toEqual({ requests: 2, body: 7, withHeaders: 17 });
});
