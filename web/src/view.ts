import type { Language } from '../../shared/ordering/words/languages.ts';
import type { Memory } from './memory.ts';
import type { Speech } from './speech.ts';
import type { Standing } from './standing.ts';
import type { Entry } from './transcript.ts';

/** What the page draws. */
export type View = {
  entries: readonly Entry[];
  /** Ids of the messages that have no answer yet. */
  unsent: readonly string[];
  /** What the shop speaks to this customer. */
  language: Language;
  /** What the page speaks: the same, as soon as it has the words. */
  speech: Speech;
  /** The last attempt to send failed, and nothing is on its way. */
  isStalled: boolean;
  /** Unknown until the server has answered once. */
  standing?: Standing;
  /** Why nothing gets through at the moment. */
  problem?: string | undefined;
  /** Why there is no chat here at all: no such shop. */
  closed?: string;
  /** What to say to somebody who does not see the page. */
  announcement: string;
  /** False where the browser forgets the chat with the page. */
  remembers: boolean;
};

export const remembered = ({
  transcript,
  outbox,
  language,
}: Memory): Pick<View, 'entries' | 'unsent' | 'language'> => ({
  entries: transcript.read().entries,
  unsent: outbox.read().map(({ messageId }) => messageId),
  language: language.read(),
});
