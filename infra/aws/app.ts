import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { buildSite } from '../../web/build.ts';
import { readSettings } from './settings.ts';
import { ByteToBiteStack } from './stack.ts';

const app = new App();
const read = readSettings(app.node);
if (!read.ok) {
  console.error(read.complaint);
  process.exit(1);
}

const { settings } = read;
// Built here, so that what is deployed is always the page of this very checkout.
const page = join(import.meta.dirname, '../../web/dist');
await buildSite({ outDir: page, minify: true });

new ByteToBiteStack(app, `ByteToBite-${settings.stage}`, {
  settings,
  page,
  description: 'Byte-to-Bite: ordering food and paying for it within a chat',
});
