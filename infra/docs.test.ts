import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventTypeSchema, ORDER_NEXT, orderSchema } from '../shared/ordering/order.ts';
import { refundStatusSchema } from '../shared/ordering/refund.ts';
import { RULES } from './rules.ts';

const DOCS = join(import.meta.dirname, '../docs');
const payments = readFileSync(join(DOCS, 'payments.md'), 'utf8');

/** The part under a heading, up to the next one. */
const under = (heading: string): string => {
  const from = payments.indexOf(`## ${heading}`);
  const to = payments.indexOf('\n## ', from + 1);
  return payments.slice(from, to < 0 ? undefined : to);
};
/** The arrows of a state diagram, "A --> B", without its beginnings and ends. */
const arrows = (text: string): string[] =>
  [...text.matchAll(/^ +(\w+) --> (\w+)/gm)].map(([, from, to]) => `${from} ${to}`).toSorted();
/** The first cells of a table's rows. */
const rows = (text: string): string[] => [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, cell]) => cell ?? '');

test('the life of an order is drawn as it is in the code, arrow by arrow', () => {
  const edges = Object.entries(ORDER_NEXT).flatMap(([from, next]) => next.map((to) => `${from} ${to}`));
  expect(arrows(under('The life of an order'))).toEqual(edges.toSorted());
});

test('every state of an order says what it means to customer, shop and ops', () => {
  expect(rows(under('The life of an order')).toSorted()).toEqual(Object.keys(ORDER_NEXT).toSorted());
});

test('every state of an attempt and of a refund is drawn and explained', () => {
  const attempts: string[] = orderSchema.shape.refs.valueType.shape.status.options;
  expect(rows(under('The life of an attempt')).toSorted()).toEqual(attempts.toSorted());
  const drawn = new Set(arrows(under('The life of a refund')).flatMap((arrow) => arrow.split(' ')));
  expect([...drawn].toSorted()).toEqual(refundStatusSchema.options.toSorted());
});

test('every event is listed with those who hear it', () => {
  const listed = under('What the bus carries');
  expect(rows(listed).toSorted()).toEqual(eventTypeSchema.options.toSorted());
  for (const type of eventTypeSchema.options) {
    const [, , , customer, shop] = (listed.split('\n').find((line) => line.startsWith(`| \`${type}\``)) ?? '').split(
      '|',
    );
    const hears = (name: string) =>
      RULES.some(({ to, pattern }) => to === name && pattern['detail-type'].includes(type));
    expect([type, customer?.trim() === 'yes', shop?.trim() === 'yes']).toEqual([
      type,
      hears('onPaymentConfirmed'),
      hears('tellShop'),
    ]);
  }
});

test('every file that the documents link to exists', () => {
  for (const name of readdirSync(DOCS).filter((file) => file.endsWith('.md'))) {
    const text = readFileSync(join(DOCS, name), 'utf8');
    const links = [...text.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(join(DOCS, link)))).toEqual([]);
  }
});
