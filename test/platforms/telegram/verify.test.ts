import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { secretHeader, verify } from '../../../shared/platforms/telegram/verify.ts';
import { MissingSecret } from '../../../shared/ports/secret-source.ts';
import { sampleJson } from './samples.ts';

const vectors = z
  .array(
    z.object({
      name: z.string(),
      path: z.string(),
      headers: z.record(z.string(), z.string()),
      rawBody: z.string(),
      secret: z.string(),
      expected: z.enum(['valid', 'invalid']),
    }),
  )
  .parse(sampleJson('signed'));

function request(headers: Readonly<Record<string, string>>, body = '{}') {
  return { method: 'POST', path: '/webhooks/telegram', headers, body: Buffer.from(body) };
}

describe('the secret header', () => {
  test.each(vectors)('$name: $expected', ({ headers, rawBody, secret, expected }) => {
    const verified = verify(request(headers, rawBody), { botToken: 't', webhookSecret: secret });
    expect(verified.ok).toBe(expected === 'valid');
  });

  test.each(['', 's', 'secre', 'secrets', 'SECRET', 'secret ', 'secret, secret'])(
    'is not taken for right: "%s"',
    (got) => {
      expect(verify(request({ [secretHeader]: got }), { webhookSecret: 'secret' }).ok).toBe(false);
    },
  );

  test('is told wrong without saying what was expected', () => {
    const verified = verify(request({ [secretHeader]: 'guess' }), { webhookSecret: 'secret-value' });
    expect(JSON.stringify(verified)).not.toMatch(/guess|secret-value/);
  });

  test.each([{}, { webhookSecret: '' }])('missing on our side is a fault, never "no check": %j', (secrets) => {
    expect(() => verify(request({ [secretHeader]: '' }), secrets)).toThrow(MissingSecret);
    expect(() => verify(request({}), secrets)).toThrow(MissingSecret);
  });
});
