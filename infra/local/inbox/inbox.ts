import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

/** What the topic took, as it would arrive by e-mail. */
export const messageSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  subject: z.string(),
  text: z.string(),
  type: z.string().optional(),
  shopId: z.string().optional(),
});
export type Message = z.infer<typeof messageSchema>;

export type Inbox = {
  /** @throws when it cannot be kept */
  put: (message: Message) => void;
  /** The newest first; of one shop, where one is named. */
  latest: (shopId?: string) => Message[];
  /** Every shop that a message is of. */
  shops: () => string[];
};

/** More than that nobody reads on one page. The file keeps the others too. */
export const MOST = 200;

/** Messages for as long as the process lives. `keep` is called before a message is shown. */
export const memoryInbox = (
  past: readonly Message[] = [],
  keep: (message: Message) => void = () => undefined,
): Inbox => {
  const messages = past.slice(-MOST);
  const shops = () => new Set(messages.flatMap(({ shopId }) => shopId ?? []));
  return {
    put: (message) => {
      keep(message);
      messages.push(message);
      if (messages.length > MOST) messages.shift();
    },
    latest: (shopId) => messages.filter((message) => shopId === undefined || message.shopId === shopId).toReversed(),
    shops: () => [...shops()].toSorted(),
  };
};

/** A line that a kill cut short, or that is of another kind, is passed over: no money hangs on it. */
const readLine = (line: string): Message[] => {
  try {
    return [messageSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
};

const readPast = (path: string): Message[] => {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  // Else the next message would be glued to what was cut short, and be lost with it.
  if (text !== '' && !text.endsWith('\n')) appendFileSync(path, '\n');
  return text.split('\n').flatMap(readLine);
};

/** Messages in a file of JSON lines, so that they are still there after a restart. */
export const fileInbox = (path: string): Inbox => {
  mkdirSync(dirname(path), { recursive: true });
  return memoryInbox(readPast(path), (message) => appendFileSync(path, `${JSON.stringify(message)}\n`));
};
