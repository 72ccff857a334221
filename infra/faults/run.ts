import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { SUITES } from './suites.ts';

const HELP = `npm run test:faults [-- options]   the full counts of every suite of faults
  --only NAME     one suite: ${SUITES.join(', ')}
  --fresh         begin anew; without it, suites that have passed since the last change of the code are not run again
  FAULTS_SEED=N   begins with the seed that a failure has named`;

const ROOT = join(import.meta.dirname, '../..');
const KEPT = join(ROOT, 'node_modules/.cache/faults.json');

const resultSchema = z.object({
  suite: z.string(),
  figures: z.array(z.string()),
  seconds: z.number(),
  passed: z.boolean(),
});
type Result = z.infer<typeof resultSchema>;
const keptSchema = z.object({ commit: z.string(), results: z.array(resultSchema) });

/** What the suites were run on: a result counts only for the very code that it was measured with. */
const codeNow = async (): Promise<string> => {
  const lines: string[] = [];
  await run('git', ['rev-parse', 'HEAD'], {}, (line) => lines.push(line));
  await run('git', ['status', '--porcelain'], {}, (line) => lines.push(line));
  return lines.join('\n');
};

const run = (command: string, args: string[], env: Record<string, string>, line: (text: string) => void) =>
  new Promise<number>((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const output of [child.stdout, child.stderr]) createInterface({ input: output }).on('line', line);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

const runSuite = async (suite: string): Promise<Result> => {
  const begun = Date.now();
  const figures: string[] = [];
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--project', 'faults', `infra/faults/${suite}.test.ts`];
  const code = await run(process.execPath, args, { FAULTS: 'full' }, (line) => {
    console.log(`  ${line}`);
    const [, told] = /^figures (.*)$/.exec(line) ?? [];
    if (told) figures.push(told);
  });
  return { suite, figures, seconds: Math.round((Date.now() - begun) / 1000), passed: code === 0 };
};

const readKept = (commit: string): Result[] => {
  if (!existsSync(KEPT)) return [];
  const kept = keptSchema.safeParse(JSON.parse(readFileSync(KEPT, 'utf8')));
  return kept.success && kept.data.commit === commit ? kept.data.results.filter(({ passed }) => passed) : [];
};

const keep = (commit: string, results: Result[]) => {
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify({ commit, results }, undefined, 2));
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || (values.only && !SUITES.some((suite) => suite === values.only))) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

const commit = await codeNow();
if (values.fresh) rmSync(KEPT, { force: true });
const results = readKept(commit);
const wanted = SUITES.filter((suite) =>
  values.only ? suite === values.only : !results.some((one) => one.suite === suite),
);
for (const [index, suite] of wanted.entries()) {
  console.log(`== ${suite} (${index + 1} of ${wanted.length})`);
  const result = await runSuite(suite);
  results.splice(0, results.length, ...results.filter((one) => one.suite !== suite), result);
  keep(commit, results);
}

console.log('\nFigures:');
for (const { suite, figures, seconds, passed } of results)
  for (const line of figures.length > 0 ? figures : [`${suite}: none`])
    console.log(`  ${passed ? 'passed' : 'FAILED'}  ${line}  (${seconds} s)`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
