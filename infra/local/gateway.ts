import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { ROUTES, type Route } from '../routes.ts';
import type { Invoke } from './functions.ts';
import { HOST } from './ports.ts';

const resultSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** The HTTP API: the same routes, the same events (payload format 2.0), the same answers when a function fails. */
export const createGateway = (invoke: Invoke): Hono => {
  const gateway = new Hono();
  for (const route of ROUTES) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    gateway.on(route.method, path, async (c) => respond(c, invoke, route));
  }
  gateway.all('*', (c) => c.json({ message: 'Not Found' }, 404));
  return gateway;
};

const respond = async (c: Context, invoke: Invoke, route: Route): Promise<Response> => {
  try {
    const event = await eventFrom(c, route);
    const { statusCode, headers, body, isBase64Encoded } = resultSchema.parse(await invoke(route.to, event));
    const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
    const named = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
    return new Response(bytes, { status: statusCode, headers: named });
  } catch {
    // What the HTTP API says when an integration fails; the function's own line in the terminal tells why. A request that
    // broke off on its way ends here as well, and nobody reads the answer.
    return c.json({ message: 'Internal Server Error' }, 500);
  }
};

/** Text stays text while that keeps every byte; anything else is base64, so a signature over the body always holds. */
const bodyFrom = (bytes: Buffer): Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'> => {
  if (bytes.length === 0) return { isBase64Encoded: false };
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes)
    ? { body: text, isBase64Encoded: false }
    : { body: bytes.toString('base64'), isBase64Encoded: true };
};

const eventFrom = async (c: Context, { method, path }: Route): Promise<APIGatewayProxyEventV2> => {
  const url = new URL(c.req.url);
  const now = new Date();
  const query = Object.fromEntries(url.searchParams);
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(c.req.raw.headers),
    queryStringParameters: url.search ? query : undefined,
    pathParameters: c.req.param(),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: url.host,
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: HOST,
        userAgent: c.req.header('user-agent') ?? '',
      },
      requestId: randomUUID(),
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...bodyFrom(Buffer.from(await c.req.arrayBuffer())),
  };
};
