import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';

// What CloudFront compresses, as its Developer Guide says under "Serve compressed files":
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
// Answers of 200, 403 and 404, between 1,000 and 10,000,000 bytes, of a type it lists, not compressed by the origin; with
// Brotli where the client takes both. What is compressed has a weak ETag.
const STATUSES: readonly number[] = [200, 403, 404];
const SMALLEST = 1_000;
const LARGEST = 10_000_000;

/** Of its list those that a page may be made of. `application/manifest+json` is not in it, nor is any picture but SVG. */
const TYPES: readonly string[] = [
  'application/javascript',
  'application/json',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/csv',
  'text/html',
  'text/javascript',
  'text/plain',
  'text/xml',
];

/**
 * CloudFront's own is not documented. The library's best, 11, is for files compressed once and kept; a server that
 * compresses while the client waits uses 4 to 6. So what is measured here is rather too large than too small.
 */
const BROTLI_QUALITY = 5;

const brotli = (content: Buffer): Buffer =>
  brotliCompressSync(content, {
    params: { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length },
  });

const ENCODERS = { br: brotli, gzip: (content: Buffer) => gzipSync(content) };
type Encoding = keyof typeof ENCODERS;

const VARY = 'accept-encoding';

/** Contents that are kept compressed; more than a shop's page has files. */
const KEPT = 100;

/** Compresses each content once; the oldest is forgotten first. */
const createEncoder = () => {
  const kept = new Map<string, Buffer<ArrayBuffer>>();
  return (content: Buffer, encoding: Encoding): Buffer<ArrayBuffer> => {
    const key = `${encoding} ${createHash('sha256').update(content).digest('base64')}`;
    const encoded = kept.get(key) ?? Buffer.from(ENCODERS[encoding](content));
    kept.delete(key);
    kept.set(key, encoded);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return encoded;
  };
};

/** The best encoding of an `accept-encoding` header that is ours too; one with `q=0` is refused by the client. */
const accepted = (header = ''): Encoding | undefined => {
  const named = header
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .filter(([, q]) => q === undefined || Number(q) > 0)
    .map(([name]) => name);
  return named.includes('br') ? 'br' : named.includes('gzip') ? 'gzip' : undefined;
};

/**
 * Whether the edge may keep the answer. Of what it may not (a message's answer, a session) the guide promises nothing:
 * "CloudFront does not always compress dynamic content", and the policy CachingDisabled asks the origin for none.
 */
const isKept = ({ res, req }: Context): boolean =>
  ['GET', 'HEAD'].includes(req.method) && !/\b(?:no-store|private)\b/i.test(res.headers.get('cache-control') ?? '');

const isCompressible = (c: Context): boolean => {
  const { headers, status } = c.res;
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return isKept(c) && STATUSES.includes(status) && TYPES.includes(type) && !headers.has('content-encoding');
};

const weak = (tag: string): string => (tag.startsWith('"') ? `W/${tag}` : tag);

/** Compresses as CloudFront does what it would, so that bytes counted on one machine are those of a deployed stage. */
export const compression = (): MiddlewareHandler => {
  const encode = createEncoder();
  return async (c, next) => {
    // A HEAD is answered with the length of the GET, which the body alone tells. Hono leaves out the body itself.
    if (c.req.method === 'HEAD') c.req.raw = new Request(c.req.url, { headers: c.req.raw.headers });
    await next();
    if (c.res.status === 304) c.res.headers.append('vary', VARY);
    if (!isCompressible(c)) return;
    const content = Buffer.from(await c.res.arrayBuffer());
    const fits = content.length >= SMALLEST && content.length <= LARGEST;
    const encoding = fits ? accepted(c.req.header('accept-encoding')) : undefined;
    const body = encoding ? encode(content, encoding) : content;
    c.res = new Response(body, c.res);
    c.res.headers.set('content-length', String(body.length));
    if (fits) c.res.headers.append('vary', VARY);
    if (!encoding) return;
    c.res.headers.set('content-encoding', encoding);
    const tag = c.res.headers.get('etag');
    if (tag) c.res.headers.set('etag', weak(tag));
  };
};
