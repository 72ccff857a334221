import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../../shared/testing/faults/random.ts';
import type { Stage } from './tab.ts';
import type { Clock } from './table-shop.ts';

type World = Stage & { random: Random; clock: Clock; isOver: () => boolean };

/** Customers pay some of the links there are, and Paystack tells of it, now and then twice at once. */
export const paystackAtWork = async ({ shop, recorder, random, isOver }: World): Promise<void> => {
  const { transactions } = shop.paystack;
  while (!isOver()) {
    await sleep(2 + random.below(6));
    const open = [...transactions.keys()].filter((one) => transactions.get(one)?.status === 'abandoned');
    if (open.length === 0 || random.chance(0.6)) continue;
    const reference = random.pick(open);
    shop.paystack.set(reference, 'success');
    if (random.chance(0.2)) continue;
    const tells = () =>
      recorder.perform({ who: 'Paystack', what: 'webhook', about: reference }, async () => {
        await shop.charge(reference);
        return undefined;
      });
    await Promise.all(random.chance(0.3) ? [tells(), tells()] : [tells()]);
  }
};

/** Events reach the consumer late, and some of them twice. */
export const busAtWork = async ({ shop, recorder, random, isOver }: World): Promise<void> => {
  let next = 0;
  while (!isOver()) {
    await sleep(1 + random.below(5));
    const event = shop.events[next];
    if (!event) continue;
    const { result } = await recorder.perform({ who: 'bus', what: 'consumes', about: event.type }, async () => {
      await shop.consume(event);
      return undefined;
    });
    if (result.type === 'done' && random.chance(0.8)) next += 1;
  }
};

/** Minutes pass, and the sweep looks after what has come due. */
export const sweepAtWork = async ({ shop, recorder, random, clock, isOver }: World): Promise<void> => {
  while (!isOver()) {
    await sleep(4 + random.below(10));
    clock.now += random.pick([3, 12, 60, 130]);
    await recorder.perform({ who: 'clock', what: 'sweep' }, async () => {
      const { failed } = await shop.sweep();
      if (failed > 0) throw new Error(`${failed} orders failed`);
      return undefined;
    });
  }
};
