import { randomInt, randomUUID } from 'node:crypto';
import { ulid } from 'ulid';
import { CODE_LENGTH, orderCode } from './ordering/order-code.ts';
import { RESUME_LENGTH, resumeCode } from './ordering/resume-code.ts';

/** Where new names come from; a test gives its own. */
export type Ids = {
  /** A ULID. */
  orderId(): string;
  /** A code people read out; the table refuses one that the shop has used. */
  orderCode(): string;
  /** A code by which another device takes a conversation over. */
  resumeCode(): string;
  /** Tells one request from all others. */
  owner(): string;
};

const GRAIN = 2 ** 32;
const fractions = (length: number) => Array.from({ length }, () => randomInt(GRAIN) / GRAIN);

export const randomIds: Ids = {
  orderId: () => ulid(),
  orderCode: () => orderCode(fractions(CODE_LENGTH)),
  resumeCode: () => resumeCode(fractions(RESUME_LENGTH)),
  owner: () => randomUUID(),
};
