import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTables, type Tables } from '../hist/tables.ts';
import { newestOrder } from './items.ts';
import type { People } from './people.ts';
import { inTurn } from './plans.ts';
import { withWorld } from './play.ts';
import { ONE, SUYA } from './stories.ts';
import type { World } from './world.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables('truth');
});
afterAll(() => tables.stop());

/** A payment that a person has to decide about is there; the next write's answer is lost. */
const inReview = (work: (world: World, people: People, reference: string, losesNext: () => void) => Promise<void>) =>
  withWorld({ tables, seed: 1 }, async (world, people) => {
    await people.saysAll(ONE, SUYA);
    const reference = await people.wantsLink();
    world.shop.paystack.set(reference, 'success', { currency: 'GHS' });
    const losesNext = () => {
      world.faulty.faults.plan = inTurn('put', 'lost');
    };
    await work(world, people, reference, losesNext);
  });

test('a customer who pays while others keep writing is told to come again, not that something failed', () =>
  withWorld({ tables, seed: 1 }, async (world, people) => {
    await people.saysAll(ONE, SUYA);
    world.shop.paystack.set(await people.wantsLink(), 'success');
    world.faulty.faults.plan = ({ kind, partition }) =>
      kind === 'put' && partition?.startsWith('DEVICE#') ? 'refused' : 'none';
    expect(await people.saysOnce({ type: 'status' })).toMatchObject({ ok: false, reason: 'busy' });
  }));

describe('people are told the truth although an answer was lost', () => {
  test('ops: the alarm is raised for money that a person must look at', () =>
    inReview(async ({ shop }, people, reference, losesNext) => {
      losesNext();
      await people.charges(reference);
      expect(shop.lines).toContainEqual(
        expect.objectContaining({ level: 'error', event: 'payment.settled', outcome: 'review' }),
      );
    }));

  test.each(['accept', 'refund'] as const)('the shopkeeper: "%s" is said to be done', (decision) =>
    inReview(async (world, people, reference, losesNext) => {
      await people.charges(reference);
      losesNext();
      await expect(people.types(newestOrder(world).code, decision)).resolves.toContainEqual(
        expect.stringMatching(/^(Accepted|Written down)/),
      );
    }),
  );
});
