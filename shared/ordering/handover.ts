import * as z from 'zod';

/** How an order reaches its customer, in the shop's own words at the time it was placed. */
export const handoverSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pickup'), address: z.string() }),
  z.object({ type: z.literal('delivery'), area: z.string(), address: z.string().optional() }),
]);
export type Handover = z.infer<typeof handoverSchema>;

/** Who ordered, as far as the shop asks. */
export const contactSchema = z.object({
  name: z.string().optional(),
  /** E.164. */
  phone: z.string().optional(),
  email: z.string().optional(),
});
export type Contact = z.infer<typeof contactSchema>;
