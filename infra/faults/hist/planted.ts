import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Order } from '../../../shared/ordering/order.ts';
import type { Customer, Session } from '../../../shared/ordering/session.ts';
import { sessionPut } from '../../../shared/sessions.ts';
import type { Change } from './table-shop.ts';

const keyOf = ({ deviceId, shopId }: Customer) => `${deviceId} ${shopId}`;
/** True now and then, by turns. */
const everyNth = (n: number) => {
  let count = 0;
  return () => ++count % n === 0;
};

const dropsTheCondition: Change = ({ sessions }, { client, tableName, now }) => ({
  sessions: {
    ...sessions,
    save: async (next) => {
      const { session, put } = sessionPut(next, tableName, now());
      await client.send(new PutCommand({ TableName: tableName, Item: put.Item }));
      return { ok: true, value: session };
    },
  },
});

/** Two warm functions, each with a memory of its own that it trusts. */
const keepsSessionsInAVariable: Change = ({ sessions }) => {
  const memories = [new Map<string, Session>(), new Map<string, Session>()];
  const second = everyNth(2);
  const memory = () => memories[second() ? 1 : 0] ?? new Map();
  return {
    sessions: {
      load: async (customer) => {
        const known = memory();
        const session: Session = known.get(keyOf(customer)) ?? (await sessions.load(customer));
        known.set(keyOf(customer), session);
        return session;
      },
      save: async (next) => {
        const saved = await sessions.save(next);
        const left = saved.ok ? saved.value : saved.current;
        if (left) memory().set(keyOf(left), left);
        return saved;
      },
    },
  };
};

/** A replica that has not heard of the last writes yet. */
const readsEventually: Change = ({ sessions }) => {
  const replica = new Map<string, Session>();
  const lags = everyNth(3);
  return {
    sessions: {
      ...sessions,
      load: async (customer) => {
        const old = replica.get(keyOf(customer));
        if (old && lags()) return old;
        const session = await sessions.load(customer);
        replica.set(keyOf(customer), session);
        return session;
      },
    },
  };
};

const remembersOrders: Change = ({ orders }) => {
  const known = new Map<string, Order>();
  return {
    orders: {
      ...orders,
      get: async (orderId) => {
        const order = known.get(orderId) ?? (await orders.get(orderId));
        if (order) known.set(orderId, order);
        return order;
      },
    },
  };
};

const saysItWroteAndDidNot: Change = ({ sessions }) => {
  const forgets = everyNth(7);
  return {
    sessions: {
      ...sessions,
      save: async (next) =>
        forgets() ? { ok: true, value: { ...next, version: next.version + 1 } } : sessions.save(next),
    },
  };
};

const forgetsWhatItHeard: Change = ({ sessions }) => ({
  sessions: { ...sessions, save: (next) => sessions.save({ ...next, seen: [] }) },
});

const placesInTwoSteps: Change = ({ orders, sessions }, { client, tableName }) => ({
  orders: {
    ...orders,
    place: async (session, order) => {
      const saved = await sessions.save(session);
      if (!saved.ok) return { ok: false, reason: 'sessionMoved' };
      const placed = { ...order, version: 1 };
      const Item = { pk: `ORDER#${order.orderId}`, sk: 'ORDER', ...placed };
      await client.send(new PutCommand({ TableName: tableName, Item }));
      return { ok: true, session: saved.value, order: placed };
    },
  },
});

/** A cache whose key forgets whose session it is. */
const mixesCustomersUp: Change = ({ sessions }) => {
  const last = new Map<string, Session>();
  const mistakes = everyNth(5);
  return {
    sessions: {
      ...sessions,
      load: async (customer) => {
        const mistaken = last.get(customer.shopId);
        if (mistaken && mistakes()) return { ...mistaken, deviceId: customer.deviceId };
        const session = await sessions.load(customer);
        last.set(customer.shopId, session);
        return session;
      },
    },
  };
};

/** It was written, and its customer is told to come again. */
const isBusyAfterWriting: Change = ({ sessions }) => {
  const lies = everyNth(6);
  return {
    sessions: {
      ...sessions,
      save: async (next) => {
        const saved = await sessions.save(next);
        return saved.ok && lies() ? { ok: false, reason: 'conflict', current: { ...saved.value, seen: [] } } : saved;
      },
    },
  };
};

const skipsAVersion: Change = ({ sessions }) => {
  const skips = everyNth(9);
  return {
    sessions: { ...sessions, save: (next) => sessions.save(skips() ? { ...next, version: next.version + 1 } : next) },
  };
};

/** Both sessions are written together, and the code is left as it was. */
const leavesTheCode: Change = ({ resumeCodes }, { client, tableName, now }) => ({
  resumeCodes: {
    ...resumeCodes,
    use: async (_code, _read, from, to) => {
      const [left, taken] = [sessionPut(from, tableName, now()), sessionPut(to, tableName, now())];
      const TransactItems = [{ Put: left.put }, { Put: taken.put }];
      await client.send(new TransactWriteCommand({ TransactItems }));
      return taken.session;
    },
  },
});

/** The device that a conversation leaves is not written. */
const copiesTheCart: Change = ({ resumeCodes, sessions }) => ({
  resumeCodes: {
    ...resumeCodes,
    use: async (_code, _read, _from, to) => {
      const saved = await sessions.save(to);
      return saved.ok ? saved.value : undefined;
    },
  },
});

/** Faults that the checker must find, each with the number of customers it shows itself with. */
export const PLANTED: { name: string; devices: number; change: Change }[] = [
  { name: 'a repository that drops the condition', devices: 1, change: dropsTheCondition },
  { name: 'a session that is kept in a variable', devices: 1, change: keepsSessionsInAVariable },
  { name: 'a session that is read eventually', devices: 1, change: readsEventually },
  { name: 'an order that is remembered', devices: 4, change: remembersOrders },
  { name: 'a write that is acknowledged and not done', devices: 1, change: saysItWroteAndDidNot },
  { name: 'messages that are forgotten', devices: 4, change: forgetsWhatItHeard },
  { name: 'an order placed in two steps', devices: 4, change: placesInTwoSteps },
  { name: "another customer's session", devices: 8, change: mixesCustomersUp },
  { name: 'a write that is reported refused', devices: 4, change: isBusyAfterWriting },
  { name: 'a version that is skipped', devices: 1, change: skipsAVersion },
  { name: 'a code that is not used up', devices: 4, change: leavesTheCode },
  { name: 'a cart that is at two devices', devices: 4, change: copiesTheCart },
];
