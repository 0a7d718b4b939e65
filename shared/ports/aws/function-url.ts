import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import type { WebhookRequest } from '../../platforms/platform.ts';

/** A call of a function URL as a request with its untouched bytes: what is not plain text comes in base64. */
export function requestOf({ requestContext, headers, body = '', ...event }: LambdaFunctionURLEvent): WebhookRequest {
  return {
    method: requestContext.http.method,
    path: event.rawQueryString ? `${event.rawPath}?${event.rawQueryString}` : event.rawPath,
    // Function URLs give header names in lower case.
    headers,
    body: Buffer.from(body, event.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

export function resultOf(response: {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}): LambdaFunctionURLResult {
  return { statusCode: response.status, headers: { ...response.headers }, body: response.body ?? '' };
}
