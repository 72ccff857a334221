import { expect, test } from 'vitest';
import { ROUTES } from '../routes.ts';
import { one, propertiesOf } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

const { template } = synthesize();
const stage = one(template, 'AWS::ApiGatewayV2::Stage');

test('answers the routes of the description, and no other', () => {
  const routes = Object.values(propertiesOf(template, 'AWS::ApiGatewayV2::Route')).map(({ RouteKey }) => RouteKey);
  expect(routes.toSorted()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted());
});

test('answers who asks for the head of a page alone, which an HTTP API does not by itself', () => {
  const pages = (wanted: string) =>
    ROUTES.filter(({ method, path }) => method === wanted && !path.startsWith('/api/')).map(({ path }) => path);
  expect(pages('HEAD')).toEqual(['/', '/{shopId}', '/{shopId}/orders/{code}']);
  expect(pages('GET')).toEqual(pages('HEAD'));
});

test('leads each route to its function, in events of version 2.0', () => {
  const integrations = propertiesOf(template, 'AWS::ApiGatewayV2::Integration');
  for (const { RouteKey, Target } of Object.values(propertiesOf(template, 'AWS::ApiGatewayV2::Route'))) {
    const integration = integrations[Target['Fn::Join'][1][1].Ref];
    const fn = RouteKey.endsWith('/paystack') ? /^PaystackWebhookFunction/ : /^ChatFunction/;
    expect(integration.IntegrationUri['Fn::GetAtt'][0]).toMatch(fn);
    expect(integration.PayloadFormatVersion).toBe('2.0');
  }
});

test('holds a flood back before it costs', () => {
  expect(stage).toMatchObject({
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
  });
});

test('logs what was asked and what came of it, and nothing that tells who asked', () => {
  const format: string = stage.AccessLogSettings.Format;
  expect(Object.keys(JSON.parse(format))).toEqual(
    expect.arrayContaining(['requestId', 'route', 'status', 'latency', 'integrationError']),
  );
  expect(format).not.toMatch(/identity|header|path|query/i);
});

test('answers no other origin', () => {
  expect(one(template, 'AWS::ApiGatewayV2::Api')).not.toHaveProperty('CorsConfiguration');
});
