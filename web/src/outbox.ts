/** A message that the server has not answered yet. Its id stays the same however often it is sent. */
export type Unsent = { messageId: string; text: string };

export const isOutbox = (value: unknown): value is readonly Unsent[] =>
  Array.isArray(value) && value.every((item) => typeof item?.messageId === 'string' && typeof item?.text === 'string');

export const isIn = (outbox: readonly Unsent[], { messageId }: Unsent): boolean =>
  outbox.some((unsent) => unsent.messageId === messageId);

export const without = (outbox: readonly Unsent[], { messageId }: Unsent): readonly Unsent[] =>
  outbox.filter((unsent) => unsent.messageId !== messageId);
