import { config, loadConfig } from '../../shared/config.ts';
import { createEngine } from '../../shared/engine.ts';
import { randomIds } from '../../shared/ids.ts';
import { dynamoResumeCodes } from '../../shared/resume-codes.ts';
import { dynamoShops } from '../../shared/shops.ts';
import { paystackFor, settlingParts, storeParts } from '../parts.ts';
import { createHandler } from './handler.ts';

const env = loadConfig(config.chat);
const common = storeParts('chat', env);
const settling = settlingParts(env);

const engine = createEngine({
  ...common,
  ...settling,
  ids: randomIds,
  shops: dynamoShops(common.table),
  resumeCodes: dynamoResumeCodes(common.table),
  paystack: paystackFor(env, settling.keys),
  callbackUrl: (shopId) => new URL(shopId, env.PAYSTACK_CALLBACK_URL).href,
  // One address an order: no login, no stranger's mailbox, and nothing in it that says who the customer is; or the one
  // that the customer wants the receipt at.
  email: ({ orderId, contact }) =>
    contact?.email ?? `order-${orderId.toLowerCase()}@${env.PAYSTACK_CUSTOMER_EMAIL_DOMAIN}`,
  expirySeconds: env.ORDER_EXPIRY_SECONDS,
});

export const handler = createHandler(engine, common.log);
