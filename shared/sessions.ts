import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { putOver, type Saved, sendPut, type TableParts } from './dynamo.ts';
import { type Customer, newSession, readSession, type Session, sessionSchema } from './ordering/session.ts';
import { TABLE } from './table.ts';

/** A session nobody has used for this long may be forgotten. */
const KEPT_SECONDS = 30 * 24 * 60 * 60;

export type Sessions = {
  /** Strongly consistent. A customer who has never written has a session of version 0. */
  load(customer: Customer): Promise<Session>;
  /** Writes `next` if the table still holds the version it was decided on, and answers with it at its new version. */
  save(next: Session): Promise<Saved<Session>>;
};

const keyOf = ({ deviceId, shopId }: Customer) => ({
  [TABLE.key.partition]: `DEVICE#${deviceId}`,
  [TABLE.key.sort]: `SESSION#${shopId}`,
});

/** The conditional write of a session, alone or within a transaction. Parsing drops what the last state left behind. */
export const sessionPut = (next: Session, tableName: string, now: number) => {
  const session = sessionSchema.parse({ ...next, version: next.version + 1 });
  const item = { ...keyOf(session), ...session, [TABLE.timeToLive]: now + KEPT_SECONDS };
  return { session, put: putOver(tableName, next.version, item) };
};

export const dynamoSessions = (parts: TableParts): Sessions => ({
  async load(customer) {
    const get = new GetCommand({ TableName: parts.tableName, Key: keyOf(customer), ConsistentRead: true });
    const { Item } = await parts.client.send(get);
    return Item ? readSession(Item) : newSession(customer);
  },

  async save(next) {
    const { session, put } = sessionPut(next, parts.tableName, parts.now());
    return sendPut(parts, put, session, (item) => readSession(item));
  },
});
