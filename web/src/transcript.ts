import type { ChatAnswer, NoticeView } from '../../shared/chat-api.ts';
import type { Reply } from '../../shared/ordering/replies.ts';
import type { UserState } from '../../shared/ordering/session.ts';
import type { Unsent } from './outbox.ts';

/** Something that stands in the chat. `state` is where the conversation stood when the shop said it. */
export type Entry =
  | { id: string; from: 'customer'; text: string; refused?: string }
  | { id: string; from: 'shop'; reply: Reply; state: UserState };

/** What the browser remembers of a chat with one shop, newest last. */
export type Transcript = {
  schema: 1;
  entries: readonly Entry[];
  /** How orders ended, as far as the customer was told: `code:status`. */
  told: readonly string[];
  /** The newest session version whose notices stand in `entries`. */
  seenVersion: number;
  /** The session version in which the customer was forgotten. */
  forgotAt?: number | undefined;
};

export const EMPTY: Transcript = { schema: 1, entries: [], told: [], seenVersion: 0 };
export const KEPT_ENTRIES = 40;
/** More than the notices a session holds, so that none is told twice. */
const KEPT_TOLD = 40;

const isMenu = (entry: Entry): boolean => entry.from === 'shop' && entry.reply.kind === 'menu';

/** The newest entries; before them the last menu, where they have none: it is what a customer without a line looks for. */
const newestOf = (entries: readonly Entry[]): Entry[] => {
  const kept = entries.slice(-KEPT_ENTRIES);
  if (kept.some(isMenu)) return kept;
  const menus = entries.filter(isMenu).slice(-1);
  return [...menus, ...kept.slice(menus.length)];
};

const append = (transcript: Transcript, entries: readonly Entry[]): Transcript => ({
  ...transcript,
  entries: newestOf([...transcript.entries, ...entries]),
});

export const messageEntry = ({ messageId, text }: Unsent): Entry => ({ id: messageId, from: 'customer', text });

export const withMessage = (transcript: Transcript, message: Unsent): Transcript =>
  append(transcript, [messageEntry(message)]);

export const withRefusal = (transcript: Transcript, id: string, why: string): Transcript => ({
  ...transcript,
  entries: transcript.entries.map((entry) =>
    entry.id === id && entry.from === 'customer' ? { ...entry, refused: why } : entry,
  ),
});

const ending = ({ code, status }: { code: string; status: string }) => `${code}:${status}`;

/** An order that is shown tells how it ended, as a notice does. */
const endingsIn = (replies: readonly Reply[]): string[] =>
  replies.flatMap((reply) => (reply.kind === 'order' ? [ending(reply.order)] : []));

/** The notices of an answer that the customer has not been told, by this answer's replies or ever before. */
const untold = ({ told }: Transcript, { notices }: ChatAnswer, replies: readonly Reply[]): NoticeView[] => {
  const known = new Set([...told, ...endingsIn(replies)]);
  return notices.filter((notice) => {
    const isNew = !known.has(ending(notice));
    known.add(ending(notice));
    return isNew;
  });
};

/** Whether the shop asks to erase what is kept of it. */
export const isForgetting = ({ kind }: Reply): boolean => kind === 'forgotten';

/** An answer, as far as it belongs into the chat. `since` is the version that the page had heard of when it asked. */
export type Heard = { answer: ChatAnswer; replies: readonly Reply[]; since: number; newId: () => string };

/**
 * Puts an answer's news and then its replies at the end. The version counts as seen in the same write, so that the server
 * never drops a notice which this browser did not keep. A version below `since` is a session that began anew. An answer
 * that tells nothing changes nothing: most do, and another tab may just be writing.
 */
export const withAnswer = (transcript: Transcript, { answer, replies, since, newId }: Heard): Transcript => {
  const { state, version } = answer;
  const { told, seenVersion, forgotAt = 0 } = transcript;
  const isAnew = version < since;
  const entryOf = (reply: Reply): Entry => ({ id: newId(), from: 'shop', reply, state });
  const goodbye = replies.find(isForgetting);
  // What was seen stays seen, or the server would tell it again; news that came with this answer is told by the next one.
  if (goodbye) return { ...EMPTY, entries: [entryOf(goodbye)], seenVersion, forgotAt: version };
  // Asked before the customer was forgotten, and overtaken: it may tell what is erased.
  if (version < forgotAt && !isAnew) return transcript;
  const news = untold(transcript, answer, replies);
  if (version === seenVersion && news.length + replies.length === 0) return transcript;
  return {
    ...append(transcript, [...news.map(({ reply }) => reply), ...replies].map(entryOf)),
    told: [...told, ...endingsIn(replies), ...news.map(ending)].slice(-KEPT_TOLD),
    seenVersion: isAnew ? version : Math.max(seenVersion, version),
    forgotAt: isAnew ? undefined : transcript.forgotAt,
  };
};
