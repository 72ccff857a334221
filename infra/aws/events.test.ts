import { describe, expect, test } from 'vitest';
import { CONSUMER_RETRIES, RULES } from '../rules.ts';
import { SCHEDULES } from '../schedules.ts';
import { idOf, one, propertiesOf } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

const { template } = synthesize();
const rules = Object.values(propertiesOf(template, 'AWS::Events::Rule'));
const queues = propertiesOf(template, 'AWS::SQS::Queue');
/** The rules that wake a function, by the clock or by events. */
const wakes = (to: string) =>
  rules.filter(({ Targets }) => Targets[0].Arn['Fn::GetAtt'][0].startsWith(`${idOf(to)}Function`));

test('every rule and schedule of the description is deployed, and no other', () => {
  expect(rules).toHaveLength(RULES.length + SCHEDULES.length);
});

test.each([...RULES])('$name wakes its function, on our own bus', ({ pattern, to }) => {
  const rule = rules.find(({ EventPattern }) => JSON.stringify(EventPattern) === JSON.stringify(pattern));
  expect(rule.EventBusName.Ref).toMatch(/^Bus/);
  expect(wakes(to)).toContain(rule);
});

describe.each([...new Set(RULES.map(({ to }) => to))])('an event for %s', (to) => {
  const targets = wakes(to).flatMap(({ Targets }) => Targets);
  const invoked = one(template, 'AWS::Lambda::EventInvokeConfig', idOf(to));

  test('that cannot be delivered for a day ends in a queue that only its rule may fill', () => {
    for (const { RetryPolicy, DeadLetterConfig } of targets) {
      expect(RetryPolicy.MaximumEventAgeInSeconds).toBe(86_400);
      expect(DeadLetterConfig.Arn['Fn::GetAtt'][0]).toMatch(new RegExp(`^${to}EventsUndelivered`));
    }
    const { Statement } = one(template, 'AWS::SQS::QueuePolicy', `${to}EventsUndelivered`).PolicyDocument;
    expect(Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sqs:SendMessage',
        Principal: { Service: 'events.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': expect.anything() } },
      }),
    );
  });

  test('that its function throws on is tried again, then ends in a queue of its own', () => {
    expect(invoked.MaximumRetryAttempts).toBe(CONSUMER_RETRIES);
    const { Destination } = invoked.DestinationConfig.OnFailure;
    expect(Destination['Fn::GetAtt'][0]).toMatch(new RegExp(`^${to}EventsUnhandled`));
  });
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

test.each([
  { what: 'a sweep that fails is left to the next', to: 'sweep', every: 'rate(5 minutes)', retries: 0, seconds: 300 },
  {
    what: 'a failed match of the day is tried again',
    to: 'reconcile',
    every: 'rate(1 day)',
    retries: 2,
    seconds: 21_600,
  },
])('$what', ({ to, every, retries, seconds }) => {
  const [{ ScheduleExpression, Targets }] = wakes(to);
  const policy = { MaximumRetryAttempts: retries, MaximumEventAgeInSeconds: seconds };
  expect(ScheduleExpression).toBe(every);
  expect(Targets[0].RetryPolicy).toMatchObject({ MaximumEventAgeInSeconds: seconds });
  expect(one(template, 'AWS::Lambda::EventInvokeConfig', idOf(to))).toMatchObject(policy);
});

test('no function reserves concurrency, which a small account cannot give', () => {
  const functions = Object.values(propertiesOf(template, 'AWS::Lambda::Function'));
  expect(functions.filter((fn) => 'ReservedConcurrentExecutions' in fn)).toEqual([]);
});

test('no archive keeps events, since they carry device ids', () => {
  template.resourceCountIs('AWS::Events::Archive', 0);
});
