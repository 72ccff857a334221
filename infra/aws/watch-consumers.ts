import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from '../../shared/config.ts';
import type { Alarms } from './alarms.ts';
import type { EventConsumer } from './event-consumer.ts';

/** What it means that a consumer did not hear of an order, and what is safe all the same. */
type Words = { throws: string; impact: string };

const WORDS: Partial<Record<FunctionName, Words>> = {
  onPaymentConfirmed: {
    throws: 'ConsumerThrows',
    impact:
      'A chat was not told what became of its order: paid, expired, decided by the shop, or money given back. The order ' +
      'itself is right, and a chat that waits for it repairs itself at its next look; what it should hear afterwards, ' +
      'such as of money that goes back, it does not hear.',
  },
  tellShop: {
    throws: 'TellShopThrows',
    impact:
      'A shop was not told of a payment, of money that goes back, of a dispute, or of something else that waits for its ' +
      'decision. The order and its money are safe, and `npm run orders -- list` shows what waits.',
  },
};

/** @throws when a consumer has none: an alarm that does not say what to do is no help at night */
export const wordsFor = (name: FunctionName): Words => {
  const words = WORDS[name];
  if (!words) throw new Error(`infra/aws/watch-consumers.ts does not say what an alarm about ${name} means`);
  return words;
};

/** A queue's events are handed to their function, never to the bus again: other consumers heard them there. */
export const watchConsumer = (alarms: Alarms, name: FunctionName, fn: IFunction, consumer: EventConsumer): void => {
  const { throws, impact } = wordsFor(name);
  alarms.whenAny(
    throws,
    fn.metricErrors(),
    `${impact} Lambda tries twice more. If this goes on, look into the log, before events pile up in the failure queue.`,
  );
  alarms.whenAny(
    `${name}Undelivered`,
    consumer.undelivered.metricApproximateNumberOfMessagesVisible(),
    `${impact} EventBridge could not hand the event to its function for a day: mostly a permission or a deleted ` +
      'function. Mend it, then invoke the function with the body of each message of this queue. They are gone after 14 ' +
      'days.',
  );
  alarms.whenAny(
    `${name}Unhandled`,
    consumer.unhandled.metricApproximateNumberOfMessagesVisible(),
    `${impact} The function threw on the event every time it was tried. Mend the cause by the log, then invoke the ` +
      'function with the requestPayload of each message of this queue. They are gone after 14 days.',
  );
};
