import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Parsed } from '../../../shared/platforms/platform.ts';
import { parse } from '../../../shared/platforms/telegram/parse.ts';
import { secretHeader, verify } from '../../../shared/platforms/telegram/verify.ts';
import { changedAnywhere, haveSoundIds } from '../changed-anywhere.ts';
import { parsedAt, sampleJson, updateSamples } from './samples.ts';

const samples = updateSamples.map(sampleJson);

const isSound = (parsed: Parsed) => parsed.kind !== 'events' || haveSoundIds(parsed.events);

describe('the parser, whatever comes', () => {
  test('does not throw on arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(isSound(parse(bytes, parsedAt))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('does not throw on arbitrary JSON in the place of an update', () => {
    const kind = fc.constantFrom('message', 'edited_message', 'chat_member', 'my_chat_member', 'callback_query', 'x');
    fc.assert(
      fc.property(fc.integer(), kind, fc.jsonValue(), (update_id, name, value) => {
        expect(isSound(parse(Buffer.from(JSON.stringify({ update_id, [name]: value })), parsedAt))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('does not throw on samples changed anywhere, and answers the same twice', () => {
    const values = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: 'binary' }), fc.maxSafeInteger());
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.nat(30), { minLength: 2, maxLength: 7 }),
        values,
        (update, steer, by) => {
          const body = Buffer.from(JSON.stringify(changedAnywhere(update, steer, by)) ?? '');
          const parsed = parse(body, parsedAt);
          expect(isSound(parsed)).toBe(true);
          expect(parse(body, parsedAt)).toEqual(parsed);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('the verifier, whatever comes', () => {
  const secret = fc.stringMatching(/^[\w-]{1,64}$/);
  const request = (header: string | undefined, body: Uint8Array) => ({
    method: 'POST',
    path: '/webhooks/telegram',
    headers: { [secretHeader]: header },
    body,
  });

  test('accepts the secret and nothing else', () => {
    const header = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), secret, fc.constant(undefined));
    fc.assert(
      fc.property(secret, header, fc.uint8Array({ maxLength: 60 }), (webhookSecret, got, body) => {
        expect(verify(request(got, body), { webhookSecret }).ok).toBe(got === webhookSecret);
        expect(verify(request(webhookSecret, body), { webhookSecret }).ok).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not accept a secret changed in one place', () => {
    fc.assert(
      fc.property(secret, fc.nat(), fc.stringMatching(/^[\w-]$/), (webhookSecret, where, letter) => {
        const at = where % webhookSecret.length;
        fc.pre(webhookSecret[at] !== letter);
        const forged = webhookSecret.slice(0, at) + letter + webhookSecret.slice(at + 1);
        expect(verify(request(forged, Buffer.from('{}')), { webhookSecret }).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
