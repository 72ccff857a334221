import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../local/chromium.ts';
import { freePort } from '../local/ports.ts';
import { startTestSystem } from '../local/testing/test-system.ts';
import { installLighthouse } from './install.ts';
import { type Report, reportSchema, scoresOf, shortcomingsOf } from './report.ts';

const REPORTS = join(import.meta.dirname, 'reports');
const PRESETS = ['mobile', 'desktop'] as const;
/** Every score must be this at least, of 100. */
const WANTED = 95;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, shop: { type: 'string', default: 'demo-kitchen' } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1 || runs > 20) {
  console.error('--runs takes a whole number from 1 to 20');
  process.exit(2);
}

/**
 * A first visit to a page, in a browser of its own.
 * @throws when Lighthouse fails, or could not load the page
 */
const visitOnce = async (url: string, name: string, preset: string): Promise<Report> => {
  const port = await freePort();
  await using browser = await openBrowser([`--remote-debugging-port=${port}`]);
  const path = join(REPORTS, name);
  const audit = spawn(process.execPath, [join(import.meta.dirname, 'audit.mjs'), url, String(port), preset, path], {
    stdio: 'inherit',
  });
  const [code] = await once(audit, 'exit');
  if (code !== 0) throw new Error(`Lighthouse failed on ${url} with ${browser.version()}; see the lines above.`);
  const report = reportSchema.parse(JSON.parse(readFileSync(`${path}.json`, 'utf8')));
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  return report;
};

const performanceOf = ({ categories }: Report): number => categories['performance']?.score ?? 0;

/** The visit in the middle of several, by its performance: a machine that others use as well has slow moments. */
const visits = async (url: string, preset: string) => {
  const seen: { name: string; report: Report }[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const name = `${preset}-${run}`;
    seen.push({ name, report: await visitOnce(url, name, preset) });
  }
  seen.sort((one, other) => performanceOf(one.report) - performanceOf(other.report));
  const middle = seen[Math.floor((seen.length - 1) / 2)]!;
  return { ...middle, performances: seen.map(({ report }) => Math.round(performanceOf(report) * 100)) };
};

const print = (preset: string, { name, report, performances }: Awaited<ReturnType<typeof visits>>) => {
  const scores = Object.entries(scoresOf(report)).map(([title, score]) => `${title} ${score}`);
  console.log(`\n${preset}, Lighthouse ${report.lighthouseVersion}: ${scores.join(', ')}`);
  console.log(`  performance of ${runs} visits: ${performances.join(', ')}`);
  for (const [title, lines] of Object.entries(shortcomingsOf(report)))
    for (const line of lines) console.log(`  ${title}: ${line}`);
  console.log(`  the whole of it: ${relative(process.cwd(), join(REPORTS, `${name}.html`))}`);
};

installLighthouse();
mkdirSync(REPORTS, { recursive: true });
const system = await startTestSystem();
try {
  for (const preset of PRESETS) {
    const seen = await visits(`${system.origin}/${values.shop}`, preset);
    print(preset, seen);
    if (Object.values(scoresOf(seen.report)).some((score) => score < WANTED)) process.exitCode = 1;
  }
  if (process.exitCode === 1) console.error(`\nA score is below ${WANTED}.`);
} finally {
  await system.stop();
}
