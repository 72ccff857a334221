import type { Memory } from './memory.ts';
import type { Standing } from './standing.ts';
import type { Entry } from './transcript.ts';

/** What the page draws. */
export type View = {
  entries: readonly Entry[];
  /** Ids of the messages that have no answer yet. */
  unsent: readonly string[];
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

export const remembered = ({ transcript, outbox }: Memory): Pick<View, 'entries' | 'unsent'> => ({
  entries: transcript.read().entries,
  unsent: outbox.read().map(({ messageId }) => messageId),
});
