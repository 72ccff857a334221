import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPaid } from '../../local/paystack/charge.ts';
import { countUntold } from './audit-told.ts';
import { stuck } from './findings.ts';
import { databasesIn } from './host.ts';
import { type Life, planLives, tellLife } from './plan.ts';
import { dailyMatch, messagesIn, sweepAll, webhooksArrive } from './quiet.ts';
import type { Stage } from './stage.ts';

/** All that is due within a day is due, and no order that nobody paid is held any longer. */
const LONG_ENOUGH = 25 * 60 * 60;

/** @returns whether it came to the kill */
const live = async (stage: Stage, life: Life): Promise<boolean> => {
  const { start, ready, findings, gate, host, random, folder } = stage;
  const before = databasesIn(folder);
  start(life.off);
  if (life.from === 'database') await host.databaseBegun(before);
  else {
    await ready();
    if (!findings.isSound()) return false;
    gate.open();
  }
  await sleep(life.milliseconds);
  await host.kill(life.victims, random.between(20, 400), gate.close);
  await gate.empty();
  return true;
};

/** With nobody killed any more all that is owed arrives, what nobody paid expires, and everybody comes back. */
const settle = async ({ start, ready, findings, gate, crowd, folder, door, ahead, oracle }: Stage): Promise<void> => {
  const { report } = findings;
  start(LONG_ENOUGH);
  const since = Math.floor(Date.now() / 1000) + ahead();
  await ready();
  gate.open();
  await crowd.finish();
  report(await sweepAll(folder, door, ahead()));
  await crowd.orderAgain();
  report(await webhooksArrive(folder));
  await crowd.lookAgain();
  report(await dailyMatch(folder, door));
  oracle.allIsQuiet(since);
  report(await oracle.audit());
};

const figuresOf = ({ findings: { count }, oracle, crowd, folder }: Stage, kills: number) => {
  const { orders = [], after = [] } = oracle.last() ?? {};
  return {
    kills,
    messages: crowd.memories().reduce((sum, { messages }) => sum + messages, 0),
    orders: orders.length,
    paid: after.filter(isPaid).length,
    lost: count('lost'),
    doubled: count('doubled'),
    stuck: count('stuck'),
    wrong: count('wrong'),
    left: count('left'),
    untold: countUntold(
      crowd.memories(),
      orders,
      messagesIn(folder).map(({ text }) => text),
    ),
  };
};

/** Kills until the plan is done or something is found, then lets everything come to rest. @returns the figures */
export const killAndSettle = async (stage: Stage, planned: number) => {
  const { findings, folder, host, random } = stage;
  let kills = 0;
  try {
    for (const life of planLives(random, planned)) {
      if (!(await live(stage, life))) break;
      kills += 1;
      findings.itIs(`after kill ${kills}: ${tellLife(life)}`);
    }
    if (findings.isSound()) await settle(stage);
  } catch (error) {
    findings.report([stuck(error instanceof Error ? error.message : String(error))]);
  }
  if (!findings.isSound()) await writeFile(join(folder, 'said.txt'), host.said());
  return figuresOf(stage, kills);
};
