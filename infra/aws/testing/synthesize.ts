import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, vi } from 'vitest';
import cdk from '../../../cdk.json' with { type: 'json' };
import { PAGE } from '../../functions.ts';
import { readSettings } from '../settings.ts';
import { ByteToBiteStack } from '../stack.ts';

// Synthesis is all computing, and a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const scratch = mkdtempSync(join(tmpdir(), 'byte-to-bite-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** As `cdk synth` would, with cdk.json's own flags, but without bundling a function or copying a file. */
export const createApp = (given: Record<string, unknown> = {}): App =>
  new App({
    outdir: mkdtempSync(join(scratch, 'cdk.out-')),
    context: { ...cdk.context, 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true, ...given },
    builtinCloudFormationValidation: false,
    treeMetadata: false,
  });

/** Of the built page what the function must find in it. */
const PAGE_SOURCE = '<!doctype html><html lang="en"><!--shop:head--><!--shop:header--><!--shop:intro--></html>';

const createPage = (): string => {
  const folder = mkdtempSync(join(scratch, 'page-'));
  mkdirSync(join(folder, 'assets'));
  for (const file of ['favicon.svg', 'assets/main-0123ABCD.js']) writeFileSync(join(folder, file), file);
  writeFileSync(join(folder, PAGE), PAGE_SOURCE);
  return folder;
};

/** @param given context as `-c` would give it */
export const synthesize = (given?: Record<string, unknown>): { stack: ByteToBiteStack; template: Template } => {
  const app = createApp(given);
  const read = readSettings(app.node);
  if (!read.ok) throw new Error(read.complaint);
  const stack = new ByteToBiteStack(app, 'Test', { settings: read.settings, page: createPage() });
  return { stack, template: Template.fromStack(stack) };
};
