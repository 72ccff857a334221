import { isAlike } from './alike.ts';

/** A message that the server has not answered yet. Its id stays the same however often it is sent. */
export type Unsent = {
  messageId: string;
  text: string;
  /** How often something on the way to the server refused it. */
  rebuffs?: number;
};

export const isOutbox = (value: unknown): value is readonly Unsent[] => isAlike(value, [{ messageId: '', text: '' }]);

export const isIn = (outbox: readonly Unsent[], { messageId }: Unsent): boolean =>
  outbox.some((unsent) => unsent.messageId === messageId);

export const without = (outbox: readonly Unsent[], { messageId }: Unsent): readonly Unsent[] =>
  outbox.filter((unsent) => unsent.messageId !== messageId);

export const withRebuffs = (outbox: readonly Unsent[], { messageId }: Unsent, rebuffs: number): readonly Unsent[] =>
  outbox.map((unsent) => (unsent.messageId === messageId ? { ...unsent, rebuffs } : unsent));
