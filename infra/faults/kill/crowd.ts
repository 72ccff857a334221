import { setTimeout as sleep } from 'node:timers/promises';
import { act, MOST_PAYS, orderAgain } from './conduct.ts';
import { type Customer, createCustomer, look } from './customer.ts';
import type { Door } from './door.ts';
import { type Finding, stuck, wrong } from './findings.ts';
import type { Random } from './random.ts';

const LEAVES_OFF = 0.06;
const PATIENCE = 60_000;
/** So many come back at once when all is quiet. */
const AT_ONCE = 8;

/** Several seats, on each of which one customer after another orders, for as long as it is let. */
export const createCrowd = (door: Door, random: Random, seats: number, report: (findings: Finding[]) => void) => {
  const customers: Customer[] = [];
  const over = new AbortController();
  const gone = new AbortController();

  const arrive = (source: Random): Customer => {
    const customer = createCustomer({ door, report, gone: gone.signal }, customers.length, source.fork());
    customers.push(customer);
    return customer;
  };

  /** Some get up in the middle of everything, and come back after others. */
  const nextOf = (customer: Customer, away: Customer[], source: Random): Customer => {
    if (customer.memory.state === 'IDLE' && customer.memory.pays >= MOST_PAYS - 1) return arrive(source);
    if (!source.chance(LEAVES_OFF)) return customer;
    away.push(customer);
    const back = away.length > 2 && source.chance(0.6) ? away.shift() : undefined;
    return back ?? arrive(source);
  };

  const sit = async (source: Random) => {
    const away: Customer[] = [];
    for (let customer = arrive(source); !over.signal.aborted; customer = nextOf(customer, away, source))
      await act(customer);
  };

  const sweep = async (source: Random) => {
    while (!over.signal.aborted) {
      await sleep(source.between(200, 1500));
      await door.press('sweep');
    }
  };

  const running = [...Array.from({ length: seats }, () => sit(random.fork())), sweep(random.fork())].map((one) =>
    one.catch((error: unknown) => gone.signal.aborted || report([wrong(String(error))])),
  );

  const forAll = async (perform: (customer: Customer) => Promise<unknown>) => {
    const waiting = [...customers];
    const takeTurns = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await perform(next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  };

  return {
    /** Somebody more, who does nothing by chance. */
    arrive: () => arrive(random),
    memories: () => customers.map(({ memory }) => memory),
    /** Everybody does to the end what was begun, and begins nothing more. */
    finish: async () => {
      over.abort();
      const late = sleep(PATIENCE, 'late', { ref: false });
      if ((await Promise.race([Promise.all(running), late])) === 'late')
        report([stuck(`Somebody had no answer within ${PATIENCE / 1000} s, with nobody killed any more`)]);
    },
    /** Everybody comes back, orders once more and pays. */
    orderAgain: () =>
      forAll(async (customer) => {
        if (!(await orderAgain(customer, PATIENCE))) report([stuck(`${customer.memory.who} could not order again`)]);
      }),
    /** Everybody looks once more, for news that came late. */
    lookAgain: () => forAll(look),
    /** Ends all waiting, whatever for. */
    dismiss: () => {
      over.abort();
      gone.abort();
    },
  };
};
export type Crowd = ReturnType<typeof createCrowd>;
