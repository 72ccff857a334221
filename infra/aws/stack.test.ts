import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { synthesize } from './testing/synthesize.ts';

const { stack, template } = synthesize();

test('passes the AWS Solutions checks, but for what is acknowledged with a reason', () => {
  const { violations } = new AwsSolutionsChecks().validateScope(stack);
  const found = violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
  );
  expect(found).toEqual([]);
});

/**
 * CloudFront leads to the API, the API to the chat function, and its environment names CloudFront's domain. Were that a
 * circle, no template would come out: reading one follows every Ref, Fn::GetAtt, Fn::Sub and DependsOn.
 */
test('no resource waits for itself', () => {
  const { Resources } = template.toJSON();
  const [distribution] = Object.keys(template.findResources('AWS::CloudFront::Distribution'));
  const [api] = Object.keys(template.findResources('AWS::ApiGatewayV2::Api'));
  expect(() => Template.fromJSON({ Resources })).not.toThrow();
  const waits = { ...Resources[api!], DependsOn: distribution };
  expect(() => Template.fromJSON({ Resources: { ...Resources, [api!]: waits } })).toThrow('dependency cycle');
});

test('tells what an operator needs next', () => {
  const outputs = template.findOutputs('*');
  expect(Object.keys(outputs).toSorted()).toEqual([
    'NotificationTopicArn',
    'SecretParameter',
    'SiteBucketName',
    'SiteUrl',
    'TableName',
    'WebhookUrl',
  ]);
  expect(outputs['NotificationTopicArn']).toMatchObject({ Value: { Ref: expect.stringMatching(/^Notifications/) } });
  expect(JSON.stringify(outputs['WebhookUrl'])).toContain('/api/webhooks/paystack');
});

test('has every file of the page in its place before the function answers with a page that names it', () => {
  const [[, chat] = []] = Object.entries(template.findResources('AWS::Lambda::Function')).filter(([id]) =>
    id.startsWith('ChatFunction'),
  );
  const uploads = Object.keys(template.findResources('Custom::CDKBucketDeployment'));
  expect(uploads).toHaveLength(2);
  expect(chat?.['DependsOn']).toEqual(expect.arrayContaining(uploads));
});

test('only a live stage is protected from being taken down', () => {
  expect(stack.terminationProtection).toBe(false);
  expect(synthesize({ stage: 'live', customerEmailDomain: 'kitchen.example' }).stack.terminationProtection).toBe(true);
});
