// Runs before `npm start`, `npm test` and `npm run check`, on whatever Node the machine has: plain JavaScript, no package.
// It installs what the lock file pins if that has not been done yet, and sees to it that the project's own Node is the
// one Lambda runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-lock-hash');
const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

/** `npm ci` writes node_modules/.package-lock.json; without our stamp beside it we compare its age with the lock file. */
const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash;

if (!installed()) {
  const complete = existsSync(join(modules, '.package-lock.json')) && existsSync(join(modules, 'vitest'));
  const fresh =
    complete &&
    lstatSync(join(modules, '.package-lock.json')).mtimeMs >= lstatSync(join(root, 'package-lock.json')).mtimeMs;
  if (!fresh) {
    console.log('Installing the packages that package-lock.json pins…');
    const npm = process.env.npm_execpath;
    const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
    if (spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0)
      stop('npm ci failed; see the lines above.');
  }
  writeFileSync(stamp, lockHash);
}

// npm 10 leaves out the link when two packages offer the same command.
const packaged = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
const link = join(modules, '.bin', 'node');
const isLink = lstatSync(link, { throwIfNoEntry: false });
if (existsSync(packaged) && !isLink) symlinkSync(packaged, link);

const node = existsSync(link) ? link : process.execPath;
const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
if (Number(version.slice(1).split('.')[0]) < 22) {
  stop(
    `Byte-to-Bite runs on Node 24 (22 at least). This machine has ${version || 'none that starts'}, and the packaged one ` +
      `could not be installed for ${process.platform}-${process.arch}: install Node 24 from https://nodejs.org and try again.`,
  );
}
