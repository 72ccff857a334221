import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * Runs at the edge, in CloudFront's own JavaScript. Every shop has a path, such as /demo-kitchen, and all of them are
 * the one page. A custom error response could do the same, but it would answer for the API's 404s too.
 */
export const SHOP_PATHS = `function handler(event) {
  var request = event.request;
  var file = request.uri.split('/').pop();
  if (!file.includes('.')) request.uri = '/index.html';
  return request;
}`;

export const createShopPaths = (scope: Construct, id: string): EdgeFunction =>
  new EdgeFunction(scope, id, {
    code: FunctionCode.fromInline(SHOP_PATHS),
    runtime: FunctionRuntime.JS_2_0,
    comment: "Answers every shop's path with the page",
  });
