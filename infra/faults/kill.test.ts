import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstSeed, times } from '../../shared/testing/effort.ts';
import { tellFigures } from './figures.ts';
import { fillCart, openMenu } from './kill/customer.ts';
import type { Finding } from './kill/findings.ts';
import { type Field, PLANTS } from './kill/plants.ts';
import { killAndSettle } from './kill/run.ts';
import { tableIn } from './kill/snapshot.ts';
import { openStage, type Stage } from './kill/stage.ts';

const seed = firstSeed;
const HOUR = 3_600_000;
/** Elsewhere the database is not ours to kill. */
const isEmbedded = process.platform === 'linux' && process.arch === 'x64';

describe.runIf(isEmbedded)('The shop, killed again and again while it is busy', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ seed, seats: times(6, 8) });
    tellFigures('kill', await killAndSettle(stage, times(2, 100)));
  }, HOUR);
  afterAll(() => stage?.end(), HOUR);

  const findsNothing = (kind: Finding['kind']) => {
    const findings = stage.findings.all().filter((one) => one.kind === kind);
    const kept = stage.findings.isSound() ? 'nothing' : stage.folder;
    expect({ seed, kept, findings }).toEqual({ seed, kept, findings: [] });
  };

  test('starts again with every message, order and payment that was acknowledged', () => findsNothing('lost'));

  test('makes one order of what was ordered once, and takes one payment once', () => findsNothing('doubled'));

  test('counts no order as paid that Paystack does not', () => findsNothing('wrong'));

  test('lets every customer order again, pay, and have a receipt', () => findsNothing('stuck'));

  test('runs over one database, and leaves none of its former lives behind', () => findsNothing('left'));

  describe('and then spoiled by hand', () => {
    let field: Field;

    beforeAll(async () => {
      if (!stage.findings.isSound()) throw new Error('Something was found, and comes first');
      const { orders = [] } = stage.oracle.last() ?? {};
      const order = orders.find(({ status, surplus }) => status === 'PAID' && surplus.length === 0);
      const payer = stage.crowd.memories().find(({ deviceId }) => deviceId === order?.deviceId);
      if (!order || !payer) throw new Error('Nobody has paid');
      const chooser = stage.crowd.arrive();
      await openMenu(chooser);
      await fillCart(chooser);
      field = { table: tableIn(stage.folder), order, payer, chooser: chooser.memory };
    }, HOUR);
    afterAll(() => field?.table.client.destroy());

    test.each(PLANTS)('does not pass for sound when $fault', async ({ plant, found, names }) => {
      const undo = await plant(field);
      const findings = await stage.oracle.look();
      await undo();
      expect(findings).toContainEqual({ kind: found, what: expect.stringContaining(names(field)) });
      expect(await stage.oracle.look()).toEqual([]);
    });

    test('does not pass for sound when Paystack has a payment of which no order knows', async () => {
      const reference = `local-${'0'.repeat(26)}-1`;
      await stage.door.payUnasked(reference);
      expect(await stage.oracle.look()).toContainEqual({ kind: 'lost', what: expect.stringContaining(reference) });
    });
  });
});
