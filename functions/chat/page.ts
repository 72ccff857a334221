import { createHash } from 'node:crypto';
import middy from '@middy/core';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { HttpEvent, HttpResult } from '../../shared/http.ts';
import { describeError, inRequest, type Log } from '../../shared/log.ts';
import { readOrderCode } from '../../shared/ordering/order-code.ts';
import { type Shop, shopIdSchema } from '../../shared/ordering/shop.ts';
import { languageOf, WORDS, wordsFor } from '../../shared/ordering/words/words.ts';
import { headOf, plainHead } from '../../shared/page/head.ts';
import { headerOf, plainHeader } from '../../shared/page/header.ts';
import { introOf, plainIntro } from '../../shared/page/intro.ts';
import { lastsFor } from '../../shared/page/lasting.ts';
import { manifestOf } from '../../shared/page/manifest.ts';
import type { Template } from '../../shared/page/template.ts';
import type { Shops } from '../../shared/shops.ts';
import { refusal } from './refusals.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** Whose page stands at the site's own address; what has no slash in it is a shop. */
export const DEFAULT_SHOP = 'demo-kitchen';

/** Seconds for which the edge keeps a page without asking, and those for which it shows an old one rather than an error. */
const FRESH_SECONDS = 60;
const RATHER_THAN_AN_ERROR = 7 * 24 * 60 * 60;
const MANIFEST_SECONDS = 60 * 60;

export type PageParts = {
  shops: Pick<Shops, 'read'>;
  mode: 'test' | 'live';
  /** Epoch seconds. */
  now: () => number;
  template: Template;
  /** Of the site, without a slash at its end. */
  origin: string;
  log: Log;
};

const MANIFEST = 'GET /api/shops/{shopId}/manifest';

/** Is it a page that is asked for, or what belongs to one, rather than the conversation? */
export const isPage = ({ routeKey }: Pick<HttpEvent, 'routeKey'>): boolean =>
  /^(?:GET|HEAD) \/(?!api\/)/.test(routeKey) || routeKey === MANIFEST;

/**
 * A shop's page as it is sent: with its name, picture, hours and link preview, for all who run no script, too. It reads
 * nothing but the shop, so it is the same for everybody.
 */
export const createPageHandler = (parts: PageParts) =>
  middy<HttpEvent, HttpResult>()
    .use(httpSecurityHeaders({ ...SECURITY_HEADERS, crossOriginEmbedderPolicy: false }))
    .handler((event, { awsRequestId }) =>
      inRequest(awsRequestId, async () => {
        try {
          return await (event.routeKey === MANIFEST ? manifest(parts, event) : page(parts, event));
        } catch (error) {
          parts.log('error', 'page.failed', { error: describeError(error) });
          return plainPage(parts, 500, WORDS.en.refused.ourFault);
        }
      }),
    );

const shopOf = async ({ shops }: PageParts, { pathParameters }: HttpEvent): Promise<Shop | undefined> => {
  const shopId = shopIdSchema.safeParse(pathParameters?.['shopId'] ?? DEFAULT_SHOP);
  return shopId.success ? (await shops.read(shopId.data))?.shop : undefined;
};

const page = async (parts: PageParts, event: HttpEvent): Promise<HttpResult> => {
  const shop = await shopOf(parts, event);
  if (!shop) return plainPage(parts, 404, WORDS.en.refused.shopNotFound);
  const typed = event.pathParameters?.['code'];
  const code = typed === undefined ? undefined : readOrderCode(typed);
  const words = wordsFor({}, shop);
  if (typed !== undefined && code === undefined) return plainPage(parts, 404, words.refused.orderNotFound);
  const now = parts.now();
  const body = parts.template(languageOf({}, shop), {
    head: headOf(shop, parts.origin, code),
    header: headerOf(shop, parts.mode, now),
    intro: introOf(shop),
  });
  return tagged(body, cacheControl(shop, now), event);
};

/** The edge may show an old page while it fetches a new one, but never one whose hours have changed since. */
const cacheControl = (shop: Shop, now: number): string => {
  const old = Math.max(0, lastsFor(shop, now) - FRESH_SECONDS);
  return [
    'public',
    'max-age=0',
    `s-maxage=${FRESH_SECONDS}`,
    `stale-while-revalidate=${old}`,
    `stale-if-error=${RATHER_THAN_AN_ERROR}`,
  ].join(', ');
};

/** With its hash, so that a page which has not changed is not sent again. */
const tagged = (body: string, cache: string, { headers }: HttpEvent): HttpResult => {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const named = { ...HTML, 'cache-control': cache, etag: `"${hash}"` };
  // The edge weakens the tag of what it compresses.
  const known = headers['if-none-match']?.includes(`"${hash}"`);
  return known ? { statusCode: 304, headers: named } : { statusCode: 200, headers: named, body };
};

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** A page that is no shop's. Nobody keeps it: a shop may open there in a minute. */
const plainPage = ({ template }: PageParts, statusCode: number, sentence: string): HttpResult => ({
  statusCode,
  headers: { ...HTML, 'cache-control': 'no-store' },
  body: template('en', { head: plainHead(), header: plainHeader(), intro: plainIntro(sentence) }),
});

const manifest = async (parts: PageParts, event: HttpEvent): Promise<HttpResult> => {
  const shop = await shopOf(parts, event);
  if (!shop) return refusal('shopNotFound', WORDS.en);
  return {
    statusCode: 200,
    headers: {
      'content-type': 'application/manifest+json; charset=utf-8',
      'cache-control': `public, max-age=${MANIFEST_SECONDS}`,
    },
    body: JSON.stringify(manifestOf(shop)),
  };
};
