import { openingAt } from '../ordering/hours.ts';
import type { Shop } from '../ordering/shop.ts';
import { MINUTES_A_DAY, minutesOf, shopMinute } from '../ordering/shop-clock.ts';

/**
 * How long what a page says of a shop's hours stays true, in seconds: until the shop opens or closes, and no longer than
 * its day, since "tomorrow" is another day then.
 * @param now epoch seconds
 */
export const lastsFor = (shop: Shop, now: number): number => {
  const minute = shopMinute(shop, Math.floor(now / 60)) % MINUTES_A_DAY;
  const until = (minuteOfDay: number) => (minuteOfDay - minute) * 60 - (now % 60);
  const opening = openingAt(shop, now);
  const changes = opening.open
    ? until(minutesOf(opening.closesAt ?? '24:00'))
    : opening.opens && opening.opens.moment - now;
  const today = until(MINUTES_A_DAY);
  // A clock time that has passed is tomorrow's.
  return changes && changes > 0 ? Math.min(changes, today) : today;
};
