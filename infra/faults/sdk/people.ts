import type { Decision } from '../../../shared/ordering/resolve.ts';
import { dynamoShopOrders } from '../../../shared/shop-orders.ts';
import { resolveOrder } from '../../tools/order-commands.ts';
import { createCustomer, OTHER_DEVICE } from './customer.ts';
import { newestOrder } from './items.ts';
import { again, until } from './patience.ts';
import type { World } from './world.ts';

/** Paystack, bus and clock, which come again until they are heard. */
const createMachines = (world: World) => {
  const { shop, clock, recorder } = world;
  let delivered = 0;
  const paystackTells = (about: string, work: () => Promise<void>) =>
    until(world, { who: 'Paystack', what: 'webhook', about }, work);
  return {
    paystackTells,
    charges: (reference: string) => paystackTells(reference, () => shop.charge(reference)),
    busDelivers: async () => {
      for (; delivered < shop.events.length; delivered++) {
        const event = shop.events[delivered];
        if (event) await until(world, { who: 'bus', what: 'consumes', about: event.type }, () => shop.consume(event));
      }
    },
    /** One run of the clock's: what fails waits for the next one. */
    sweeps: async () => {
      await recorder.perform({ who: 'clock', what: 'sweep' }, async () => {
        await shop.sweep();
        return undefined;
      });
    },
    passes: (seconds: number) => {
      clock.now += seconds;
    },
  };
};

/** A shopkeeper at the command line. */
const createShopkeeper = (world: World) => {
  const { shop, recorder, parts, complaints } = world;
  const tools = { ...shop.parts, shopOrders: dynamoShopOrders(parts) };

  const isDecided = (decision: Decision): boolean => {
    const { refunds, resolvedAt } = newestOrder(world);
    return decision === 'accept' ? resolvedAt !== undefined : Object.keys(refunds).length > 0;
  };

  return {
    /** What the command says; it is typed once. @throws what it throws */
    types: (code: string, decision: Decision, payment?: number) => resolveOrder(tools, code, decision, { payment }),
    /** Types it until it is written down. Who is told that there is nothing to decide looks whether it is decided. */
    decides: (code: string, decision: Decision, payment?: number) =>
      again(world, 'a decision', async () => {
        const { result } = await recorder.perform({ who: 'shopkeeper', what: 'decides', about: decision }, async () => {
          await resolveOrder(tools, code, decision, { payment });
          return undefined;
        });
        if (result.type === 'done') return true;
        if (result.type !== 'failed' || !/^Error: No payment/.test(result.error)) return undefined;
        if (!isDecided(decision)) complaints.push(`the shopkeeper's "${decision}" came to nothing`);
        return true;
      }),
  };
};

/** Everybody who has to do with a shop, each as patient as they are in life. */
export const createPeople = (world: World) => ({
  ...createCustomer(world),
  elsewhere: createCustomer(world, OTHER_DEVICE),
  ...createMachines(world),
  ...createShopkeeper(world),
});
export type People = ReturnType<typeof createPeople>;
