import type { EngineParts } from '../../../../shared/engine.ts';
import { createFakePaystack } from '../../../../shared/testing/fake-paystack.ts';
import { noFaults, type Plan } from '../../../../shared/testing/faults/plan.ts';
import { faultyPorts } from '../../../../shared/testing/faults/ports.ts';
import { createScheduler } from '../../../../shared/testing/faults/scheduler.ts';
import { createMemoryStore } from '../../../../shared/testing/memory-store.ts';
import { testShop } from '../../../../shared/testing/test-shop.ts';
import { codeOf, EXPIRY_SECONDS, NOON, orderIdOf, PREFIX } from '../scene.ts';

/** The parts of the real code on a table in memory, with the names that the model gives. Every call waits for its turn. */
export const openReal = () => {
  const clock = { now: NOON };
  const faults: { plan: Plan } = { plan: noFaults };
  const scheduler = createScheduler();
  const store = createMemoryStore(testShop);
  const paystack = createFakePaystack(() => clock.now);
  const quiet = {
    ...store,
    paystack: paystack.port,
    bus: { publish: async () => undefined },
    notifier: { notify: async () => undefined },
  };
  const ports = faultyPorts(quiet, {
    scheduler,
    plan: (call) => faults.plan(call),
    later: (_name, work) => void work(),
  });
  const parts = {
    ...store,
    ...ports,
    mode: 'test',
    prefix: PREFIX,
    now: () => clock.now,
    random: () => 0.5,
    wait: async () => undefined,
    log: () => undefined,
    ids: {
      orderId: () => orderIdOf(store.orderItems.size + 1),
      orderCode: () => codeOf(store.orderItems.size + 1),
      resumeCode: () => 'TRY7-TRY7',
      owner: () => scheduler.current()?.name ?? 'nobody',
    },
    expirySeconds: EXPIRY_SECONDS,
    callbackUrl: (shopId) => `https://shop.example/${shopId}`,
    email: ({ orderId }) => `${orderId}@example.com`,
  } satisfies EngineParts;

  return {
    clock,
    faults,
    scheduler,
    store,
    paystack,
    parts,
    /** What the customer's page knows: the newest version it has shown, and every link. */
    page: { seenVersion: 0, links: new Set<string>() },
  };
};
export type Real = ReturnType<typeof openReal>;
