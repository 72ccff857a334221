import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { config } from '../shared/config.ts';
import { SCHEDULES } from './schedules.ts';

const ROOT = join(import.meta.dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

test('the table of environment variables names every variable a function reads, and no other', () => {
  const read = new Set(Object.values(config).flatMap((schema) => Object.keys(schema.shape)));
  const table = readme.slice(readme.indexOf('## Environment variables'));
  const told = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name ?? '');
  expect(told.toSorted()).toEqual([...read].toSorted());
});

test('every command the README names is there, and every command there is in the README', () => {
  const hidden = /^(pre|check:)/; // run by npm itself, or by the others
  const scripts = Object.keys(packageJson.scripts).filter((name) => !hidden.test(name));
  const told = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name ?? '');
  expect(scripts.filter((name) => !told.includes(name))).toEqual([]);
  expect(told.filter((name) => name !== 'ci' && !scripts.includes(name))).toEqual([]);
});

test('every file the README links to exists', () => {
  const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)|src="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? '',
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
});

test('the picture of the architecture runs by the clock of the code', () => {
  for (const { everyMinutes } of SCHEDULES)
    expect(readme).toContain(everyMinutes === 24 * 60 ? 'every day' : `every ${everyMinutes} minutes`);
});
