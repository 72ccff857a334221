import { readFileSync } from 'node:fs';
import { Hono, type MiddlewareHandler } from 'hono';
import { unknownPage } from './pages.ts';
import {
  type CheckoutEnv,
  type CheckoutOptions,
  showCard,
  showChallenge,
  showDone,
  showTransfer,
  takeAnswer,
  takeCard,
  takeTransfer,
} from './steps.ts';

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

const headers: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('content-security-policy', contentSecurityPolicy);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  c.header('cache-control', 'no-store');
};

const style = readFileSync(new URL('./checkout.css', import.meta.url), 'utf8');

/** Stands for https://checkout.paystack.com: pages without a line of JavaScript, under /checkout/<access code>. */
export const createCheckout = (options: CheckoutOptions): Hono<CheckoutEnv> => {
  const checkout = new Hono<CheckoutEnv>();
  checkout.get('/checkout.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  checkout.use('/checkout/:code/*', headers, async (c, next) => {
    const transaction = options.ledger.findByAccessCode(c.req.param('code') ?? '');
    if (!transaction) return c.html(unknownPage(), 404);
    c.set('transaction', transaction);
    return next();
  });
  checkout.get('/checkout/:code', (c) => showCard(c, options));
  checkout.post('/checkout/:code/card', (c) => takeCard(c, options));
  checkout.get('/checkout/:code/challenge', (c) => showChallenge(c, options));
  checkout.post('/checkout/:code/challenge', (c) => takeAnswer(c, options));
  checkout.get('/checkout/:code/transfer', (c) => showTransfer(c, options));
  checkout.post('/checkout/:code/transfer', (c) => takeTransfer(c, options));
  checkout.get('/checkout/:code/done', (c) => showDone(c, options));
  return checkout;
};
