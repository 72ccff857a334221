import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { permissions } from './permissions.ts';
import { ServiceFunction } from './service-function.ts';
import type { Settings } from './settings.ts';

type Props = { table: ITableV2; bus: IEventBus; settings: Settings; siteUrl: string };

/** The four functions: what each is told, by its environment, and what each may do. */
export const createServices = (scope: Construct, { table, bus, settings, siteUrl }: Props) => {
  const may = permissions({ table, bus, secretParameter: settings.paystackSecretParameter });
  const tableName = { TABLE_NAME: table.tableName };
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
        PAYSTACK_CUSTOMER_EMAIL_DOMAIN: settings.customerEmailDomain,
        ORDER_EXPIRY_SECONDS: String(settings.orderExpirySeconds),
      },
      may: [
        may.useItems('GetItem', 'BatchGetItem', 'PutItem'),
        may.query('device'),
        may.publish(),
        may.readPaystackKey(),
      ],
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
  };
};
export type Services = ReturnType<typeof createServices>;
