import * as z from 'zod';
import { amountSchema, currencySchema } from './money.ts';
import { languageSchema } from './words/languages.ts';

/** A name in a link and in keys: lower-case letters, digits and hyphens, 40 at most. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
/** Of a shop, whose page stands under it; one path of the site is taken. */
export const shopIdSchema = idSchema.refine((id) => id !== 'api', 'is where the site has its API');

/** A published picture: an id and eight hex digits of the hash of its bytes, "jollof-rice-3f2a91c0". No path, no extension. */
export const pictureNameSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}-[0-9a-f]{8}$/);

export const feeSchema = z.object({ name: z.string().min(1).max(40), amount: amountSchema });
export type Fee = z.infer<typeof feeSchema>;

/** A moment of the day on the shop's own clock, "09:30"; "24:00" is the end of the day. */
const clockSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is a moment of the day, written as 09:30 or 21:00');

/** The last minute of the day is written by who means its end. */
const endSchema = clockSchema.transform((at) => (at === '23:59' ? '24:00' : at));

/** From when until when the shop takes orders. One that ends before it begins goes on past midnight. */
const periodSchema = z
  .object({ from: clockSchema, to: endSchema })
  .refine(({ from, to }) => from !== to && from !== '24:00', 'a period ends at another time than it begins');
export type Period = z.infer<typeof periodSchema>;

export const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Day = (typeof DAYS)[number];

/** Opening hours, at most two periods a day; a day that is left out is closed. */
const hoursSchema = z.partialRecord(z.enum(DAYS), z.array(periodSchema).max(2));
export type Hours = z.infer<typeof hoursSchema>;

const timeZoneSchema = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'is no time zone of the IANA database, such as Africa/Lagos');

/** Where the shop delivers to, and for how much. */
const areaSchema = z.object({
  areaId: idSchema,
  name: z.string().min(1).max(40),
  aliases: z.array(z.string().min(1).max(40)).max(12).optional(),
  fee: amountSchema,
});
export type Area = z.infer<typeof areaSchema>;

/** What checkout asks for. `optional` is asked once and may be left out; what is absent is not asked at all. */
const wishSchema = z.enum(['required', 'optional']);

/** What the shop tells about itself. A shop is data: adding one needs no deployment. */
export const shopSchema = z.object({
  shopId: shopIdSchema,
  name: z.string().min(1).max(60),
  /** How to reach a person, in words: "WhatsApp 0803 000 0000". */
  contact: z.string().min(1).max(120),
  /** What the shop says of itself in one line; previews of its link show it. */
  about: z.string().min(1).max(140).optional(),
  picture: pictureNameSchema.optional(),
  currency: currencySchema,
  /** The language customers are greeted in who have not chosen another; English where the shop does not say. */
  language: languageSchema.optional(),
  /** ISO 3166, two letters: phone numbers without a country code are of this country. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** Added to every order, in the order shown. */
  fees: z.array(feeSchema).max(5).default([]),
  /** The smallest total the shop takes an order for; without one, Paystack's own least charge. */
  minimumOrder: amountSchema.optional(),
  /** Paystack subaccount (ACCT_…) that receives the money; without one it stays with the main account. */
  subaccount: z
    .string()
    .regex(/^ACCT_\w+$/)
    .optional(),
  /** IANA name of the zone `hours` are told in; Africa/Lagos where the shop does not say. */
  timeZone: timeZoneSchema.optional(),
  /** Without hours the shop is always open. */
  hours: hoursSchema.optional(),
  /** Days of the shop's calendar, "2026-12-25", on which it is closed whatever `hours` say. */
  closedOn: z.array(z.iso.date()).max(60).optional(),
  /** No orders are taken for now. `until`: epoch seconds after which they are again; without it, until it is taken off. */
  paused: z.object({ until: z.int().optional(), reason: z.string().max(120).optional() }).optional(),
  /** Minutes from payment until the food is ready. */
  leadMinutes: z.int().positive().max(2880).optional(),
  /** Asked for at checkout, in this order. */
  asks: z
    .object({ name: wishSchema.optional(), phone: wishSchema.optional(), email: z.literal('optional').optional() })
    .optional(),
  /** The customer may fetch the order, here. With neither pickup nor delivery nobody is asked. */
  pickup: z.object({ address: z.string().min(1).max(140) }).optional(),
  delivery: z.object({ areas: z.array(areaSchema).min(1).max(40) }).optional(),
});
export type Shop = z.infer<typeof shopSchema>;
