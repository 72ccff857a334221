import { describe, expect, test } from 'vitest';
import { config, loadConfig } from '../../shared/config.ts';
import { FUNCTIONS } from '../functions.ts';
import { one, propertiesOf, SERVICES } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

const { template } = synthesize();
const functionOf = (id: string) => one(template, 'AWS::Lambda::Function', `${id}Function`);
/** As Lambda will see them, with a stand-in for what only a deployment knows. */
const environmentOf = (id: string): Record<string, string> => {
  const variables: [string, unknown][] = Object.entries(functionOf(id).Environment.Variables);
  return Object.fromEntries(
    variables.map(([name, value]) => [name, typeof value === 'string' ? value : 'https://d.test']),
  );
};

describe.each(SERVICES)('$name', ({ name, id }) => {
  const spec = Object.entries(FUNCTIONS).find(([key]) => key === name)![1];
  const schema = Object.entries(config).find(([key]) => key === name)![1];

  test('runs on Node 24 on ARM, as long and as large as described, and is traced', () => {
    expect(functionOf(id)).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: spec.timeoutSeconds,
      MemorySize: spec.memoryMegabytes,
      TracingConfig: { Mode: 'Active' },
    });
  });

  test('starts with what it is deployed with', () => {
    expect(() => loadConfig(schema, environmentOf(id))).not.toThrow();
  });

  test('is told nothing that its schema does not name, and no secret', () => {
    const names = Object.keys(environmentOf(id));
    expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(names));
    expect(names.filter((variable) => variable.includes('SECRET_KEY'))).toEqual([]);
  });

  test('writes to a log of its own, kept for a month', () => {
    const logGroup = functionOf(id).LoggingConfig.LogGroup.Ref;
    expect(logGroup).toMatch(new RegExp(`^${id}Logs`));
    expect(propertiesOf(template, 'AWS::Logs::LogGroup')[logGroup].RetentionInDays).toBe(30);
  });
});

test('knows where the key is by name alone', () => {
  const variables = SERVICES.map(({ id }) => environmentOf(id)['PAYSTACK_SECRET_PARAMETER']).filter(Boolean);
  expect(new Set(variables)).toEqual(new Set(['/byte-to-bite/dev/paystack-secret-key']));
});

test('sends customers back to the site after paying', () => {
  const { PAYSTACK_CALLBACK_URL } = functionOf('Chat').Environment.Variables;
  expect(JSON.stringify(PAYSTACK_CALLBACK_URL)).toMatch(/"https:\/\/".*SiteDistribution.*DomainName/);
});

test('finds the page where Lambda puts what is beside the code', () => {
  expect(functionOf('Chat').Environment.Variables.PAGE_FILE).toBe('/var/task/index.html');
});

test('keeps every log for a month', () => {
  const groups = Object.values(propertiesOf(template, 'AWS::Logs::LogGroup'));
  expect(groups.map(({ RetentionInDays }) => RetentionInDays)).toEqual(groups.map(() => 30));
});
