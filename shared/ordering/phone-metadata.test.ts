import metadata from 'libphonenumber-js/max/metadata';
import { expect, test } from 'vitest';

/** Where our customers live, and where those live who order for them from abroad. */
const COUNTRIES = ['NG', 'GH', 'ZA', 'KE', 'CI', 'SN', 'BJ', 'TG', 'CM', 'US', 'GB', 'FR', 'CA', 'DE', 'AE'] as const;

const json = (value: unknown) => JSON.stringify(value);

const source = (): string => {
  const plans = COUNTRIES.map((country) => [country, metadata.countries[country]] as const);
  const codes = Map.groupBy(plans, ([, plan]) => String(plan?.[0]));
  return [
    '// biome-ignore-all format: made by `npm test -- phone-metadata -u`, after a new version of libphonenumber-js',
    "import type { MetadataJson } from 'libphonenumber-js/core/es6';",
    '',
    '/** The numbering plans of the countries we know, complete: a number’s digits are checked, not only its length. */',
    'export const phoneMetadata: MetadataJson = {',
    `  version: ${metadata.version},`,
    '  country_calling_codes: {',
    ...[...codes].map(([code, of]) => `    ${code}: ${json(of.map(([country]) => country))},`),
    '  },',
    '  countries: {',
    ...plans.map(([country, plan]) => `    ${country}: ${json(plan)},`),
    '  },',
    '  nonGeographic: {},',
    '};',
    '',
  ].join('\n');
};

test('the numbering plans we keep are those of the library we use', () =>
  expect(source()).toMatchFileSnapshot('phone-metadata.ts'));
