import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ErrorAnswer, ErrorCode } from './chat-api.ts';

export type HttpEvent = APIGatewayProxyEventV2;
export type HttpResult = APIGatewayProxyStructuredResultV2;

/** @param headers besides the content type, by lower-case name */
export const json = (statusCode: number, body: unknown, headers: Record<string, string> = {}): HttpResult => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(body),
});

/** A refusal: a word for programs and a sentence for people. */
export const errorAnswer = (statusCode: number, code: ErrorCode, message: string): HttpResult => {
  const answer: ErrorAnswer = { error: { code, message } };
  return json(statusCode, answer);
};

/** The body's own bytes, as they came over the line. */
export const rawBody = ({ body, isBase64Encoded }: Pick<HttpEvent, 'body' | 'isBase64Encoded'>): Buffer =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
