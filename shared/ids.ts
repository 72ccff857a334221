import { randomInt, randomUUID } from 'node:crypto';
import { ulid } from 'ulid';
import { CODE_LENGTH, orderCode } from './ordering/order-code.ts';

/** Where new names come from; a test gives its own. */
export type Ids = {
  /** A ULID. */
  orderId(): string;
  /** A code people read out; the table refuses one that the shop has used. */
  orderCode(): string;
  /** Tells one request from all others. */
  owner(): string;
};

const GRAIN = 2 ** 32;

export const randomIds: Ids = {
  orderId: () => ulid(),
  orderCode: () => orderCode(Array.from({ length: CODE_LENGTH }, () => randomInt(GRAIN) / GRAIN)),
  owner: () => randomUUID(),
};
