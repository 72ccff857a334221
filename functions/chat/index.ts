import { readFileSync } from 'node:fs';
import type { Context } from 'aws-lambda';
import { config, loadConfig } from '../../shared/config.ts';
import { createEngine } from '../../shared/engine.ts';
import type { HttpEvent } from '../../shared/http.ts';
import { randomIds } from '../../shared/ids.ts';
import { dynamoOrderCodes } from '../../shared/order-codes.ts';
import { readTemplate } from '../../shared/page/template.ts';
import { dynamoResumeCodes } from '../../shared/resume-codes.ts';
import { dynamoShops } from '../../shared/shops.ts';
import { paystackFor, settlingParts, storeParts } from '../parts.ts';
import { createHandler } from './handler.ts';
import { createPageHandler, isPage } from './page.ts';

const env = loadConfig(config.chat);
const common = storeParts('chat', env);
const settling = settlingParts(env);

const shops = dynamoShops(common.table);

const engine = createEngine({
  ...common,
  ...settling,
  ids: randomIds,
  shops,
  resumeCodes: dynamoResumeCodes(common.table),
  orderCodes: dynamoOrderCodes(common.table),
  paystack: paystackFor(env, settling.keys),
  callbackUrl: (shopId) => new URL(shopId, env.PAYSTACK_CALLBACK_URL).href,
  // One address an order: no login, no stranger's mailbox, and nothing in it that says who the customer is; or the one
  // that the customer wants the receipt at.
  email: ({ orderId, contact }) =>
    contact?.email ?? `order-${orderId.toLowerCase()}@${env.PAYSTACK_CUSTOMER_EMAIL_DOMAIN}`,
  expirySeconds: env.ORDER_EXPIRY_SECONDS,
});

const chat = createHandler(engine, common.log);
const page = createPageHandler({
  ...common,
  shops,
  mode: env.PAYSTACK_MODE,
  template: readTemplate(readFileSync(env.PAGE_FILE, 'utf8')),
  origin: new URL(env.PAYSTACK_CALLBACK_URL).origin,
});

export const handler = (event: HttpEvent, context: Context) => (isPage(event) ? page : chat)(event, context);
