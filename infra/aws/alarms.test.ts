import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { FUNCTION_NAMES } from '../../shared/config.ts';
import { createLog } from '../../shared/log.ts';
import { SCHEDULES } from '../schedules.ts';
import { idOf, one, propertiesOf } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';
import { wordsFor } from './watch-consumers.ts';

const { template } = synthesize({ alarmEmail: 'kitchen@example.com' });
const alarms = Object.values(propertiesOf(template, 'AWS::CloudWatch::Alarm'));
const alarmsOn = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);

test('says of every alarm what it means and what to do, and tells somebody', () => {
  for (const { AlarmDescription, AlarmActions } of alarms) {
    expect(AlarmDescription.length).toBeLessThanOrEqual(1024); // CloudWatch's own limit
    expect(AlarmDescription.split('. ').length).toBeGreaterThanOrEqual(2);
    expect(AlarmActions).toEqual([{ Ref: expect.stringMatching(/^AlarmsTopic/) }]);
  }
  expect(one(template, 'AWS::SNS::Subscription')).toMatchObject({ Protocol: 'email', Endpoint: 'kitchen@example.com' });
});

test('lets CloudWatch publish: a topic with a policy of its own has lost the right it had by default', () => {
  const { Statement } = one(template, 'AWS::SNS::TopicPolicy', 'Alarms').PolicyDocument;
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

test('says of no two alarms the same', () => {
  const said = alarms.map(({ AlarmDescription }) => AlarmDescription);
  expect(new Set(said).size).toBe(said.length);
});

test('every command that an alarm asks for is there', () => {
  const commands = alarms.flatMap(({ AlarmDescription }) => AlarmDescription.match(/(?<=npm run )[a-z:]+/g) ?? []);
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(commands));
});

test('a consumer of which nobody said what its alarms mean is not deployed', () => {
  expect(() => wordsFor('chat')).toThrow('watch-consumers.ts does not say what an alarm about chat means');
});

test('alarms over five minutes, on sums, and on the fullest that a queue has been', () => {
  const rare = 'Invocations'; // counted over longer where a run is a day away from the next
  expect(alarms.filter(({ Period, MetricName }) => Period !== 300 && MetricName !== rare)).toEqual([]);
  for (const { MetricName, Statistic } of alarms)
    expect(Statistic).toBe(MetricName === 'ApproximateNumberOfMessagesVisible' ? 'Maximum' : 'Sum');
});

describe.each([...SCHEDULES])('the silence of $name', ({ to, everyMinutes }) => {
  const alarm = one(template, 'AWS::CloudWatch::Alarm', `Alarms${idOf(to)}Sleeps`);

  test('is taken for a fault', () => {
    expect(alarm).toMatchObject({
      MetricName: 'Invocations',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: expect.stringMatching(`^${idOf(to)}Function`) } }],
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    });
  });

  test('is noticed after its time is over, and within what CloudWatch looks back on', () => {
    const seconds = alarm.Period * alarm.EvaluationPeriods;
    expect(seconds).toBeGreaterThan(everyMinutes * 60);
    expect(seconds).toBeLessThanOrEqual(alarm.Period < 3600 ? 86_400 : 604_800);
  });
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
