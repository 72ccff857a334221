/**
 * What the browser may do on the chat page: nothing but run our own script and style and talk to our own origin.
 * CloudFront and the local web server both send exactly these.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one policy there is, for the address of the page's own worker: web/src/register-worker.ts.
  'trusted-types worker',
].join('; ');

export const HSTS_SECONDS = 2 * 365 * 24 * 60 * 60;

/** By name as HTTP spells it; `strict-transport-security` is added where there is TLS. */
export const SITE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'x-frame-options': 'DENY',
} as const;
