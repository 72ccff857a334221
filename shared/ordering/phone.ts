import { getCountries, type PhoneNumber, parseDigits, parsePhoneNumberFromString } from 'libphonenumber-js/core/es6';
import type { ReadResult } from './contact.ts';
import type { Currency } from './money.ts';
import { phoneMetadata } from './phone-metadata.ts';
import type { Shop } from './shop.ts';

const COUNTRY = { NGN: 'NG', GHS: 'GH', ZAR: 'ZA', KES: 'KE', XOF: 'CI', USD: 'US' } as const satisfies Record<
  Currency,
  string
>;

/** The country whose numbers are told without their country code: ISO 3166, two letters. */
export const countryOf = ({ country, currency }: Pick<Shop, 'country' | 'currency'>): string =>
  country ?? COUNTRY[currency];

/**
 * missing: nothing that could be a number. invalid: no number of a telephone of this country. several: which one?
 * country: numbers of this country are unknown to us, and must be told with + and the country code.
 */
export type NoPhone = 'missing' | 'invalid' | 'several' | 'country';

type Found = { number: string; isMobile: boolean };

/** The one telephone number in what was said, as E.164: "my number is 0803 123 4567" is +2348031234567. */
export const readPhone = (said: string, country: string): ReadResult<string, NoPhone> => {
  const runs = numberRuns(said);
  const found = new Map(runs.flatMap((run) => phonesIn(run, country)).map((phone) => [phone.number, phone]));
  const all = [...found.values()];
  const mobile = all.filter(({ isMobile }) => isMobile);
  const [phone, another] = mobile.length > 0 ? mobile : all;
  if (another) return { ok: false, reason: 'several' };
  if (phone) return { ok: true, value: phone.number };
  if (runs.length === 0) return { ok: false, reason: 'missing' };
  const isComplete = isKnown(country) || runs.some((run) => run.startsWith('+'));
  return { ok: false, reason: isComplete ? 'invalid' : 'country' };
};

const digitsOf = (text: string): string => parseDigits(text);
const isLong = (text: string): boolean => digitsOf(text).length >= 7;

/** Stretches that may be one number: digits and what people put between them. A full stop and a space end one. */
const numberRuns = (said: string): string[] =>
  said
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .split(/[^\p{Nd}+().\s-]+|\.\s|(?=\+)/u)
    .map((run) => run.trim())
    .filter(isLong);

/** All of it is one number, or each of its words may be one: "2 08031234567". What follows a country code belongs to it. */
const phonesIn = (run: string, country: string): Found[] => {
  const whole = phoneOf(run, country);
  if (whole) return [whole];
  const words = run.startsWith('+') ? [] : run.split(/\s+/u).filter(isLong);
  return words.flatMap((word) => phoneOf(word, country) ?? []);
};

const phoneOf = (text: string, country: string): Found | undefined =>
  known(text, country) ?? (text.startsWith('00') ? abroad(`+${text.slice(2)}`) : abroad(text));

const isKnown = (country: string): boolean => getCountries(phoneMetadata).some((known) => known === country);

const REACHABLE: readonly string[] = ['MOBILE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE'] satisfies ReturnType<
  PhoneNumber['getType']
>[];

const known = (text: string, country?: string): Found | undefined => {
  const defaultCountry = getCountries(phoneMetadata).find((known) => known === country);
  const phone = parsePhoneNumberFromString(text, { defaultCountry, extract: false }, phoneMetadata);
  const type = phone?.isPossible() && phone.isValid() ? (phone.getType() ?? '') : '';
  return phone && REACHABLE.includes(type) ? { number: phone.number, isMobile: type !== 'FIXED_LINE' } : undefined;
};

/**
 * A number told with its country code. Of countries whose numbers we do not know only the length is looked at: to refuse
 * one that is right costs an order, and one that is wrong costs the shop no more than a customer who mistyped.
 */
const abroad = (text: string): Found | undefined => {
  if (!text.startsWith('+')) return undefined;
  const digits = digitsOf(text);
  const isOurs = Object.keys(phoneMetadata.country_calling_codes).some((code) => digits.startsWith(code));
  if (isOurs) return known(text);
  return /^[1-9]\d{7,14}$/.test(digits) ? { number: `+${digits}`, isMobile: true } : undefined;
};

/**
 * The one number in what a shop says of itself, as E.164. It need not be one that customers can have: a shop may be called
 * free of charge, and knows its own number.
 */
export const readDialled = (said: string, country: string): string | undefined => {
  const read = readPhone(said, country);
  if (read.ok) return read.value;
  const [run, another] = numberRuns(said);
  if (run === undefined || another !== undefined) return undefined;
  const defaultCountry = getCountries(phoneMetadata).find((known) => known === country);
  const phone = parsePhoneNumberFromString(run, { defaultCountry, extract: false }, phoneMetadata);
  return phone?.isValid() ? phone.number : undefined;
};

/** A number as people read it: "+234 803 123 4567". @param e164 as readPhone gave it */
export const phoneView = (e164: string): string =>
  parsePhoneNumberFromString(e164, phoneMetadata)?.formatInternational() ?? e164;
