import { describe, expect, test } from 'vitest';
import { verify } from '../../../shared/platforms/matrix/verify.ts';
import { MissingSecret } from '../../../shared/ports/secret-source.ts';
import { sampleJson } from './samples.ts';

const hsToken = 'hs_token_1';
const path = '/webhooks/matrix/_matrix/app/v1/transactions/1';

function shown(authorization: string | undefined, query = '') {
  return { method: 'PUT', path: `${path}${query}`, headers: { authorization }, body: Buffer.from('{}') };
}

interface Signed {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
  readonly secret: string;
  readonly expected: 'valid' | 'invalid';
}

describe('the token of a homeserver', () => {
  test.each(sampleJson('signed') as Signed[])('of the sample "$name" is $expected', (signed) => {
    const request = { ...signed, body: Buffer.from(signed.rawBody) };
    expect(verify(request, { hsToken: signed.secret }).ok).toBe(signed.expected === 'valid');
  });

  test.each([
    ['in the header', `Bearer ${hsToken}`, ''],
    ['in the header, whatever the case of its kind', `bearer ${hsToken}`, ''],
    ['in the query of old servers', undefined, `?access_token=${hsToken}`],
    ['in both', `Bearer ${hsToken}`, `?x=1&access_token=${hsToken}`],
  ])('is taken %s', (_, authorization, query) => {
    expect(verify(shown(authorization, query), { hsToken })).toEqual({ ok: true });
  });

  test.each([
    ['nowhere', undefined, ''],
    ['empty', 'Bearer ', ''],
    ['of another kind', `Basic ${hsToken}`, ''],
    ['without its kind', hsToken, ''],
    ['longer', `Bearer ${hsToken}x`, ''],
    ['shorter', `Bearer ${hsToken.slice(1)}`, ''],
    ['wrong in the query', undefined, '?access_token=no'],
    ['empty in the query', undefined, '?access_token='],
    ['right in the header and wrong in the query', `Bearer ${hsToken}`, '?access_token=no'],
    ['wrong in the header and right in the query', 'Bearer no', `?access_token=${hsToken}`],
    ['of another kind in the header and right in the query', 'Basic x', `?access_token=${hsToken}`],
    ['right and wrong in one query', undefined, `?access_token=${hsToken}&access_token=no`],
  ])('is refused when it is %s', (_, authorization, query) => {
    const verification = verify(shown(authorization, query), { hsToken });
    expect(verification.ok).toBe(false);
    expect(JSON.stringify(verification)).not.toContain(hsToken);
  });

  test.each([[{}], [{ hsToken: '' }]])('is never taken for "no check" when ours is %j', (secrets) => {
    for (const request of [shown(undefined), shown('Bearer '), shown('Bearer undefined', '?access_token=')]) {
      expect(() => verify(request, secrets)).toThrow(MissingSecret);
    }
  });
});
