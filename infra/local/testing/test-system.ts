import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../../web/build.ts';
import type { DeadLetter } from '../event-bus.ts';
import { type LocalSystem, type SystemOptions, startSystem } from '../system.ts';

export type TestSystem = LocalSystem & { lines: string[]; deadLetters: DeadLetter[] };

/** The whole system on free ports, with its table in memory; `stop` leaves nothing behind. */
export const startTestSystem = async (options: Partial<SystemOptions> = {}): Promise<TestSystem> => {
  const folder = await mkdtemp(join(tmpdir(), 'byte-to-bite-site-'));
  const siteFolder = join(folder, 'site');
  await buildSite({ outDir: siteFolder, minify: true });
  const lines: string[] = [];
  const deadLetters: DeadLetter[] = [];
  const system = await startSystem({
    port: 0,
    paystackPort: 0,
    siteFolder,
    picturesFolder: join(folder, 'pictures'),
    retryAfter: 10,
    say: (line) => lines.push(line),
    deadLetter: (letter) => deadLetters.push(letter),
    ...options,
  });
  const stop = async () => {
    await system.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...system, lines, deadLetters, stop };
};

/** Asks again and again until there is an answer. @throws after ten seconds, saying what was waited for */
export const until = async <Answer>(what: string, ask: () => Promise<Answer | undefined> | Answer | undefined) => {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
