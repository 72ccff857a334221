import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { AWS_LOCAL } from './environment.ts';
import type { Message } from './inbox/inbox.ts';

/** The one topic there is on a laptop. */
export const TOPIC_ARN = `arn:aws:sns:${AWS_LOCAL.region}:000000000000:byte-to-bite`;

/** ASCII without line breaks, beginning with something that is seen, of 100 characters at most. */
const SUBJECT = /^[!-~][ -~]{0,99}$/;
const MAX_BYTES = 256 * 1024;

type Refusal = { status: 400 | 403 | 404; code: string; message: string };
const refusal = (status: Refusal['status'], code: string, message: string): Refusal => ({ status, code, message });
const invalid = (what: string) => refusal(400, 'InvalidParameter', `Invalid parameter: ${what}`);

const xml = (c: Context, status: 200 | Refusal['status'], body: string) =>
  c.body(`<?xml version="1.0"?>\n${body}`, status, { 'content-type': 'text/xml; charset=utf-8' });
const NAMESPACE = 'xmlns="http://sns.amazonaws.com/doc/2010-03-31/"';

/** @param taken gets every message that the topic took; when it throws, the publisher is told of a fault and tries again */
export const createTopic = (taken: (message: Message) => void): Hono => {
  const topic = new Hono();
  topic.post('/', async (c) => {
    const asked = new URLSearchParams(await c.req.text());
    const attributes = attributesOf(asked);
    const refused = refusalOf(c.req.header('authorization'), asked, attributes);
    if (refused) return refuse(c, refused);
    const message = messageFrom(asked, attributes);
    taken(message);
    const result = `<PublishResult><MessageId>${message.id}</MessageId></PublishResult>`;
    return xml(c, 200, `<PublishResponse ${NAMESPACE}>${result}${metadata()}</PublishResponse>`);
  });
  return topic;
};

const metadata = () => `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;

/** The codes are those the SDK makes its exceptions from. What was sent is not repeated. */
const refuse = (c: Context, { status, code, message }: Refusal) => {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return xml(c, status, `<ErrorResponse ${NAMESPACE}>${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`);
};

/** Counted from one; the list ends where a number is missing. */
const attributesOf = (asked: URLSearchParams): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (let n = 1; ; n++) {
    const name = asked.get(`MessageAttributes.entry.${n}.Name`);
    if (name === null) return attributes;
    attributes.set(name, asked.get(`MessageAttributes.entry.${n}.Value.StringValue`) ?? '');
  }
};

const refusalOf = (authorization: string | undefined, asked: URLSearchParams, attributes: Map<string, string>) => {
  // A web page elsewhere could post a form here, but never with this header.
  if (!authorization?.startsWith('AWS4-HMAC-SHA256 '))
    return refusal(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
  if (asked.get('Action') !== 'Publish') return refusal(400, 'InvalidAction', 'Could not find that operation');
  if (asked.get('TopicArn') !== TOPIC_ARN) return refusal(404, 'NotFound', 'Topic does not exist');
  const [subject, text] = [asked.get('Subject'), asked.get('Message')];
  if (subject !== null && !SUBJECT.test(subject)) return invalid('Subject');
  if (!text) return invalid('Empty message');
  if (Buffer.byteLength(text) > MAX_BYTES) return invalid('Message too long');
  if ([...attributes.values()].includes(''))
    return refusal(400, 'ParameterValueInvalid', 'A message attribute must have a value');
  return undefined;
};

const messageFrom = (asked: URLSearchParams, attributes: Map<string, string>): Message => ({
  id: randomUUID(),
  at: new Date().toISOString(),
  subject: asked.get('Subject') ?? '',
  text: asked.get('Message') ?? '',
  type: attributes.get('type'),
  shopId: attributes.get('shopId'),
});
