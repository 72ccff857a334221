import * as z from 'zod';
import { MAX_ADDRESS, MAX_EMAIL, MAX_NAME } from './contact.ts';
import { type Fulfilment, fulfilmentSchema } from './fulfilment.ts';
import { type Area, idSchema, type Shop } from './shop.ts';

/** What a shop may call optional, and a customer may leave out. */
const skippableSchema = z.enum(['name', 'phone', 'email']);

/** What is known of a customer at checkout, each as its reader gave it. Kept in the session, for the next order too. */
export const detailsSchema = z.object({
  name: z.string().max(MAX_NAME).optional(),
  /** E.164. */
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .optional(),
  email: z.string().max(MAX_EMAIL).optional(),
  fulfilment: fulfilmentSchema.optional(),
  areaId: idSchema.optional(),
  address: z.string().max(MAX_ADDRESS).optional(),
  /** Asked for, and left out by the customer's choice. */
  skipped: z.array(skippableSchema).max(3).optional(),
});
export type Details = z.infer<typeof detailsSchema>;
export type Skippable = z.infer<typeof skippableSchema>;

export type Field = Skippable | 'fulfilment' | 'area' | 'address';

type ShopAsks = Pick<Shop, 'asks' | 'pickup' | 'delivery'>;

/** How the order reaches the customer. Undefined where that is still to be asked, or the shop does not care. */
export const fulfilmentOf = ({ pickup, delivery }: ShopAsks, { fulfilment }: Details): Fulfilment | undefined => {
  if (pickup && delivery) return fulfilment;
  if (delivery) return 'delivery';
  return pickup && 'pickup';
};

/** The area an order is delivered to. Undefined for a pickup, and where it is still to be asked. */
export const areaOf = (shop: ShopAsks, details: Details): Area | undefined => {
  if (fulfilmentOf(shop, details) !== 'delivery') return undefined;
  const areas = shop.delivery?.areas ?? [];
  return areas.length === 1 ? areas[0] : areas.find(({ areaId }) => areaId === details.areaId);
};

/** Everything that this shop asks of this customer, known or not, in the order in which it is asked. */
export const fieldsOf = (shop: ShopAsks, details: Details): Field[] => {
  const { asks = {}, pickup, delivery } = shop;
  const isDelivered = fulfilmentOf(shop, details) === 'delivery';
  const applies: [Field, boolean][] = [
    ['name', asks.name !== undefined],
    ['phone', asks.phone !== undefined],
    ['fulfilment', pickup !== undefined && delivery !== undefined],
    ['area', isDelivered && (delivery?.areas.length ?? 0) > 1],
    ['address', isDelivered],
    ['email', asks.email !== undefined],
  ];
  return applies.filter(([, does]) => does).map(([field]) => field);
};

/** Whether a customer may leave this out. */
export const isSkippable = ({ asks }: ShopAsks, field: Field): field is Skippable =>
  (field === 'name' || field === 'phone' || field === 'email') && asks?.[field] === 'optional';

const isSettled = (shop: ShopAsks, details: Details, field: Field): boolean => {
  if (field === 'area') return areaOf(shop, details) !== undefined;
  if (details[field] !== undefined) return true;
  return isSkippable(shop, field) && (details.skipped?.includes(field) ?? false);
};

/** The next thing checkout must ask; undefined when all that the shop wants is known. */
export const nextField = (shop: ShopAsks, details: Details): Field | undefined =>
  fieldsOf(shop, details).find((field) => !isSettled(shop, details, field));
