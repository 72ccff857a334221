import { expect, test } from 'vitest';
import { CONSUMER_RETRIES, RULES } from '../rules.ts';
import { SCHEDULES } from '../schedules.ts';
import { one, propertiesOf } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

const { template } = synthesize();
const rules = Object.values(propertiesOf(template, 'AWS::Events::Rule'));
const queues = propertiesOf(template, 'AWS::SQS::Queue');
const queueOf = (arn: { 'Fn::GetAtt': [string, string] }) => queues[arn['Fn::GetAtt'][0]];

test('every rule and schedule of the description is deployed, and no other', () => {
  expect(rules).toHaveLength(RULES.length + SCHEDULES.length);
});

test.each([...RULES])('$name wakes its function, on our own bus', ({ pattern, to }) => {
  const rule = rules.find(({ EventPattern }) => JSON.stringify(EventPattern) === JSON.stringify(pattern));
  expect(rule.EventBusName.Ref).toMatch(/^Bus/);
  expect(rule.Targets[0].Arn['Fn::GetAtt'][0].toLowerCase()).toMatch(new RegExp(`^${to.toLowerCase()}function`));
});

test('an event that cannot be delivered for a day ends in a queue that only its rule may fill', () => {
  const [target] = rules.find(({ EventPattern }) => EventPattern).Targets;
  expect(target.RetryPolicy.MaximumEventAgeInSeconds).toBe(86_400);
  expect(queueOf(target.DeadLetterConfig.Arn)).toBeDefined();
  const { Statement } = one(template, 'AWS::SQS::QueuePolicy', 'onPaymentConfirmedEventsUndelivered').PolicyDocument;
  expect(Statement).toContainEqual(
    expect.objectContaining({
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Principal: { Service: 'events.amazonaws.com' },
      Condition: { ArnEquals: { 'aws:SourceArn': expect.anything() } },
    }),
  );
});

test('an event that its function throws on is tried again, then ends in a queue of its own', () => {
  const invoked = one(template, 'AWS::Lambda::EventInvokeConfig', 'OnPaymentConfirmed');
  const [target] = rules.find(({ EventPattern }) => EventPattern).Targets;
  expect(invoked.MaximumRetryAttempts).toBe(CONSUMER_RETRIES);
  expect(queueOf(invoked.DestinationConfig.OnFailure.Destination)).toBeDefined();
  expect(invoked.DestinationConfig.OnFailure.Destination).not.toEqual(target.DeadLetterConfig.Arn);
});

test('failure queues are encrypted, speak TLS only, and keep for as long as SQS can', () => {
  expect(Object.values(queues)).toHaveLength(2 * new Set(RULES.map(({ to }) => to)).size);
  for (const queue of Object.values(queues))
    expect(queue).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 60 * 60 });
  for (const { PolicyDocument } of Object.values(propertiesOf(template, 'AWS::SQS::QueuePolicy')))
    expect(PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
});

test('the sweep runs by the clock; a failed run is left to the next', () => {
  const schedule = rules.find(({ ScheduleExpression }) => ScheduleExpression);
  expect(schedule.ScheduleExpression).toBe(`rate(${SCHEDULES[0]!.everyMinutes} minutes)`);
  expect(schedule.Targets[0].Arn['Fn::GetAtt'][0]).toMatch(/^SweepFunction/);
  expect(one(template, 'AWS::Lambda::EventInvokeConfig', 'Sweep').MaximumRetryAttempts).toBe(0);
});

test('no function reserves concurrency, which a small account cannot give', () => {
  const functions = Object.values(propertiesOf(template, 'AWS::Lambda::Function'));
  expect(functions.filter((fn) => 'ReservedConcurrentExecutions' in fn)).toEqual([]);
});

test('no archive keeps events, since they carry device ids', () => {
  template.resourceCountIs('AWS::Events::Archive', 0);
});
