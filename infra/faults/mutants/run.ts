import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Mutant } from './list.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** A wrong design may run in circles: that is noticed too. */
const PATIENCE_MILLISECONDS = 120_000;

/** A copy of the code, beside the same packages. */
const copy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'byte-to-bite-mutant-'));
  for (const part of ['shared', 'functions', 'infra', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

const check = async (folder: string): Promise<string> => {
  const script = join(folder, 'infra/faults/mutants/check.ts');
  const run = promisify(execFile)(process.execPath, [script], { timeout: PATIENCE_MILLISECONDS });
  return run.then(
    ({ stdout }) => stdout.trim(),
    (error: { killed?: boolean; message: string }) => (error.killed ? 'caught: it ran in circles' : error.message),
  );
};

/** Applies a wrong design to the copy, asks whether it is noticed, and takes it back. */
const tryOne = async (folder: string, { file, find, put }: Mutant): Promise<string> => {
  const path = join(folder, file);
  const code = readFileSync(path, 'utf8');
  if (code.split(find).length !== 2) return 'the code it changes is not there any more';
  writeFileSync(
    path,
    code.replace(find, () => put),
  );
  try {
    return await check(folder);
  } finally {
    writeFileSync(path, code);
  }
};

/** What became of each wrong design, by its name: "caught: …", or anything else. */
export const tryAll = async (mutants: readonly Mutant[]): Promise<Map<string, string>> => {
  const folder = copy();
  const results = new Map<string, string>();
  try {
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
