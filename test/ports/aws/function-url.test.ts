import type { LambdaFunctionURLEvent } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestOf, resultOf } from '../../../shared/ports/aws/function-url.ts';

function called(event: Partial<LambdaFunctionURLEvent>, method = 'POST'): LambdaFunctionURLEvent {
  const requestContext = { http: { method, path: '/', protocol: '', sourceIp: '', userAgent: '' } };
  const whole = { version: '2.0', routeKey: '', rawPath: '/', rawQueryString: '', headers: {}, isBase64Encoded: false };
  return { ...whole, ...event, requestContext } as unknown as LambdaFunctionURLEvent;
}

describe('a call of a function URL', () => {
  it('becomes a request with its path, query, headers and method', () => {
    const event = called({ rawPath: '/webhooks/telegram', rawQueryString: 'a=1', headers: { 'x-a': 'b' } }, 'GET');
    expect(requestOf(event)).toMatchObject({ method: 'GET', path: '/webhooks/telegram?a=1', headers: { 'x-a': 'b' } });
  });

  it('keeps the bytes of its body, whether they came as text or in base64', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'grapheme' }), (bytes, text) => {
        const coded = called({ body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true });
        expect(Buffer.from(requestOf(coded).body)).toEqual(Buffer.from(bytes));
        expect(Buffer.from(requestOf(called({ body: text })).body).toString()).toBe(text);
      }),
    );
  });

  it('without a body has none', () => {
    expect(requestOf(called({})).body).toHaveLength(0);
  });

  it('is answered with status, headers and body', () => {
    expect(resultOf({ status: 405, headers: { allow: 'POST' } })).toEqual({
      statusCode: 405,
      headers: { allow: 'POST' },
      body: '',
    });
  });
});
