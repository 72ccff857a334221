import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
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
  /** Of the code it was measured with: a result counts for that alone. */
  code: z.string(),
  figures: z.array(z.string()),
  seconds: z.number(),
  passed: z.boolean(),
});
type Result = z.infer<typeof resultSchema>;

/** Suites that run on others' files too: wrong designs on the suites that must notice them, the SDK's on the shop of `hist`. */
const USES: Record<string, readonly string[]> = { mutants: ['crash', 'sim'], sdk: ['hist'] };

/** What a suite runs on: the code, the rig, and its own files. */
const codeOf = (suite: string): string => {
  const own = [suite, ...(USES[suite] ?? [])];
  const others = SUITES.filter((name) => !own.includes(name));
  const isOther = (file: string) => others.some((name) => file.startsWith(`infra/faults/${name}`));
  const files = ['shared', 'functions', 'infra', 'package-lock.json'].flatMap(filesIn).filter((file) => !isOther(file));
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
};

const filesIn = (path: string): string[] => {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  const names = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && /\.(ts|json|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .toSorted();
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

/** The tests of a suite, as vitest is told them. */
const testsOf = (suite: string): string[] =>
  suite === 'properties'
    ? ['--project', 'code', ...filesIn('shared').filter(isOfProperties)]
    : ['--project', 'faults', `infra/faults/${suite}.test.ts`];
const isOfProperties = (file: string): boolean =>
  file.endsWith('.test.ts') && readFileSync(join(ROOT, file), 'utf8').includes('fc.assert(');

const runSuite = async (suite: string): Promise<Result> => {
  const begun = Date.now();
  const code = codeOf(suite);
  const figures: string[] = [];
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', ...testsOf(suite)];
  const exitCode = await run(process.execPath, args, { FAULTS: 'full' }, (line) => {
    console.log(`  ${line}`);
    const [, told] = /^figures (.*)$/.exec(line) ?? [];
    if (told) figures.push(told);
  });
  return { suite, code, figures, seconds: Math.round((Date.now() - begun) / 1000), passed: exitCode === 0 };
};

const readKept = (): Result[] => {
  if (!existsSync(KEPT)) return [];
  const kept = z.array(resultSchema).safeParse(JSON.parse(readFileSync(KEPT, 'utf8')));
  return kept.success ? kept.data.filter(({ passed, suite, code }) => passed && code === codeOf(suite)) : [];
};

const keep = (results: Result[]) => {
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify(results, undefined, 2));
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

if (values.fresh) rmSync(KEPT, { force: true });
const results = readKept();
const wanted = SUITES.filter((suite) =>
  values.only ? suite === values.only : !results.some((one) => one.suite === suite),
);
for (const [index, suite] of wanted.entries()) {
  console.log(`== ${suite} (${index + 1} of ${wanted.length})`);
  const result = await runSuite(suite);
  results.splice(0, results.length, ...results.filter((one) => one.suite !== suite), result);
  keep(results);
}

console.log('\nFigures:');
const inOrder = SUITES.flatMap((suite) => results.filter((one) => one.suite === suite));
for (const { suite, figures, seconds, passed } of inOrder)
  for (const line of figures.length > 0 ? figures : [`${suite}: none`])
    console.log(`  ${passed ? 'passed' : 'FAILED'}  ${line}  (${seconds} s)`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
