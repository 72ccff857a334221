import * as z from 'zod';
import { PAYSTACK_ORIGIN } from './paystack/urls.ts';

const text = z.string().min(1);
const table = { TABLE_NAME: text };
const bus = { EVENT_BUS_NAME: text };
/** Where the shop and ops are told: an SNS topic. */
const notifications = { NOTIFICATION_TOPIC_ARN: text };

/**
 * Where Paystack's secret key is: in production the name of an SSM parameter, on a laptop the key itself, from `.env`.
 * The stack can only set the name (see `EnvironmentOf`), so a key never stands in an environment listing.
 */
const paystackKey = {
  PAYSTACK_MODE: z.enum(['test', 'live']),
  PAYSTACK_SECRET_PARAMETER: text.optional(),
  PAYSTACK_SECRET_KEY: text.optional(),
};
const paystack = {
  ...paystackKey,
  /** Begins every reference and tells this stage's payments from another's. */
  PAYSTACK_REFERENCE_PREFIX: z.string().regex(/^[a-z0-9]{2,12}$/),
};
const paystackClient = { ...paystack, PAYSTACK_BASE_URL: z.url().default(PAYSTACK_ORIGIN) };

type Keyed = { PAYSTACK_MODE: 'test' | 'live'; PAYSTACK_SECRET_PARAMETER?: string; PAYSTACK_SECRET_KEY?: string };
const hasOneKey = (env: Keyed) => Boolean(env.PAYSTACK_SECRET_PARAMETER) !== Boolean(env.PAYSTACK_SECRET_KEY);
const oneKey = { path: ['PAYSTACK_SECRET_PARAMETER'], message: 'set either this or PAYSTACK_SECRET_KEY' };

/** Real money is only ever asked for at Paystack itself. */
const asksPaystack = (env: { PAYSTACK_MODE: string; PAYSTACK_BASE_URL: string }) =>
  env.PAYSTACK_MODE === 'test' || new URL(env.PAYSTACK_BASE_URL).origin === PAYSTACK_ORIGIN;
const onlyPaystack = { path: ['PAYSTACK_BASE_URL'], message: 'a live stage talks to Paystack alone' };

/** What each function may know, and nothing besides. The stack's environment is typed by the same shapes. */
export const config = {
  chat: z
    .object({
      ...table,
      ...bus,
      ...paystackClient,
      /** The site: where customers come back to after paying, and what its pages call themselves. The shop's id is appended. */
      PAYSTACK_CALLBACK_URL: z.url(),
      /** The built page, a file that this function fills in for each shop. */
      PAGE_FILE: text,
      /** A domain that exists and is ours: Paystack wants an e-mail address, and customers have no login. */
      PAYSTACK_CUSTOMER_EMAIL_DOMAIN: z.hostname(),
      ORDER_EXPIRY_SECONDS: z.coerce.number().int().positive(),
    })
    .refine(hasOneKey, oneKey)
    .refine(asksPaystack, onlyPaystack),
  paystackWebhook: z.object({ ...table, ...bus, ...paystack }).refine(hasOneKey, oneKey),
  onPaymentConfirmed: z.object({ ...table }),
  tellShop: z.object({ ...table, ...notifications }),
  sweep: z
    .object({ ...table, ...bus, ...paystackClient })
    .refine(hasOneKey, oneKey)
    .refine(asksPaystack, onlyPaystack),
  reconcile: z
    .object({ ...table, ...bus, ...notifications, ...paystackClient })
    .refine(hasOneKey, oneKey)
    .refine(asksPaystack, onlyPaystack),
};
export type FunctionName = keyof typeof config;
export const FUNCTION_NAMES = z.object(config).keyof().options;

type Input<Name extends FunctionName> = z.input<(typeof config)[Name]>;
type NeverDeployed = 'PAYSTACK_SECRET_KEY' | 'PAYSTACK_BASE_URL';

/** What the stack must set for a function: every variable, by name, and never a secret itself. */
export type EnvironmentOf<Name extends FunctionName> = { [Key in Exclude<keyof Input<Name>, NeverDeployed>]-?: string };

/**
 * Reads a function's configuration, once, at cold start.
 * @throws Error that names the variables that are missing or wrong, and never prints a value
 */
export const loadConfig = <Schema extends z.ZodType>(schema: Schema, env: unknown = process.env): z.output<Schema> => {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`);
  throw new Error(`The configuration is wrong: ${wrong.join(', ')}`);
};
