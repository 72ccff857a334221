import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../../web/build.ts';
import { fileLedger } from '../local/paystack/ledger-file.ts';
import { startSystem } from '../local/system.ts';
import { runCrowd } from './crowd.ts';

const { values } = parseArgs({ options: { customers: { type: 'string', default: '500' } } });
const customers = Number(values.customers);
if (!Number.isInteger(customers) || customers < 1 || customers > 91_125) {
  console.error('--customers takes a whole number from 1 to 91125');
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'byte-to-bite-'));
try {
  await buildSite({ outDir: join(folder, 'site'), minify: true });
  const system = await startSystem({
    port: 0,
    paystackPort: 0,
    siteFolder: join(folder, 'site'),
    picturesFolder: join(folder, 'pictures'),
    databaseFile: join(folder, 'table.db'),
    ledger: fileLedger(join(folder, 'paystack.jsonl')),
  });
  try {
    const begun = performance.now();
    const { confirmed, leaks, lost, doubled } = await runCrowd(system, customers);
    const seconds = (performance.now() - begun) / 1000;
    for (const finding of [...leaks, ...lost, ...doubled].slice(0, 20)) console.log(`  ${finding}`);
    console.log(
      `customers ${customers}, orders ${confirmed}, leaks ${leaks.length}, lost ${lost.length}, ` +
        `doubled ${doubled.length}, time ${seconds.toFixed(1)} s`,
    );
    if (leaks.length + lost.length + doubled.length > 0 || confirmed !== customers) process.exitCode = 1;
  } finally {
    await system.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
