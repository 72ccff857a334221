import { expect, test } from 'vitest';
import { one, propertiesOf, SERVICES } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

const { template } = synthesize({ notificationEmail: 'shop@example.com' });
const [id] = Object.keys(propertiesOf(template, 'AWS::SNS::Topic')).filter((name) => name.startsWith('Notifications'));
const topic = one(template, 'AWS::SNS::Topic', 'Notifications');

test('is encrypted with the key that every account has, and says whose it is', () => {
  expect(JSON.stringify(topic.KmsMasterKeyId)).toMatch(/":alias\/aws\/sns"/);
  expect(topic.DisplayName).toBe('Test');
});

test('speaks TLS only, and lets nobody in whom a role of ours does not', () => {
  const { Statement } = one(template, 'AWS::SNS::TopicPolicy', 'Notifications').PolicyDocument;
  expect(Statement).toEqual([
    expect.objectContaining({
      Effect: 'Deny',
      Action: 'sns:Publish',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
  ]);
});

test('tells the address of the stage, and nobody before one is given', () => {
  const subscription = { Protocol: 'email', Endpoint: 'shop@example.com', TopicArn: { Ref: id } };
  expect(one(template, 'AWS::SNS::Subscription')).toEqual(subscription);
  expect(propertiesOf(synthesize().template, 'AWS::SNS::Subscription')).toEqual({});
});

test('is known to those who tell, and to no alarm', () => {
  const environments = SERVICES.map(({ id: name }) => one(template, 'AWS::Lambda::Function', `${name}Function`));
  const told = environments.map(({ Environment }) => Environment.Variables.NOTIFICATION_TOPIC_ARN).filter(Boolean);
  expect(told).toEqual([{ Ref: id }, { Ref: id }]);
  const alarms = Object.values(propertiesOf(template, 'AWS::CloudWatch::Alarm'));
  expect(JSON.stringify(alarms)).not.toContain(id);
});
