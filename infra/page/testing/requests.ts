import type { Passing } from './line.ts';

/** What an order asks for, from the first page to the receipt, in this order. */
export const REQUESTS = [
  'page',
  'style',
  'main script',
  'looks script',
  'worker',
  'page for the worker',
  'first look',
  'message 1',
  'message add 1',
  'message 97',
  'message 99',
  'poll',
  'page on return',
  'look on return',
] as const;
export type Request = (typeof REQUESTS)[number];

const FILES: Readonly<Record<string, Request>> = {
  'assets/style': 'style',
  'assets/main': 'main script',
  'assets/looks': 'looks script',
  'sw.js': 'worker',
};

/**
 * Names what passes.
 * @param isOrdered whether the order is placed
 * @returns undefined for what is none of these, such as a photo
 */
export const requestOf = ({ path, query, body, isNavigation }: Passing, isOrdered: boolean): Request | undefined => {
  const [, file = ''] = /^\/(assets\/\w+|[^/]+)/.exec(path) ?? [];
  if (FILES[file]) return FILES[file];
  if (path.endsWith('/session')) {
    if (query.has('returned')) return 'look on return';
    return isOrdered ? 'poll' : 'first look';
  }
  if (path.endsWith('/messages')) {
    const text = /"text":"([^"]*)"/.exec(body)?.[1];
    return REQUESTS.find((name) => name === `message ${text}`);
  }
  if (path !== '/demo-kitchen') return undefined;
  if (!isNavigation) return 'page for the worker';
  return query.has('reference') ? 'page on return' : 'page';
};
