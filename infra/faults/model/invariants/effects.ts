import { messageOf } from '../steps/message-id.ts';
import { insist } from '../violation.ts';
import type { Here } from '../world.ts';

/** Notes what a message brought about, placing an order or cancelling one: each may do so once. */
export const checkEffect = (here: Here, effect: string): Here => {
  const { world, process } = here;
  const { customer } = world;
  const message = messageOf(process);
  const before = customer.did[message];
  insist(before === undefined, 'one message, one effect', () => `${message}: ${before}, and ${effect}`);
  const did = Object.fromEntries(
    [...Object.entries(customer.did), [message, effect] as const].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { ...here, world: { ...world, customer: { ...customer, did } } };
};
