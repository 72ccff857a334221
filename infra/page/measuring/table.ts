import type { Figure } from './figures.ts';
import { type FileRow, MOMENT_NAMES, type Scenario, type Vitals } from './scenarios.ts';

const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;
const milliseconds = (value: number) => `${Math.round(value)} ms`;
const whole = (value: number) => Math.round(value).toLocaleString('en');
const shift = (value: number) => value.toFixed(3);

const said = (figure: Figure | undefined, write: (value: number) => string): string => {
  if (!figure) return '-';
  const [median, least, most] = [figure.median, figure.least, figure.most].map(write);
  return least === most ? `${median}` : `${median} (${least} to ${most})`;
};

/** Cells below each other, as wide as their widest. */
const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
};

const fileCells = ({ name, status, body, withHeaders, asked, came, by }: FileRow): string[] => [
  name,
  `${status ?? '-'}`,
  whole(body),
  whole(withHeaders),
  seconds(asked),
  came === undefined ? '-' : seconds(came),
  by,
];
const FILE_HEADS = ['request', 'status', 'bytes', 'with headers', 'asked', 'had come', 'by'];

export const scenarioLines = ({ name, times, bytes, files }: Scenario): string[] => [
  `${name}`,
  ...aligned([
    ['until', 'time', 'requests', 'bytes', 'with headers'],
    ...MOMENT_NAMES.filter((moment) => times[moment]).map((moment) => [
      moment,
      said(times[moment], seconds),
      said(bytes[moment]?.requests, whole),
      said(bytes[moment]?.body, whole),
      said(bytes[moment]?.withHeaders, whole),
    ]),
  ]),
  ...(files.length > 0 ? aligned([FILE_HEADS, ...files.map(fileCells)]) : []),
];

export const vitalsLines = ({ name, fcp, lcp, cls, tbt }: Vitals): string[] => [
  name,
  ...aligned([
    ['FCP', said(fcp, seconds)],
    ['LCP', said(lcp, seconds)],
    ['CLS', said(cls, shift)],
    ['TBT', said(tbt, milliseconds)],
  ]),
];
