import * as z from 'zod';
import { foldedText } from './plain-text.ts';

export const fulfilmentSchema = z.enum(['pickup', 'delivery']);
export type Fulfilment = z.infer<typeof fulfilmentSchema>;

const phrases = (...lines: string[]): string[] => lines.flatMap((line) => line.split(', '));

// A line for English, Pidgin and French each, as `foldedText` leaves them. No "rider" and no "dispatch" among them: one
// customer is brought the order by the shop's, another sends his own to fetch it.
const PICKUP = phrases(
  'pickup, pick up, pick it, collect, collection, takeaway, take away, takeout, i will come, ill come, i am coming, im coming, come get, come and get, myself',
  'pick am, i go come, i dey come, come carry, come take, come pick, go carry am',
  'emporter, retrait, je viens, je passe, je vais passer, chercher, recuperer, je recupere, sur place, moi meme',
);
const DELIVERY = phrases(
  'delivery, deliver, delivered, bring it, bring to, send it',
  'bring am, bring come, una bring, una go bring, send am, carry am come, carry come',
  'livraison, livrer, livre, livrez, livree, domicile, chez moi, apporter, apportez, amenez',
);
const NUMBERS = new Map<string, Fulfilment>([
  ...['1', 'one', 'un'].map((said) => [said, 'pickup'] as const),
  ...['2', 'two', 'deux'].map((said) => [said, 'delivery'] as const),
]);

const NOT =
  '(?:no|not|dont|do not|never|without|pas|sans|non)(?: (?:want|wan|need|like|for|am|the|a|any|de|la|le|du))*';

/** Whole words, and not those that are denied: "no delivery". */
const means = (meaning: readonly string[]): ((text: string) => boolean) => {
  const words = meaning.join('|');
  const denied = new RegExp(`(?<= )${NOT} (?:${words})(?= )`, 'g');
  const said = new RegExp(` (?:${words}) `);
  return (text) => said.test(` ${text} `.replace(denied, ''));
};
const isPickup = means(PICKUP);
const isDelivery = means(DELIVERY);

/** What was chosen, in English, Pidgin or French, or by number: 1 pickup, 2 delivery. Undefined where it is not clear. */
export const readFulfilment = (said: string): Fulfilment | undefined => {
  const text = foldedText(said);
  const [pickup, delivery] = [isPickup(text), isDelivery(text)];
  if (pickup !== delivery) return pickup ? 'pickup' : 'delivery';
  return NUMBERS.get(text);
};
