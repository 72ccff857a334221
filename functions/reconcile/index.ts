import { config, loadConfig } from '../../shared/config.ts';
import { snsNotifier } from '../../shared/notifier.ts';
import { dynamoShopOrders } from '../../shared/shop-orders.ts';
import { dynamoShops } from '../../shared/shops.ts';
import { paystackFor, settlingParts, storeParts } from '../parts.ts';
import { createHandler } from './handler.ts';

const env = loadConfig(config.reconcile);
const common = storeParts('reconcile', env);
const settling = settlingParts(env);

export const handler = createHandler({
  ...common,
  ...settling,
  shops: dynamoShops(common.table),
  shopOrders: dynamoShopOrders(common.table),
  paystack: paystackFor(env, settling.keys),
  notifier: snsNotifier(env.NOTIFICATION_TOPIC_ARN),
});
