import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { parseArgs } from 'node:util';
import { config } from '../../shared/config.ts';
import { buildSite } from '../../web/build.ts';
import { DATA_FOLDER, openDataFolder } from './data-folder.ts';
import { fileInbox } from './inbox/inbox.ts';
import { fileLedger } from './paystack/ledger-file.ts';
import { type LocalSystem, startSystem } from './system.ts';

const ROOT = join(import.meta.dirname, '../..');
const DEFAULT_PORT = 4000;
/** Two more come after it. */
const MAX_PORT = 65_533;

const HELP = `npm start [-- options]
  --port N     where the shop is (default ${DEFAULT_PORT}); the Paystack simulator and the shop's inbox
               take the two ports after it
  --data DIR   where orders are kept (default .data)
  --fresh      begin anew: throw away what is kept there`;

const fail = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        data: { type: 'string', default: DATA_FOLDER },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > MAX_PORT)
      throw new Error(`--port takes a number from 1 to ${MAX_PORT}`);
    return { ...values, port };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
};

/** The variables that any function knows, from the environment or `.env`: exactly those may be changed locally. */
const readSettings = (): Record<string, string> => {
  const file = join(ROOT, '.env');
  if (existsSync(file)) loadEnvFile(file);
  const names = new Set(Object.values(config).flatMap((schema) => Object.keys(schema.shape)));
  const given = Object.entries(process.env).filter(([name, value]) => names.has(name) && value);
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? '']));
};

const explain = (error: unknown, port: number): string => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const ports = `Port ${port}, ${port + 1} or ${port + 2}`;
  if (taken) return `${ports} is taken by another program. Try: npm start -- --port ${port + 10}`;
  return `Byte-to-Bite could not start: ${error instanceof Error ? error.message : String(error)}`;
};

const welcome = ({ origin, paystackOrigin, inboxOrigin }: LocalSystem) =>
  [
    '',
    `  The shop is at          ${origin}/demo-kitchen`,
    `  One with all there is   ${origin}/demo-bukka (options, delivery, opening hours)`,
    paystackOrigin
      ? `  Paystack is             a simulator at ${paystackOrigin} (no real money)`
      : '  Paystack is             the real one, in test mode, with the key from your environment',
    `  Messages to the shop    ${inboxOrigin}`,
    '  Stop with               Ctrl-C',
    '',
  ].join('\n');

const options = readOptions();
if (options.help) {
  console.log(HELP);
  process.exit(0);
}

const start = async () => {
  const folder = openDataFolder(options.data, options.fresh);
  const siteFolder = join(ROOT, 'web/dist');
  await buildSite({ outDir: siteFolder, minify: true });
  const system = await startSystem({
    port: options.port,
    paystackPort: options.port + 1,
    inboxPort: options.port + 2,
    siteFolder,
    picturesFolder: folder.pictures,
    databaseFile: folder.database,
    ledger: fileLedger(folder.ledger),
    inbox: fileInbox(folder.inbox),
    settings: readSettings(),
    say: (line) => console.log(line),
    deadLetter: (letter) => appendFileSync(folder.deadLetters, `${JSON.stringify(letter)}\n`),
  });
  const { origin, dynamoEndpoint } = system;
  folder.claim({ pid: process.pid, origin, dynamoEndpoint });
  console.log(welcome(system));
  return { system, folder };
};

const { system, folder } = await start().catch((error: unknown) => fail(explain(error, options.port)));

const ending = new AbortController();
const stop = async () => {
  if (ending.signal.aborted) return;
  ending.abort();
  console.log('\nStopping…');
  await system.stop();
  folder.release();
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
