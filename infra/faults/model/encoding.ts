import { createPool } from './pool.ts';
import type { Customer, Left, Model, Payment, Process, Rest, World } from './world.ts';

const NONE = -1;

/** A world in a few numbers, and back. Processes are sorted: which of two is named first makes no other world. */
export const createEncoding = ({ rules, bounds }: Model) => {
  const paystacks = createPool<Record<number, Payment>>();
  const rests = createPool<Rest>();
  const customers = createPool<Customer>();
  const lefts = createPool<Left>();
  const processes = createPool<Process>();
  const { orders, sessions } = rules;

  /** What matters once all processes are dead, and nothing more goes wrong. */
  const withoutProcesses = (world: World): number[] => [
    sessions.idOf(world.session),
    ...world.orders.map((order) => (order ? orders.idOf(order) : NONE)),
    paystacks.idOf(world.paystack),
    rests.idOf(world.rest),
    customers.idOf(world.customer),
  ];

  const encode = (world: World): number[] => {
    const row = withoutProcesses(world);
    row.push(lefts.idOf(world.left));
    const running = world.processes.map((process) => processes.idOf(process)).sort((a, b) => a - b);
    for (let at = 0; at < bounds.together; at++) row.push(running[at] ?? NONE);
    return row;
  };

  const decode = (row: readonly number[]): World => {
    const [session = 0, first = NONE, second = NONE, paystack = 0, rest = 0, customer = 0, left = 0, ...running] = row;
    return {
      session: sessions.at(session),
      orders: [first, second].map((id) => (id === NONE ? undefined : orders.at(id))),
      paystack: paystacks.at(paystack),
      rest: rests.at(rest),
      customer: customers.at(customer),
      left: lefts.at(left),
      processes: running.filter((id) => id !== NONE).map((id) => processes.at(id)),
    };
  };
  return { encode, decode, withoutProcesses, width: 7 + bounds.together };
};
