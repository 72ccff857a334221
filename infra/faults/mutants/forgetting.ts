import type { Mutant } from './mutant.ts';

const FORGET = 'shared/forget.ts';
const FORGETTABLE = 'shared/ordering/forgetting.ts';

/** Of a customer who wants to be forgotten. */
export const FORGETTING: readonly Mutant[] = [
  {
    name: 'who has paid is forgotten',
    file: FORGETTABLE,
    find: "(order.status === 'CANCELLED' || order.status === 'EXPIRED') && !isPaidFor(order)",
    put: "order.status !== 'PENDING' || isPaidFor(order)",
  },
  {
    name: 'who waits to pay is forgotten',
    file: FORGETTABLE,
    find: "(order.status === 'CANCELLED' || order.status === 'EXPIRED') && !isPaidFor(order)",
    put: '!isPaidFor(order)',
  },
  {
    name: 'an order forgets its customer over what was written meanwhile',
    file: FORGET,
    find: 'return changeOrder(parts, order, withoutCustomer);',
    put: [
      'return changeOrder(parts, order, (current) => {',
      '    const next = withoutCustomer(order);',
      '    return next && { ...next, version: current.version };',
      '  });',
    ].join('\n'),
  },
  {
    name: 'a customer is forgotten by the session, and not by the orders',
    file: FORGET,
    find: 'orders.push(await erased(parts, order));',
    put: 'orders.push(order);',
  },
  {
    name: 'what is ordered meanwhile is not minded',
    file: FORGET,
    find: "question?.type === 'forgetMe' && lastOrderId === session.lastOrderId;",
    put: "question?.type !== 'cancelOrder' || lastOrderId === session.lastOrderId;",
  },
  {
    name: 'notices are forgotten with the rest',
    by: 'shared/forget.test.ts',
    file: FORGETTABLE,
    find: 'const { details: _details, ...rest } = toIdle(session);',
    put: 'const { details: _details, ...rest } = { ...toIdle(session), notices: [] };',
  },
  {
    name: 'the cart is kept where all is said to be forgotten',
    file: FORGETTABLE,
    find: 'const { details: _details, ...rest } = toIdle(session);',
    put: 'const { details: _details, ...rest } = session;',
  },
];
