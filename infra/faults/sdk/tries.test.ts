import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AWS_LOCAL } from '../../local/environment.ts';
import { startTables, type Tables } from '../hist/tables.ts';
import { type Kind, noFaults } from './faults.ts';
import type { People } from './people.ts';
import { forAll, inTurn } from './plans.ts';
import { withWorld } from './play.ts';
import { TRIES } from './retry.ts';
import { ONE, SUYA } from './stories.ts';
import type { World } from './world.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables('tries');
});
afterAll(() => tables.stop());

/** With pauses as long as the jitter may make them. */
const atLongest = (work: (world: World, people: People) => Promise<void>) =>
  withWorld({ tables, seed: 1, random: () => 1 }, work);
const triesOf = ({ faulty }: World, kind: Kind) => faulty.tries.filter((one) => one.kind === kind);

describe('what the code says of its tries', () => {
  test('a call is tried as often as the SDK itself would', async () => {
    const client = new DynamoDBClient(AWS_LOCAL);
    expect(await client.config.maxAttempts()).toBe(TRIES);
    client.destroy();
  });

  test('a session that others keep writing first is tried fifteen times: at once, at once again, then after pauses that grow', () =>
    atLongest(async (world, people) => {
      await people.says(ONE);
      const before = world.faulty.tries.length;
      world.faulty.faults.plan = forAll('put', 'refused');
      expect(await people.saysOnce(SUYA)).toMatchObject({ ok: false, reason: 'busy' });
      // Nothing is read again: each try goes on with the item that the refusal brought along.
      expect(world.faulty.tries.slice(before).map(({ kind }) => kind)).toEqual(['read', ...Array(15).fill('put')]);
      expect(world.waits).toEqual([20, 40, 80, 160, ...Array(9).fill(200)]);
    }));

  test('an order is tried fifteen times, with pauses of at most 200 ms', () =>
    atLongest(async (world, people) => {
      await people.saysAll(ONE, SUYA);
      const reference = await people.wantsLink();
      world.shop.paystack.set(reference, 'success');
      const before = triesOf(world, 'put').length;
      world.faulty.faults.plan = forAll('put', 'refused');
      await expect(world.shop.charge(reference)).rejects.toThrow('500');
      expect(triesOf(world, 'put').length - before).toBe(15);
      expect(world.waits).toEqual([20, 40, 80, 160, ...Array(9).fill(200)]);
    }));

  test('pauses are drawn anew each time, from nothing to the longest', () =>
    withWorld({ tables, seed: 1 }, async (world, people) => {
      await people.says(ONE);
      world.faulty.faults.plan = forAll('put', 'refused');
      for (let times = 0; times < 20; times++) await people.saysOnce(SUYA);
      // A pause that was drawn as nothing is not waited for, so they cannot be told apart by their place.
      expect(Math.max(...world.waits)).toBeLessThanOrEqual(200);
      expect(Math.min(...world.waits)).toBeLessThan(20);
      expect(new Set(world.waits).size).toBeGreaterThan(50);
    }));

  test('a write in the way of a transaction is sent again and lands once', () =>
    atLongest(async (world, people) => {
      await people.says(ONE);
      world.faulty.faults.plan = inTurn('put', ...Array(6).fill('conflict'));
      const answer = await people.says(SUYA);
      expect(answer.cart?.lines).toMatchObject([{ name: 'Suya', quantity: 2 }]);
      expect(world.waits).toEqual([0, 20, 40, 80, 160, 200]);
    }));

  test('all tries of a transaction have one token, whoever repeats it, and it has one effect', () =>
    atLongest(async (world, people) => {
      await people.saysAll(ONE, SUYA);
      const tried = ['lost', 'throttled', 'conflict', 'inProgress', 'lost', 'conflict', 'lost'] as const;
      world.faulty.faults.plan = inTurn('transact', ...tried);
      await people.wantsLink();
      const placing = triesOf(world, 'transact').map(({ token }) => token);
      expect(placing).toHaveLength(8);
      expect(new Set(placing).size).toBe(1);
      const placed = world.writes.filter(({ key }) => key.startsWith('ORDER#'));
      expect(placed.map(({ version }) => version)).toEqual([1, 2]);
      world.faulty.faults.plan = noFaults;
      await people.saysAll({ type: 'leave' }, { type: 'yes' });
      expect(triesOf(world, 'transact').at(-1)?.token).not.toBe(placing[0]);
    }));
});
