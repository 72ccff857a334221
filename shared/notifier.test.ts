import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { snsNotifier } from './notifier.ts';

const client = mockClient(SNSClient);
const ARN = 'arn:aws:sns:eu-west-1:000000000000:shop';
const notifier = snsNotifier(ARN, new SNSClient({ region: 'eu-west-1' }));
const sent = () => client.commandCalls(PublishCommand)[0]?.args[0].input;

beforeEach(() => void client.reset());

test('who subscribes can choose a shop, and what it is told of', async () => {
  client.on(PublishCommand).resolves({});
  await notifier.notify({ subject: 'B2B-7K4QX paid', text: '₦2,700.00', type: 'PaymentConfirmed', shopId: 'demo' });
  expect(sent()).toEqual({
    TopicArn: ARN,
    Subject: 'B2B-7K4QX paid',
    Message: '₦2,700.00',
    MessageAttributes: {
      type: { DataType: 'String', StringValue: 'PaymentConfirmed' },
      shopId: { DataType: 'String', StringValue: 'demo' },
    },
  });
});

test('what concerns no single shop is sent without one: an empty attribute would be refused', async () => {
  client.on(PublishCommand).resolves({});
  await notifier.notify({ subject: 'Daily match', text: 'all well', type: 'DailyMatch' });
  expect(Object.keys(sent()?.MessageAttributes ?? {})).toEqual(['type']);
});

test.each([
  ['₦2,700.00\nfor Ọlá', '2,700.00 for l'],
  ['x'.repeat(200), 'x'.repeat(100)],
  ['₦', 'Byte-to-Bite'],
])('a subject that the topic would refuse is made one that it takes: %j', async (subject, taken) => {
  client.on(PublishCommand).resolves({});
  await notifier.notify({ subject, text: 't', type: 'DailyMatch' });
  expect(sent()?.Subject).toBe(taken);
});

test('a topic that is away is an error for whoever notifies, so that nothing is lost in silence', async () => {
  client.on(PublishCommand).rejects(new Error('away'));
  await expect(notifier.notify({ subject: 's', text: 't', type: 'DailyMatch' })).rejects.toThrow('away');
});
