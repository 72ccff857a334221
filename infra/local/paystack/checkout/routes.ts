import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { pageHeaders } from '../page-headers.ts';
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

const style = readFileSync(new URL('./checkout.css', import.meta.url), 'utf8');

/** Stands for https://checkout.paystack.com: pages without a line of JavaScript, under /checkout/<access code>. */
export const createCheckout = (options: CheckoutOptions): Hono<CheckoutEnv> => {
  const checkout = new Hono<CheckoutEnv>();
  checkout.get('/checkout.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  checkout.use('/checkout/:code/*', pageHeaders, async (c, next) => {
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
