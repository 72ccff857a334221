import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * Runs at the edge, in CloudFront's own JavaScript. People write a shop's address with a slash at its end, too; to the API
 * that is another path, which it has no route for.
 */
export const SHOP_PATHS = `function handler(event) {
  var request = event.request;
  request.uri = request.uri.replace(/(.)\\/+$/, '$1');
  return request;
}`;

export const createShopPaths = (scope: Construct, id: string): EdgeFunction =>
  new EdgeFunction(scope, id, {
    code: FunctionCode.fromInline(SHOP_PATHS),
    runtime: FunctionRuntime.JS_2_0,
    comment: "Takes the slash from the end of a shop's path",
  });
