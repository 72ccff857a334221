import { randomUUID } from 'node:crypto';
import type { ChatAnswer } from '../../../shared/chat-api.ts';
import type { Answered } from '../../../shared/engine.ts';
import type { Operation } from '../hist/recorder.ts';
import { createPage } from '../hist/tab.ts';
import { PREFIX } from '../hist/table-shop.ts';
import type { Wish } from '../hist/wishes.ts';
import { newestOrder } from './items.ts';
import { again } from './patience.ts';
import type { World } from './world.ts';

export const DEVICE = '00000000-0000-4000-8000-000000000001';
export const OTHER_DEVICE = '00000000-0000-4000-8000-000000000002';

const answerIn = ({ result }: Operation): ChatAnswer | undefined =>
  result.type === 'heard' && result.answered.ok ? result.answered.answer : undefined;

/** A customer's page: it sends a message again, the very same, until there is an answer. */
export const createCustomer = (world: World, deviceId = DEVICE) => {
  const { shop, clock, complaints } = world;
  const page = createPage(world, { who: deviceId === DEVICE ? 'customer' : 'other device', deviceId });
  const last: { wish?: Wish; messageId: string } = { messageId: '' };

  /** Beside a link that could still be paid no other one is shown. */
  const checkLink = ({ order: shown }: ChatAnswer) => {
    if (!shown?.payUrl) return;
    const { orderId, n, refs } = newestOrder(world);
    for (const [other, { status }] of Object.entries(refs)) {
      if (Number(other) >= n || status !== 'OPEN') continue;
      const { status: word } = shop.paystack.factsOf(`${PREFIX}-${orderId}-${other}`) ?? {};
      if (word !== 'failed' && word !== 'reversed')
        complaints.push(`link ${n} was shown while link ${other} was ${word}`);
    }
  };

  const says = async (wish: Wish, messageId: string = randomUUID()): Promise<ChatAnswer> => {
    Object.assign(last, { wish, messageId });
    const answer = await again(world, 'a message', async () => answerIn(await page.says(wish, messageId)));
    checkLink(answer);
    return answer;
  };

  return {
    says,
    /** Says it, and leaves it at that. */
    saysOnce: async (wish: Wish): Promise<Answered | undefined> => {
      const { result } = await page.says(wish);
      return result.type === 'heard' ? result.answered : undefined;
    },
    saysAll: async (...wishes: Wish[]) => {
      for (const wish of wishes) await says(wish);
    },
    /** The last message, once more, as it was. */
    saysAgain: async () => (last.wish ? says(last.wish, last.messageId) : undefined),
    looks: (returned = false) => again(world, 'a look', async () => answerIn(await page.looks(returned))),
    /** Asks to pay until there is a link, or another one, and names its reference. */
    wantsLink: (old?: string) =>
      again(world, 'a link', async () => {
        const { order } = await says({ type: 'pay' });
        clock.now += old === undefined ? 11 : 61;
        const reference = order?.payUrl?.split('/').at(-1);
        return reference === old ? undefined : reference;
      }),
  };
};
