import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Browsers people have installed; the packaged one is for Linux on x64 alone. CHROME_PATH names any other. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executable = async (): Promise<string> => {
  const given = process.env['CHROME_PATH'];
  if (given) return given;
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath();
  const installed = INSTALLED.find(existsSync);
  if (!installed) throw new Error('There is no Chrome here: install one, or set CHROME_PATH to it.');
  return installed;
};

/** A real Chromium that talks to this machine alone. @param more flags of its command line */
export const openBrowser = async (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: await executable(),
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
