import { en, type Texts } from './en.ts';

const { pay: _, ...wordless } = en;
// @ts-expect-error A language that lacks a word is none.
export const lacking: Texts = wordless;

const { PAID: __, ...named } = en.status;
// @ts-expect-error Nor one that has no word for a status.
export const unnamed: Texts = { ...en, status: named };

// @ts-expect-error Nor one whose sentence leaves the customer without what it is about.
export const silent: Texts = { ...en, paidNow: (code: number) => `${code}` };
