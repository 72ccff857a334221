import { Stack, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/config.ts';
import type { Route } from '../routes.ts';
import { createLogGroup } from './logs.ts';

/** Ten thousand customers who each write every twenty seconds; a flood beyond that is refused before it costs. */
const THROTTLE = { rateLimit: 500, burstLimit: 1000 };

/** One JSON line a request: no header, query or address, so no device id. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTime(),
    route: AccessLogField.contextRouteKey(),
    status: AccessLogField.contextStatus(),
    latency: AccessLogField.contextResponseLatency(),
    integrationStatus: AccessLogField.contextIntegrationStatus(),
    integrationError: AccessLogField.contextIntegrationErrorMessage(),
  }),
);

/** The API behind the site. It answers no other origin (no CORS): page and API share one, CloudFront's. */
export class ChatApi extends Construct {
  readonly accessLog: LogGroup;
  /** Made of the API's id alone, so that the site can stand before the functions that need to know its URL. */
  readonly domainName: string;
  readonly #api: HttpApi;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const { region, urlSuffix, stackName } = Stack.of(this);
    this.accessLog = createLogGroup(this, 'AccessLog');
    this.#api = new HttpApi(this, 'Api', { apiName: stackName, createDefaultStage: false });
    this.domainName = `${this.#api.apiId}.execute-api.${region}.${urlSuffix}`;
    new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(this.accessLog), format: ACCESS_LOG },
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Customers have no login: the device id is their passport. The webhook is proved by its signature.',
    });
  }

  addRoutes(routes: readonly Route[], functionOf: Record<FunctionName, { fn: IFunction }>): void {
    for (const { method, path, to } of routes) {
      const integration = new HttpLambdaIntegration('Integration', functionOf[to].fn);
      this.#api.addRoutes({ path, methods: [HttpMethod[method]], integration });
    }
  }
}
