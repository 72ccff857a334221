import { languageSchema } from '../../shared/ordering/words/languages.ts';
import { WORDS, type Words } from '../../shared/ordering/words/words.ts';

/** Of a header no more is read than a browser sends. */
const MAX_HEADER = 200;

/**
 * The words for what must be said before anybody knows the customer: the first language of theirs that we speak, by the
 * header `accept-language` (RFC 9110, 12.5.4; browsers list the best first), or English.
 */
export const wordsAccepted = (header = ''): Words => {
  const wanted = header
    .slice(0, MAX_HEADER)
    .split(',')
    .map((one) => languageSchema.safeParse(one.trim().split(/[-;]/)[0]?.toLowerCase()));
  const spoken = wanted.find(({ success }) => success)?.data;
  return WORDS[spoken ?? 'en'];
};
