import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { UserState } from '../../../shared/ordering/session.ts';
import type { Random } from '../../../shared/testing/faults/random.ts';
import { testShop } from '../../../shared/testing/test-shop.ts';
import type { Operation, Recorder } from './recorder.ts';
import type { TableShop } from './table-shop.ts';
import { makeWish, type Wish, wordsOf } from './wishes.ts';

export type Stage = { shop: TableShop; recorder: Recorder; codes: Set<string> };
type Page = { deviceId: string; who: string };

/** What a page knows from the answers it was given. A code for another device is known to everybody. */
export const createPage = ({ shop, recorder, codes }: Stage, { deviceId, who }: Page) => {
  const customer = { deviceId, shopId: testShop.shop.shopId };
  let seenVersion = 0;
  let state: UserState = 'IDLE';

  const take = ({ result }: Operation) => {
    if (result.type !== 'heard' || !result.answered.ok) return;
    const { answer } = result.answered;
    if (answer.version < seenVersion) return;
    ({ state } = answer);
    seenVersion = answer.version;
    for (const { text } of answer.replies) for (const [code] of text.matchAll(/TRY7-\d+/g)) codes.add(code);
  };

  const says = async (wish: Wish, messageId: string = randomUUID()) => {
    const request = { messageId, text: wordsOf(wish), seenVersion };
    const asked = { who, what: 'says', deviceId, wish, messageId, seenVersion, about: request.text } as const;
    const operation = await recorder.perform(asked, () => shop.engine.hear(customer, request));
    take(operation);
    return operation;
  };

  return {
    says,
    state: () => state,
    looks: async (returned = false) => {
      const asked = { who, what: 'looks', deviceId, seenVersion } as const;
      const options = { seenVersion, returned };
      const operation = await recorder.perform(asked, () => shop.engine.look(customer, options));
      take(operation);
      return operation;
    },
    /** The very same message again: at the same time, or once more after its answer. */
    saysTwice: async (wish: Wish, atOnce: boolean) => {
      const messageId = randomUUID();
      if (atOnce) return void (await Promise.all([says(wish, messageId), says(wish, messageId)]));
      await says(wish, messageId);
      await says(wish, messageId);
    },
  };
};

/** One tab of a customer who does this and that, a few times. */
export const useTab = async (stage: Stage, page: Page, random: Random, times: number): Promise<void> => {
  const tab = createPage(stage, page);
  for (let n = 0; n < times; n++) {
    await sleep(random.below(4));
    const wish = makeWish(random, tab.state(), [...stage.codes]);
    if (random.chance(0.2)) await tab.looks(random.chance(0.3));
    else if (random.chance(0.15)) await tab.saysTwice(wish, random.chance(0.5));
    else await tab.says(wish);
  }
};
