import * as z from 'zod';
import { type Answer, whyOf } from './call.ts';
import { wholeSchema } from './json.ts';

/** The most Paystack gives at once. */
const PER_PAGE = 100;

const count = wholeSchema.optional().catch(undefined);
/** Each of these is missing in some sample or other (API reference, "List transactions"). */
const metaSchema = z.object({ total: count, perPage: count, pageCount: count }).catch({});

export type Page = { type: 'found'; items: unknown[]; more: boolean } | { type: 'unknown'; why: string };

/** @param page counted from 1 */
export const pagePath = (path: string, query: Record<string, string>, page: number): string =>
  `${path}?${new URLSearchParams({ ...query, perPage: String(PER_PAGE), page: String(page) })}`;

/** Reads one page of a list. A full page means more where Paystack does not say how many there are. */
export const readPage = (answer: Answer | undefined, page: number): Page => {
  if (!answer?.status || answer.httpStatus >= 500) return { type: 'unknown', why: whyOf(answer) };
  const items = z.array(z.unknown()).safeParse(answer.data).data;
  if (!items) return { type: 'unknown', why: 'unreadable answer' };
  return { type: 'found', items, more: hasMore(items.length, page, metaSchema.parse(answer.meta)) };
};

const hasMore = (length: number, page: number, meta: z.infer<typeof metaSchema>): boolean => {
  const { perPage = PER_PAGE, total, pageCount } = meta;
  // Whatever the counts claim: nothing comes after an empty page, and asking on would never end.
  if (length === 0) return false;
  if (pageCount !== undefined) return page < pageCount;
  return total === undefined ? length >= perPage : page * perPage < total;
};
