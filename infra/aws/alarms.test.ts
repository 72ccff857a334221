import { expect, test } from 'vitest';
import { FUNCTION_NAMES } from '../../shared/config.ts';
import { createLog } from '../../shared/log.ts';
import { one, propertiesOf } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

const { template } = synthesize({ alarmEmail: 'kitchen@example.com' });
const alarms = Object.values(propertiesOf(template, 'AWS::CloudWatch::Alarm'));
const alarmsOn = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);

test('says of every alarm what it means and what to do, and tells somebody', () => {
  for (const { AlarmDescription, AlarmActions } of alarms) {
    expect(AlarmDescription.split('. ').length).toBeGreaterThanOrEqual(2);
    expect(AlarmActions).toEqual([{ Ref: expect.stringMatching(/^AlarmsTopic/) }]);
  }
  expect(one(template, 'AWS::SNS::Subscription')).toMatchObject({ Protocol: 'email', Endpoint: 'kitchen@example.com' });
});

test('lets CloudWatch publish: a topic with a policy of its own has lost the right it had by default', () => {
  const { Statement } = one(template, 'AWS::SNS::TopicPolicy').PolicyDocument;
  expect(Statement).toContainEqual(
    expect.objectContaining({
      Effect: 'Allow',
      Action: 'sns:Publish',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
    }),
  );
});

test('watches every function and every failure queue', () => {
  const watched = (metric: string) =>
    alarmsOn(metric).map(({ Dimensions }) => Dimensions[0].Value.Ref ?? Dimensions[0].Value['Fn::GetAtt'][0]);
  const functions = Object.keys(propertiesOf(template, 'AWS::Lambda::Function')).filter(
    (id) => !id.startsWith('Custom'),
  );
  expect(watched('Errors').toSorted()).toEqual(functions.toSorted());
  const queues = Object.keys(propertiesOf(template, 'AWS::SQS::Queue'));
  expect(watched('ApproximateNumberOfMessagesVisible').toSorted()).toEqual(queues.toSorted());
});

test('alarms over five minutes, on sums, and on the fullest that a queue has been', () => {
  expect(alarms.filter(({ Period }) => Period !== 300)).toEqual([]);
  for (const { MetricName, Statistic } of alarms)
    expect(Statistic).toBe(MetricName === 'ApproximateNumberOfMessagesVisible' ? 'Maximum' : 'Sum');
});

test('takes a silent sweep for a broken one', () => {
  expect(alarmsOn('Invocations')).toEqual([
    expect.objectContaining({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 300,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    }),
  ]);
});

test('counts failed webhooks by the access log', () => {
  const filter = one(template, 'AWS::Logs::MetricFilter', 'ApiAccessLogWebhookAnswers5xx');
  expect(filter.FilterPattern).toBe('{ ($.route = "POST /api/webhooks/paystack") && ($.status = "5*") }');
  const [{ MetricName, MetricNamespace }] = filter.MetricTransformations;
  expect(alarmsOn(MetricName)).toEqual([expect.objectContaining({ Namespace: MetricNamespace, Statistic: 'Sum' })]);
});

test('hears every line that a function logs as an error, and no other', () => {
  const filters = Object.values(propertiesOf(template, 'AWS::Logs::MetricFilter')).filter(({ MetricTransformations }) =>
    MetricTransformations.some(({ MetricName }: { MetricName: string }) => MetricName === 'ErrorsLogged'),
  );
  expect(filters).toHaveLength(FUNCTION_NAMES.length);
  const lines: string[] = [];
  const log = createLog('chat', (line) => lines.push(line));
  log('error', 'payment.refused', { error: 'Paystack refused' });
  log('warn', 'paystack.slow', { error: 'level of trouble: error' });
  for (const { FilterPattern } of filters) {
    const phrase: string = JSON.parse(FilterPattern);
    expect(lines.map((line) => line.includes(phrase))).toEqual([true, false]);
  }
});
