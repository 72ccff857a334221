import type { Client } from '../client.ts';
import type { World } from '../world.ts';

/** What a device's cart holds, in the order in which it was put there: "2 Zobo, 1 Suya"; empty where there is none. */
export const cartAt = ({ store }: World, { who }: Client): string => {
  const session = [...store.sessionItems.values()].find(({ deviceId }) => deviceId === who.deviceId);
  const lines = session?.state === 'CHOOSING_MENU' ? session.cart : [];
  return lines.map(({ quantity, name }) => `${quantity} ${name}`).join(', ');
};

/** The orders a device has placed, by what they hold. */
export const ordersAt = ({ store }: World, { who }: Client): string[] =>
  [...store.orderItems.values()]
    .filter(({ deviceId }) => deviceId === who.deviceId)
    .map(({ lines }) => lines.map(({ quantity, name }) => `${quantity} ${name}`).join(', '));
