import type { Node } from 'constructs';
import * as z from 'zod';
import { config } from '../../shared/config.ts';

const paystack = config.chat.shape;

const settingsSchema = z
  .strictObject({
    stage: z.string().regex(/^[a-z0-9]{2,12}$/, 'two to twelve of a to z and 0 to 9'),
    paystackMode: paystack.PAYSTACK_MODE,
    /** No two stages may share one: it tells a stage's payments from another's. Without one, the stage's name. */
    paystackReferencePrefix: paystack.PAYSTACK_REFERENCE_PREFIX.optional(),
    /** The name of the SSM parameter that holds Paystack's secret key, never the key. */
    paystackSecretParameter: z.string().startsWith('/').optional(),
    customerEmailDomain: paystack.PAYSTACK_CUSTOMER_EMAIL_DOMAIN.optional(),
    orderExpirySeconds: z.coerce.number().int().positive().default(86_400),
    /** Who is told of an alarm. Without one, the topic has no subscriber until somebody adds one. */
    alarmEmail: z.email().optional(),
    /**
     * Who is told of payments and of what waits for a decision. Without one, the topic has no subscriber until somebody
     * adds one.
     */
    notificationEmail: z.email().optional(),
    /** A domain of one's own, with its certificate in us-east-1; without both, CloudFront's own domain. */
    siteDomain: z.hostname().optional(),
    siteCertificateArn: z.string().startsWith('arn:').optional(),
    /** A web ACL of scope CLOUDFRONT, where limits per address belong. */
    webAclArn: z.string().startsWith('arn:').optional(),
  })
  .refine(({ paystackMode, customerEmailDomain }) => paystackMode === 'test' || customerEmailDomain, {
    path: ['customerEmailDomain'],
    message: 'a live stage needs a domain that exists and is yours',
  })
  .refine(({ siteDomain, siteCertificateArn }) => Boolean(siteDomain) === Boolean(siteCertificateArn), {
    path: ['siteDomain'],
    message: 'a domain and its certificate come together',
  })
  .transform((given) => ({
    ...given,
    paystackReferencePrefix: given.paystackReferencePrefix ?? given.stage,
    paystackSecretParameter: given.paystackSecretParameter ?? `/byte-to-bite/${given.stage}/paystack-secret-key`,
    // Reserved for examples by RFC 2606: no test ever writes to a stranger.
    customerEmailDomain: given.customerEmailDomain ?? 'example.com',
  }));

/** What one deployment differs in from another. */
export type Settings = z.output<typeof settingsSchema>;

const SETTINGS = Object.keys(settingsSchema.in.shape);

const contextOf = (node: Node) => {
  const given = SETTINGS.map((name) => [name, node.tryGetContext(name)]).filter(([, value]) => value !== undefined);
  return { ...node.tryGetContext('stages')?.[node.tryGetContext('stage')], ...Object.fromEntries(given) };
};

/**
 * A stage's settings stand in cdk.json under `stages`, so that no deployment forgets one; `-c name=value` overrides a
 * single one.
 */
export const readSettings = (node: Node): { ok: true; settings: Settings } | { ok: false; complaint: string } => {
  const parsed = settingsSchema.safeParse(contextOf(node));
  if (parsed.success) return { ok: true, settings: parsed.data };
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'stages'} (${message})`).join(', ');
  const where = 'Set it in cdk.json under context.stages.<stage>, or with -c name=value.';
  return { ok: false, complaint: `The stage's settings are wrong: ${wrong}. ${where}` };
};
