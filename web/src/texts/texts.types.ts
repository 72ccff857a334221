import { type Texts, texts } from './en.ts';

const { pay: _, ...wordless } = texts;
// @ts-expect-error A language that lacks a word is none.
export const lacking: Texts = wordless;

const { PAID: __, ...named } = texts.status;
// @ts-expect-error Nor one that has no word for a status.
export const unnamed: Texts = { ...texts, status: named };

// @ts-expect-error Nor one whose sentence leaves the customer without what it is about.
export const silent: Texts = { ...texts, paidNow: (code: number) => `${code}` };
