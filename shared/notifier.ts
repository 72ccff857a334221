import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

/** SNS's own limit for a subject, in characters of ASCII (SNS API reference, "Publish"). */
const MAX_SUBJECT = 100;

/** What a shopkeeper, or whoever runs the stage, is told. */
export type Notification = {
  /** One line. */
  subject: string;
  text: string;
  /** A word for filters: an event's type, or `DailyMatch`. */
  type: string;
  /** Whose it is; absent where it concerns the stage as a whole. */
  shopId?: string;
};
export type Notifier = {
  /** @throws when the topic did not take it */
  notify(notification: Notification): Promise<void>;
};

/** A subject must be ASCII and not empty: one that is not would be refused together with its message. */
const subjectLine = (subject: string) =>
  subject
    .replace(/[^!-~]+/g, ' ')
    .trim()
    .slice(0, MAX_SUBJECT) || 'Byte-to-Bite';

const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });

/** A topic; who subscribes to it can choose shops and types by the message's attributes. */
export const snsNotifier = (topicArn: string, client = new SNSClient()): Notifier => ({
  async notify({ subject, text, type, shopId }) {
    await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Subject: subjectLine(subject),
        Message: text,
        MessageAttributes: { type: attribute(type), ...(shopId && { shopId: attribute(shopId) }) },
      }),
    );
  },
});
