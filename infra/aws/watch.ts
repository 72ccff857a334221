import { Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type IFilterPattern, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { FunctionName } from '../../shared/config.ts';
import { ROUTES } from '../routes.ts';
import type { Alarms } from './alarms.ts';
import type { EventConsumer } from './event-consumer.ts';
import type { Services } from './services.ts';

/** Counts the lines that match, in all these logs together. */
const counted = (logGroups: LogGroup[], metricName: string, filterPattern: IFilterPattern): Metric => {
  const metricNamespace = `ByteToBite/${Stack.of(logGroups[0]!).stackName}`;
  for (const group of logGroups) group.addMetricFilter(metricName, { metricNamespace, metricName, filterPattern });
  return new Metric({ namespace: metricNamespace, metricName, statistic: 'Sum' });
};

/** A phrase and no JSON field: Lambda writes the time and the request's id in front of what a function prints. */
const ERROR_LINE = FilterPattern.literal(String.raw`"\"level\":\"error\""`);

const answered5xx = (to: FunctionName) => {
  const routes = ROUTES.filter((route) => route.to === to).map(({ method, path }) => `${method} ${path}`);
  const ofThese = FilterPattern.any(...routes.map((route) => FilterPattern.stringValue('$.route', '=', route)));
  return FilterPattern.all(ofThese, FilterPattern.stringValue('$.status', '=', '5*'));
};

export const watchApi = (alarms: Alarms, accessLog: LogGroup): void => {
  alarms.whenAny(
    'ChatAnswers5xx',
    counted([accessLog], 'ChatAnswers5xx', answered5xx('chat')),
    'Customers were told that something went wrong on our side; carts and orders are as they were, and sending the ' +
      "message again is safe. Look for the request's id in the chat function's log, and at DynamoDB's and Paystack's health.",
  );
  alarms.whenAny(
    'WebhookAnswers5xx',
    counted([accessLog], 'WebhookAnswers5xx', answered5xx('paystackWebhook')),
    'A payment notice was not taken in, or names a reference of ours that no order knows. Paystack sends it again for ' +
      '72 hours and the sweep asks of its own accord, but a customer waits. Look in the log of the webhook for ' +
      'the reason, and in the table for PAYMENT#<reference> / UNMATCHED: such a payment wants a person.',
  );
};

export const watchFunctions = (alarms: Alarms, services: Services): void => {
  const { chat, paystackWebhook, onPaymentConfirmed, sweep } = services;
  alarms.whenAny(
    'ChatThrows',
    chat.fn.metricErrors(),
    'The chat function crashed, ran out of time or could not start: no customer can order while that lasts. Look at the ' +
      'last lines of its log; after a deployment, roll back.',
  );
  alarms.whenAny(
    'WebhookThrows',
    paystackWebhook.fn.metricErrors(),
    'The webhook function crashed, ran out of time or could not start. No money is lost (Paystack repeats, the sweep ' +
      'asks), but customers wait for their receipt. Look at the last lines of its log; after a deployment, roll back.',
  );
  alarms.whenAny(
    'ConsumerThrows',
    onPaymentConfirmed.fn.metricErrors(),
    'A paid order did not release its chat; the chat repairs itself at its next message. Lambda tries twice more. If ' +
      'this goes on, look into the log, before events pile up in the failure queue.',
  );
  alarms.whenAny(
    'SweepThrows',
    sweep.fn.metricErrors(),
    'A sweep ended early: orders do not expire and lost payment notices stay unnoticed until one runs to its end. The ' +
      'next begins within minutes; if this comes again, look into its log.',
  );
  alarms.whenNone(
    'SweepSleeps',
    sweep.fn.metricInvocations(),
    'No sweep has begun for a quarter of an hour: orders do not expire, lost payment notices stay unnoticed, unsent ' +
      'events stay unsent. See that the rule is enabled and that the account is not out of Lambda concurrency.',
  );
  alarms.whenAny(
    'ErrorsLogged',
    counted(
      Object.values(services).map(({ logGroup }) => logGroup),
      'ErrorsLogged',
      ERROR_LINE,
    ),
    'A function met something that a person should see: a payment that no order knows, an event that was not published, ' +
      'an order that a sweep could not look at. Search the functions\' logs for level = "error"; the line names the ' +
      'order or the reference, and what went wrong.',
  );
};

export const watchConsumer = (alarms: Alarms, name: string, { undelivered, unhandled }: EventConsumer): void => {
  alarms.whenAny(
    `${name}Undelivered`,
    undelivered.metricApproximateNumberOfMessagesVisible(),
    'EventBridge could not hand an event to its function for a day. Mostly a permission or a deleted function: mend ' +
      'it, then put the events of this queue on the bus again. They are gone after 14 days.',
  );
  alarms.whenAny(
    `${name}Unhandled`,
    unhandled.metricApproximateNumberOfMessagesVisible(),
    'A function threw on the same event every time it was tried. The orders are paid and stored; only what should ' +
      'follow did not. Mend the cause by the log, then invoke the function with the requestPayload of each message.',
  );
};
