import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Mutant } from './mutant.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** A wrong design may run in circles: that is noticed too. */
const PATIENCE_MILLISECONDS = 240_000;

/** A copy of the code, beside the same packages. */
const copy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'byte-to-bite-mutant-'));
  for (const part of ['shared', 'functions', 'infra', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

/** What this command said; a command that fails says "caught". */
const say = async (folder: string, args: string[], failed: (said: string) => string): Promise<string> => {
  const run = promisify(execFile)(process.execPath, args, { cwd: folder, timeout: PATIENCE_MILLISECONDS });
  return run.then(
    ({ stdout }) => stdout.trim(),
    ({ killed, stdout = '' }: { killed?: boolean; stdout?: string }) =>
      killed ? 'caught: it ran in circles' : failed(stdout),
  );
};

/** Crashes, simulated runs, or the one test that is named: does any of them notice? */
const check = async (folder: string, by: string | undefined): Promise<string> => {
  if (by === undefined) return say(folder, ['infra/faults/mutants/check.ts'], (said) => `it could not be run: ${said}`);
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const passed = await say(folder, [vitest, 'run', '--project', 'code', by], () => `caught: by ${by}`);
  return passed.startsWith('caught') ? passed : 'survived';
};

/** Applies a wrong design to the copy, asks whether it is noticed, and takes it back. */
const tryOne = async (folder: string, mutant: Mutant): Promise<string> => {
  const changes = 'changes' in mutant ? mutant.changes : [mutant];
  const codes = changes.map(({ file }) => readFileSync(join(folder, file), 'utf8'));
  if (changes.some(({ find }, n) => codes[n]?.split(find).length !== 2))
    return 'the code it changes is not there any more';
  try {
    for (const [n, { file, find, put }] of changes.entries())
      writeFileSync(join(folder, file), codes[n]?.replace(find, () => put) ?? '');
    return await check(folder, mutant.by);
  } finally {
    for (const [n, { file }] of changes.entries()) writeFileSync(join(folder, file), codes[n] ?? '');
  }
};

/** The right design must pass whatever catches the wrong ones, or to be caught means nothing. */
const tryRight = async (folder: string, mutants: readonly Mutant[]): Promise<void> => {
  for (const by of new Set(mutants.map((mutant) => mutant.by))) {
    const result = await check(folder, by);
    if (result !== 'survived') throw new Error(`The code as it is does not pass ${by ?? 'the crashes'}: ${result}`);
  }
};

/** What became of each wrong design, by its name: "caught: …", or anything else. */
export const tryAll = async (mutants: readonly Mutant[]): Promise<Map<string, string>> => {
  const folder = copy();
  const results = new Map<string, string>();
  try {
    await tryRight(folder, mutants);
    for (const mutant of mutants) {
      const result = await tryOne(folder, mutant);
      process.stdout.write(`${mutant.name}: ${result.slice(0, 160)}\n`);
      results.set(mutant.name, result);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
};
