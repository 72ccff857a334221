import { argv } from 'node:process';
import { runOrders } from './run-orders.ts';

const { lines, exitCode } = await runOrders(argv.slice(2));
(exitCode === 0 ? console.log : console.error)(lines.join('\n'));
process.exitCode = exitCode;
