import { PublishCommand, type PublishCommandInput, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { snsNotifier } from '../../shared/notifier.ts';
import { AWS_LOCAL } from './environment.ts';
import type { Message } from './inbox/inbox.ts';
import { type Served, serve } from './serve.ts';
import { createTopic, TOPIC_ARN } from './topic.ts';

/** The SDK's own client throughout: what it sends and what it makes of the answers is what counts. */
const taken: Message[] = [];
const full = { disk: false };
let served: Served;
let client: SNSClient;
beforeAll(async () => {
  const take = (message: Message) => {
    if (full.disk) throw new Error('No space is left');
    taken.push(message);
  };
  const topic = createTopic(take);
  topic.onError((_error, c) => c.text('Internal Server Error', 500));
  served = await serve(topic, 0);
  client = new SNSClient({ ...AWS_LOCAL, endpoint: served.origin, maxAttempts: 1 });
});
afterAll(async () => {
  client.destroy();
  await served.stop();
});
beforeEach(() => taken.splice(0));

const paid = {
  subject: 'B2B-7K4QX paid: NGN 2,700.00',
  text: 'Jollof & rice\n<2 x>, ₦2,700 😀',
  type: 'PaymentConfirmed',
};
const publish = (change: Partial<PublishCommandInput>) =>
  client.send(new PublishCommand({ TopicArn: TOPIC_ARN, Message: 'A text', ...change }));

test('a notification arrives letter by letter, with its type and its shop', async () => {
  await snsNotifier(TOPIC_ARN, client).notify({ ...paid, shopId: 'demo-kitchen' });
  expect(taken).toEqual([{ ...paid, shopId: 'demo-kitchen', id: expect.any(String), at: expect.any(String) }]);
});

test('one that concerns no shop in particular says so by silence', async () => {
  await snsNotifier(TOPIC_ARN, client).notify(paid);
  expect(taken).toMatchObject([{ type: 'PaymentConfirmed', shopId: undefined }]);
});

test('the publisher is told the id the message is kept under', async () => {
  const { MessageId } = await publish({});
  expect(taken).toMatchObject([{ id: MessageId, subject: '', text: 'A text' }]);
});

test('all that the topic takes: a subject of 100 characters, a text of 256 KB', async () => {
  await publish({ Subject: 's'.repeat(100), Message: 'ọ'.repeat((256 * 1024) / 3) });
  expect(taken).toHaveLength(1);
});

const attribute = (StringValue: string) => ({ type: { DataType: 'String', StringValue } });
test.each<[string, Partial<PublishCommandInput>, string]>([
  ['a topic that is not there', { TopicArn: `${TOPIC_ARN}-2` }, 'NotFoundException'],
  ['a subject that is not ASCII', { Subject: 'paid: ₦2,700' }, 'InvalidParameterException'],
  ['a subject of 101 characters', { Subject: 's'.repeat(101) }, 'InvalidParameterException'],
  ['a subject of two lines', { Subject: 'one\ntwo' }, 'InvalidParameterException'],
  ['a subject that begins with nothing', { Subject: ' paid' }, 'InvalidParameterException'],
  ['a subject that is empty', { Subject: '' }, 'InvalidParameterException'],
  ['no text', { Message: '' }, 'InvalidParameterException'],
  ['a text over 256 KB', { Message: `${'ọ'.repeat((256 * 1024) / 3)}and` }, 'InvalidParameterException'],
  ['an attribute without a value', { MessageAttributes: attribute('') }, 'InvalidParameterValueException'],
])('%s is refused as SNS refuses it, and nobody is told', async (_name, change, name) => {
  await expect(publish(change)).rejects.toMatchObject({ name, $metadata: { attempts: 1 } });
  expect(taken).toEqual([]);
});

test('what it does not know it refuses, instead of pretending', async () => {
  const subscribing = client.send(new SubscribeCommand({ TopicArn: TOPIC_ARN, Protocol: 'email' }));
  await expect(subscribing).rejects.toMatchObject({ name: 'InvalidAction' });
});

test('a message that cannot be kept is not acknowledged', async () => {
  full.disk = true;
  await expect(publish({})).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
  full.disk = false;
});

test('a form that a web page posts is refused: it bears no signature', async () => {
  const body = new URLSearchParams({ Action: 'Publish', TopicArn: TOPIC_ARN, Message: 'Pay me' });
  const { status } = await fetch(served.origin, { method: 'POST', body });
  expect([status, taken]).toEqual([403, []]);
});
