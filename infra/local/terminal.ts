import type { Rule } from '../rules.ts';
import type { BusEvent, DeadLetter } from './event-bus.ts';
import type { Message } from './inbox/inbox.ts';
import type { Report as PaystackReport } from './paystack/clock.ts';

const clock = () => new Date().toTimeString().slice(0, 8);
const line = (who: string, what: string, ...details: (string | undefined)[]) =>
  [clock(), who.padEnd(8), what.padEnd(22), ...details.filter((detail) => detail !== undefined && detail !== '')].join(
    '  ',
  );

const WHO: Record<string, string> = {
  chat: 'chat',
  paystackWebhook: 'webhook',
  onPaymentConfirmed: 'consumer',
  sweep: 'sweep',
  tellShop: 'tell',
  reconcile: 'match',
};
/** Said by the line itself or of no use to a reader. */
const UNSAID = new Set(['time', 'level', 'function', 'event', 'requestId', 'version']);

const parseLine = (text: string): Record<string, unknown> | undefined => {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
};

/** A function's JSON line, as a person reads it; a line that is not JSON as it is. */
export const functionLine = (text: string): string => {
  const fields = parseLine(text);
  if (!fields) return line('function', text);
  const details = Object.entries(fields).filter(([name]) => !UNSAID.has(name));
  const marked = fields['level'] === 'error' ? '✗ ' : fields['level'] === 'warn' ? '! ' : '';
  const who = WHO[String(fields['function'])] ?? String(fields['function']);
  return line(who, marked + String(fields['event']), ...details.map(([name, value]) => `${name}=${String(value)}`));
};

export const eventLine = (event: BusEvent, rules: readonly Rule[]): string =>
  line('bus', event['detail-type'], rules.length > 0 ? `→ ${rules.map(({ to }) => to).join(', ')}` : 'nobody listens');

export const deadLetterLine = ({ rule, error }: DeadLetter): string =>
  line('bus', '✗ dead letter', `rule=${rule}`, error.replace(/\s+/g, ' '));

/** The topic took a message: a shop's, or of the stage as a whole. */
export const messageLine = ({ shopId, subject }: Message): string => line(shopId ? 'shop' : 'ops', 'told', subject);

export const paystackLine: (...args: Parameters<PaystackReport>) => string = ({ event, reference, detail }) =>
  line('paystack', event, reference, detail);
