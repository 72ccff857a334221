import type { MiddlewareHandler } from 'hono';

/**
 * form-action is "self" although paying ends at the shop: Chromium applies it to every redirect after a form, so a form
 * here always ends on a page of ours, and that page goes on to the shop.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For every page that a browser shows. */
export const pageHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('content-security-policy', contentSecurityPolicy);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  c.header('cache-control', 'no-store');
};
