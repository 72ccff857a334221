import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { eventBridgeBus } from './bus.ts';

const client = mockClient(EventBridgeClient);
const bus = eventBridgeBus('orders', new EventBridgeClient({ region: 'eu-west-1' }));
const detail = { deviceId: 'd', orderId: 'o', shopId: 's', attempt: 1, reference: 'r', amount: 100, currency: 'NGN' };

beforeEach(() => void client.reset());

test('an event goes to our bus under its own name', async () => {
  client.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
  await bus.publish({ type: 'PaymentConfirmed', detail });
  expect(client.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries).toEqual([
    {
      EventBusName: 'orders',
      Source: 'byte-to-bite.orders',
      DetailType: 'PaymentConfirmed',
      Detail: JSON.stringify(detail),
    },
  ]);
});

test('a bus that answers 200 and took nothing has not taken the event', async () => {
  client.on(PutEventsCommand).resolves({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'InternalFailure' }] });
  await expect(bus.publish({ type: 'PaymentConfirmed', detail })).rejects.toThrow('InternalFailure');
});
