import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replay } from './transcript.ts';

const FOLDER = join(import.meta.dirname, 'transcripts');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

test('whole conversations are kept to be read: at least ten', () => {
  expect(files.length).toBeGreaterThanOrEqual(10);
});

test.each(files)('the conversation in %s goes as it is written down', async (file) => {
  const path = join(FOLDER, file);
  await expect(await replay(readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
});
