/** Takes no room on a screen, or changes how what follows is read: a name must not be able to hide or turn around. */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const LINE_BREAKS = /[\n\v\f\r\u0085\u2028\u2029]+/u;

/**
 * What a customer typed, on one line: one alphabet (NFKC), single spaces, nothing invisible.
 * @param lineBreak stands where a line ended
 */
export const plainText = (said: string, lineBreak = ' '): string =>
  said
    .split(LINE_BREAKS)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(lineBreak)
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();

/** The words of a text for comparing: no case, accents, apostrophes or punctuation. "D’Alméida 2." is "dalmeida 2". */
export const foldedText = (said: string): string =>
  said
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
