import * as z from 'zod';

const auditSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  score: z.number().nullable(),
  scoreDisplayMode: z.string(),
  displayValue: z.string().optional(),
  errorMessage: z.string().optional(),
  details: z.looseObject({ items: z.unknown().optional() }).optional(),
});
type Audit = z.infer<typeof auditSchema>;

/** What is read of a report of Lighthouse, which has a great deal more. */
export const reportSchema = z.object({
  lighthouseVersion: z.string(),
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), auditSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** Of 100, by the category's title; one that could not be told is 0. */
export const scoresOf = ({ categories }: Report): Record<string, number> =>
  Object.fromEntries(Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]));

const placeSchema = z.union([
  z.object({ node: z.object({ selector: z.string() }) }).transform(({ node }) => node.selector),
  z.object({ url: z.string() }).transform(({ url }) => url),
  z.object({ source: z.object({ url: z.string() }) }).transform(({ source }) => source.url),
]);
const PLACES = 3;

/** Where an audit found what it tells of: selectors or addresses, the first few of them. */
const placesOf = ({ details }: Audit): string => {
  const items = Array.isArray(details?.items) ? details.items : [];
  const places = items.flatMap((item) => placeSchema.safeParse(item).data ?? []);
  const named = [...new Set(places)];
  const more = named.length > PLACES ? `, and ${named.length - PLACES} more` : '';
  return named.length > 0 ? ` [${named.slice(0, PLACES).join(', ')}${more}]` : '';
};

/** The first sentence of an audit's own explanation, without its links. */
const sentenceOf = ({ description, errorMessage }: Audit): string =>
  (errorMessage ?? description).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? description;

const lineOf = (audit: Audit, weight: number): string => {
  const value = audit.displayValue ? ` (${audit.displayValue})` : '';
  const points = audit.score === null ? 'failed' : `${Math.round(audit.score * 100)} of 100`;
  const counts = weight > 0 ? `counts ${weight}` : 'counts nothing';
  const title = audit.title.replace(/\.$/, '');
  return `${audit.id}, ${points}, ${counts}: ${title}${value}. ${sentenceOf(audit)}${placesOf(audit)}`;
};

/** Every audit that is not at its full score, or failed itself, one line each, by the category's title. */
export const shortcomingsOf = ({ categories, audits }: Report): Record<string, string[]> => {
  const lines = Object.values(categories).map(({ title, auditRefs }): [string, string[]] => [
    title,
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      const isFull = !audit || (audit.scoreDisplayMode !== 'error' && (audit.score ?? 1) >= 1);
      return isFull ? [] : [lineOf(audit, weight)];
    }),
  ]);
  return Object.fromEntries(lines.filter(([, found]) => found.length > 0));
};
