import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBrowser } from '../local/chromium.ts';
import { startTestSystem } from '../local/testing/test-system.ts';
import { firstVisits, type Setting, secondVisits, vitals } from './measuring/scenarios.ts';
import { sizesOfBuild } from './measuring/sizes.ts';
import { openSlowLine, SLOW } from './measuring/slow-line.ts';
import { scenarioLines, vitalsLines } from './measuring/table.ts';
import { SLOWER } from './measuring/visit.ts';

const REMARKS = [
  `The line: ${SLOW.kilobitsDown} kbit/s down and ${SLOW.kilobitsUp} up, and ${SLOW.latencyMs} ms from a request to its answer.`,
  'All that is under way takes turns. In HTTP/2 a script goes before a picture; here it does not.',
  'Without handshakes, where nothing else is said: what a browser emulates has none either. No packet is ever lost.',
  `The processor: ${SLOWER} times slower than this machine's, for the page; its worker and the browser are not slowed.`,
  'Headers are those of HTTP/1.1. CloudFront speaks HTTP/2 and 3, which compress them.',
  'Others may use the machine as well: a figure is the median of its runs, with the least and the most in brackets.',
];

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, json: { type: 'string' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1 || runs > 50) {
  console.error('--runs takes a whole number from 1 to 50');
  process.exit(2);
}

const print = (lines: readonly string[]) => console.log(`${lines.join('\n')}\n`);

const measure = async (setting: Setting) => {
  const sizes = await sizesOfBuild();
  print([
    `The build: scripts ${sizes.scriptsGzip} bytes with gzip; core ${sizes.coreBrotli}, first view ` +
      `${sizes.firstViewBrotli} with Brotli; worker ${sizes.workerGzip} with gzip`,
  ]);
  const looking = await vitals(setting);
  print(vitalsLines(looking));
  const scenarios = [...(await firstVisits(setting)), ...(await secondVisits(setting))];
  for (const scenario of scenarios) print(scenarioLines(scenario));
  return { sizes, vitals: looking, scenarios };
};

const [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
try {
  const line = await openSlowLine(system.origin);
  try {
    const about = { runs, chromium: browser.version(), conditions: SLOW, slower: SLOWER, remarks: REMARKS };
    print([`${runs} runs each, with Chromium ${browser.version()}`, ...REMARKS]);
    const measured = await measure({ browser, line, runs });
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...about, ...measured }, undefined, 2)}\n`);
  } finally {
    await line.cut();
  }
} finally {
  await browser.close();
  await system.stop();
}
