import { createHash } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { putOver, sendPut, type TableParts, transact } from './dynamo.ts';
import type { Session } from './ordering/session.ts';
import { sessionPut } from './sessions.ts';
import { TABLE } from './table.ts';

/** A code that was made at one device, for another one. */
const resumeSchema = z.object({
  /** 1 until it is used, which raises it. */
  version: z.int().positive(),
  shopId: z.string(),
  /** The device it was made at. */
  deviceId: z.string(),
  /** Epoch seconds. */
  expiresAt: z.int(),
  /** The device it was used at. */
  takenBy: z.string().optional(),
});
export type ResumeCode = z.infer<typeof resumeSchema>;

export type ResumeCodes = {
  /**
   * Keeps a code.
   * @returns false where another one is there already under the same letters: it is left as it is
   */
  make(code: string, made: Omit<ResumeCode, 'version'>): Promise<boolean>;
  /** What a code stands for, used or not. Strongly consistent. */
  read(shopId: string, code: string): Promise<ResumeCode | undefined>;
  /**
   * Uses a code up and writes both sessions, together or not at all.
   * @returns the session of the device that takes over; undefined where code or sessions have changed since they were read
   */
  use(code: string, read: ResumeCode, from: Session, to: Session): Promise<Session | undefined>;
};

const { partition, sort } = TABLE.key;
/** The code itself is in no item: whoever reads the table cannot take a conversation over. */
const keyOf = (shopId: string, code: string) => ({
  [partition]: `SHOP#${shopId}`,
  [sort]: `RESUME#${createHash('sha256').update(`${shopId} ${code}`).digest('base64url')}`,
});

/** A code that is refused because it is there already may be our own, made by a try whose answer was lost. */
export const isOurs = (made: Omit<ResumeCode, 'version'>, there: ResumeCode | undefined): boolean =>
  there?.version === 1 && there.deviceId === made.deviceId && there.expiresAt === made.expiresAt;

export const dynamoResumeCodes = (parts: TableParts): ResumeCodes => {
  const { client, tableName, now } = parts;
  const put = (code: string, seen: number, made: Omit<ResumeCode, 'version'>) =>
    putOver(tableName, seen, {
      ...keyOf(made.shopId, code),
      ...made,
      version: seen + 1,
      [TABLE.timeToLive]: made.expiresAt,
    });

  return {
    async make(code, made) {
      const saved = await sendPut(parts, put(code, 0, made), { ...made, version: 1 }, (item) =>
        resumeSchema.parse(item),
      );
      return saved.ok || isOurs(made, saved.current);
    },

    async read(shopId, code) {
      const get = new GetCommand({ TableName: tableName, Key: keyOf(shopId, code), ConsistentRead: true });
      const { Item } = await client.send(get);
      return Item && resumeSchema.parse(Item);
    },

    async use(code, { version, ...made }, from, to) {
      const left = sessionPut(from, tableName, now());
      const taken = sessionPut(to, tableName, now());
      const used = put(code, version, { ...made, takenBy: to.deviceId });
      const refused = await transact(parts, [used, left.put, taken.put]);
      return refused ? undefined : taken.session;
    },
  };
};
