import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type ChatAnswer, DEVICE_HEADER } from '../../shared/chat-api.ts';

const RETRIES = 20;
/** The system's own answer to its own client; its parts were checked where they were made. */
const answerSchema = z.custom<ChatAnswer>((value) => typeof value === 'object' && value !== null && 'version' in value);

/** A customer's side of the HTTP API, as the page is: a message that was not answered is sent again under its own id. */
export const createClient = (origin: string, shopId: string, deviceId: string) => {
  const shop = `${origin}/api/shops/${shopId}`;
  const headers = { [DEVICE_HEADER]: deviceId, 'content-type': 'application/json' };

  const ask = async (url: string, init: RequestInit): Promise<ChatAnswer> => {
    for (let retries = 0; ; retries++) {
      const response = await fetch(url, init).catch(() => undefined);
      if (response?.ok) return answerSchema.parse(await response.json());
      const mend = !response || response.status >= 500 || response.status === 429;
      if (!mend || retries >= RETRIES) throw new Error(`${response?.status ?? 'no answer'} ${await response?.text()}`);
      await sleep(50 + Math.random() * 200);
    }
  };

  return {
    say: (text: string, messageId: string = randomUUID()) =>
      ask(`${shop}/messages`, { method: 'POST', headers, body: JSON.stringify({ messageId, text }) }),
    look: (query = '') => ask(`${shop}/session${query}`, { headers }),
  };
};
