import type { Answer, ShownOrder } from './door.ts';
import { type Finding, lost } from './findings.ts';
import type { Wish } from './wish.ts';

/** What a message that was sent and not yet answered would do. */
export type Pending = 'menu' | 'add' | 'checkout' | 'leave' | 'other';

/** All that one customer was told, and so may rely on. Whatever the table says is held against it. */
export type Memory = {
  who: string;
  deviceId: string;
  /** The newest version of the session that an answer named. */
  version: number;
  /** Where the customer stood by the last answer. */
  state: Answer['state'];
  /** The cart that is being filled, and how many of its lines were acknowledged. */
  wish?: Wish;
  added: number;
  pending?: Pending;
  /** Every cart that may have become an order, at most once. */
  wishes: Wish[];
  /** Orders that were acknowledged, by their code. */
  invoices: Map<string, Wish>;
  /** The order that waits to be paid, as it was shown last. */
  waiting?: ShownOrder;
  /** What was said of each order, by its code: its status, and news of it. */
  heard: Map<string, Set<string>>;
  /** Links that the customer has seen, and those whose payment Paystack's page acknowledged. */
  links: Set<string>;
  paid: Set<string>;
  /** Messages that were acknowledged, and how often one of them asked to pay. */
  messages: number;
  pays: number;
};

export const newMemory = (who: string, deviceId: string): Memory => ({
  who,
  deviceId,
  version: 0,
  state: 'IDLE',
  added: 0,
  wishes: [],
  invoices: new Map(),
  heard: new Map(),
  links: new Set(),
  paid: new Set(),
  messages: 0,
  pays: 0,
});

const hearOf = ({ heard }: Memory, code: string, ...news: string[]) =>
  heard.set(code, new Set([...(heard.get(code) ?? []), ...news]));

/** Takes in an answer. @returns what cannot be, after what was told before */
export const remember = (memory: Memory, { state, version, order, replies, notices }: Answer): Finding[] => {
  const before = memory.version;
  memory.version = Math.max(before, version);
  memory.state = state;
  memory.waiting = order;
  if (order?.payUrl) memory.links.add(order.payUrl);
  for (const { order: shown } of replies) if (shown) hearOf(memory, shown.code, shown.status);
  for (const { code, status, reply } of notices) hearOf(memory, code, status, reply.order?.status ?? status);
  return version < before ? [lost(`${memory.who} saw version ${before} and then version ${version}`)] : [];
};
