import { Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type IFilterPattern, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { FunctionName } from '../../shared/config.ts';
import { ROUTES } from '../routes.ts';
import type { Alarms } from './alarms.ts';
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

/** Those that answer requests, and what any of them logs; the others have words of their own. */
export const watchFunctions = (alarms: Alarms, services: Services): void => {
  const { chat, paystackWebhook } = services;
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
    'ErrorsLogged',
    counted(
      Object.values(services).map(({ logGroup }) => logGroup),
      'ErrorsLogged',
      ERROR_LINE,
    ),
    'A function met something that a person should see: a payment that no order knows or that waits for a decision, a ' +
      'complaint at a bank, what the daily match found, an event that was not published, an order that a sweep could ' +
      'not look at. Search the functions\' logs for level = "error"; the line names the order or the reference, and what ' +
      'went wrong.',
  );
};
