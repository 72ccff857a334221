import { argv } from 'node:process';
import { runShop } from './run-shop.ts';

const { lines, exitCode } = await runShop(argv.slice(2));
(exitCode === 0 ? console.log : console.error)(lines.join('\n'));
process.exitCode = exitCode;
