import { join } from 'node:path';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { PAGE } from '../functions.ts';
import { permissions } from './permissions.ts';
import { besideTheCode, ServiceFunction } from './service-function.ts';
import type { Settings } from './settings.ts';

type Props = {
  table: ITableV2;
  bus: IEventBus;
  topic: ITopic;
  settings: Settings;
  siteUrl: string;
  /** The folder of the built page. */
  page: string;
};

/** The functions: what each is told, by its environment, and what each may do. */
export const createServices = (scope: Construct, { table, bus, topic, settings, siteUrl, page }: Props) => {
  const may = permissions({ table, bus, topic, secretParameter: settings.paystackSecretParameter });
  const tableName = { TABLE_NAME: table.tableName };
  const notifications = { NOTIFICATION_TOPIC_ARN: topic.topicArn };
  const orders = {
    ...tableName,
    EVENT_BUS_NAME: bus.eventBusName,
    PAYSTACK_MODE: settings.paystackMode,
    PAYSTACK_REFERENCE_PREFIX: settings.paystackReferencePrefix,
    PAYSTACK_SECRET_PARAMETER: settings.paystackSecretParameter,
  };
  return {
    chat: new ServiceFunction(scope, 'Chat', {
      name: 'chat',
      environment: {
        ...orders,
        PAYSTACK_CALLBACK_URL: siteUrl,
        PAGE_FILE: besideTheCode(PAGE),
        PAYSTACK_CUSTOMER_EMAIL_DOMAIN: settings.customerEmailDomain,
        ORDER_EXPIRY_SECONDS: String(settings.orderExpirySeconds),
      },
      may: [
        may.useItems('GetItem', 'BatchGetItem', 'PutItem'),
        may.query('device'),
        may.publish(),
        may.readPaystackKey(),
      ],
      files: { [PAGE]: join(page, PAGE) },
    }),
    paystackWebhook: new ServiceFunction(scope, 'PaystackWebhook', {
      name: 'paystackWebhook',
      environment: orders,
      may: [may.useItems('GetItem', 'PutItem'), may.publish(), may.readPaystackKey()],
    }),
    onPaymentConfirmed: new ServiceFunction(scope, 'OnPaymentConfirmed', {
      name: 'onPaymentConfirmed',
      environment: tableName,
      may: [may.useItems('GetItem', 'PutItem')],
    }),
    sweep: new ServiceFunction(scope, 'Sweep', {
      name: 'sweep',
      environment: orders,
      may: [may.useItems('GetItem', 'PutItem'), may.query('due'), may.publish(), may.readPaystackKey()],
    }),
    tellShop: new ServiceFunction(scope, 'TellShop', {
      name: 'tellShop',
      environment: { ...tableName, ...notifications },
      may: [may.useItems('GetItem'), may.notify()],
    }),
    reconcile: new ServiceFunction(scope, 'Reconcile', {
      name: 'reconcile',
      environment: { ...orders, ...notifications },
      may: [
        may.useItems('GetItem', 'PutItem'),
        may.listShops(),
        may.query('shop'),
        may.query('decide'),
        may.publish(),
        may.readPaystackKey(),
        may.notify(),
      ],
    }),
  };
};
export type Services = ReturnType<typeof createServices>;
