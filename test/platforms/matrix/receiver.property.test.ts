import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../shared/platforms/matrix/parse.ts';
import { verify } from '../../../shared/platforms/matrix/verify.ts';
import type { Parsed } from '../../../shared/platforms/platform.ts';
import { changedAnywhere, haveSoundIds } from '../changed-anywhere.ts';
import { happens, parsed, parsedAt, put, room, sampleJson, secrets, transactions } from './samples.ts';

const samples = transactions.map(sampleJson);
const levels = { events: [sampleJson('power_levels_state')] };

/** What is counted must hold nobody's words. */
function isSound(result: Parsed): boolean {
  if (result.kind === 'unused') return /^[a-z0-9_.]{1,60}$/.test(result.what);
  return result.kind !== 'events' || haveSoundIds(result.events);
}

const types = ['m.room.message', 'm.room.member', 'm.room.power_levels', 'm.reaction', 'm.sticker', 'm.poll.start'];

describe('the parser, whatever comes', () => {
  test('does not throw on arbitrary bytes and paths', () => {
    const path = fc.oneof(fc.webPath(), fc.string({ unit: 'binary' }), fc.constant('/webhooks/matrix/transactions/1'));
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        path,
        fc.constantFrom('PUT', 'GET', 'POST', ''),
        (body, to, method) => {
          expect(isSound(parse({ method, path: to, headers: {}, body }, secrets, parsedAt))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('does not throw on arbitrary JSON in the place of a content, with or without a secret', () => {
    const content = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('users', 'membership', 'body', 'm.poll'), fc.jsonValue()),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        content,
        fc.constantFrom('', '@alice:example.org', 5),
        (type, value, state_key) => {
          const body = Buffer.from(JSON.stringify({ events: [happens(type, value, { state_key })] }));
          expect(isSound(parsed(body))).toBe(true);
          expect(isSound(parse(put(body), {}, parsedAt))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('does not throw on samples changed anywhere, and answers the same twice', () => {
    const values = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: 'binary' }), fc.maxSafeInteger());
    const steering = fc.array(fc.nat(30), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...samples, levels), steering, values, (transaction, steer, by) => {
        const body = Buffer.from(JSON.stringify(changedAnywhere(transaction, steer, by)) ?? '');
        const result = parsed(body);
        expect(isSound(result)).toBe(true);
        expect(parsed(body)).toEqual(result);
      }),
      { numRuns: 5000 },
    );
  });

  test('reads every event as if it had come alone, whatever stands beside it', () => {
    const other = fc.oneof(fc.jsonValue(), fc.constantFrom(...samples));
    fc.assert(
      fc.property(fc.array(other, { maxLength: 5 }), fc.array(other, { maxLength: 5 }), (before, after) => {
        const own = happens('m.room.message', { msgtype: 'm.text', body: 'hello' }, { event_id: '$own' });
        const result = parsed(Buffer.from(JSON.stringify({ events: [...before, own, ...after] })));
        expect(result.kind === 'events' && result.events.map(({ id }) => id)).toContain('matrix:own');
      }),
      { numRuns: 500 },
    );
  });

  test('reads any HTML, and finds a plain link behind it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<a',
        ' href=',
        '"',
        "'",
        '>',
        '</a>',
        '<!--',
        '-->',
        '<style>',
        '</',
        '&',
        '&#x41',
        ';',
        '=',
        ' ',
        '/',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const formatted_body = `${pieces.join('')} <a href="https://evil.example/">x</a>`;
        const result = parsed(
          Buffer.from(JSON.stringify({ events: [happens('m.room.message', { body: 'x', formatted_body })] })),
        );
        expect(JSON.stringify(result)).toContain('https://evil.example/');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an event as long as Matrix allows takes no longer than 50 ms', () => {
  const longest = 64_000;
  const users = Object.fromEntries(
    Array.from({ length: 2500 }, (_, n) => [`@user${n}:example.org`, n % 2 === 0 ? -1 : 100]),
  );
  const fill = (piece: string) => piece.repeat(longest / piece.length);

  const tags = ['<a ', '<a<', '<', '</', '<a href=', '<a href="', '<a href="x">', '<p>a', '<a x="<', '<!--', 'href  '];
  const html = [...tags, '&', '&#', '&amp'].map((piece) => ({ body: 'x', formatted_body: fill(piece) }));
  const replies = ['](', '> ', '> <@x>\n', '1. ', '\n', ' ', 'a'].map((piece) => ({
    body: `> <@a:b> x\n${fill(piece)}`,
    formatted_body: 'y',
    'm.relates_to': { 'm.in_reply_to': { event_id: '$x' } },
  }));
  const others = [
    { body: 'a'.repeat(40_000), formatted_body: `b${'a'.repeat(20_000)}` },
    { msgtype: 'm.file', body: '.a'.repeat(30_000) },
    { body: 'x', 'm.mentions': { user_ids: Object.keys(users) } },
  ];

  test.each([...html, ...replies, ...others].map((content) => ({ content })))('hostile content $#', ({ content }) => {
    const body = Buffer.from(JSON.stringify({ events: [happens('m.room.message', content)] }));
    expect(fastest(body)).toBeLessThan(50);
  });

  test('deep nesting', () => {
    const nested = '['.repeat(longest / 2) + ']'.repeat(longest / 2);
    const sent = JSON.stringify({ events: [happens('m.room.message', { body: 'x', 'm.new_content': 0 })] });
    expect(fastest(Buffer.from(sent.replace('"m.new_content":0', `"m.new_content":${nested}`)))).toBeLessThan(50);
  });

  test('levels of everybody', () => {
    const changed = happens('m.room.power_levels', { users }, { state_key: '', unsigned: { prev_content: {} } });
    expect(fastest(Buffer.from(JSON.stringify({ events: [changed] })))).toBeLessThan(50);
  });

  /** Of ten at most, so that other programs on the machine do not count. */
  function fastest(body: Buffer): number {
    let best = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 10 && best >= 50; tries++) {
      const began = performance.now();
      expect(isSound(parsed(body))).toBe(true);
      best = Math.min(best, performance.now() - began);
    }
    return best;
  }
});

describe('the verifier, whatever comes', () => {
  const token = fc.stringMatching(/^[\w-]{1,64}$/);
  const path = `/webhooks/matrix/transactions/${room}`;
  const request = (authorization: string | undefined, query = '') => ({
    ...put(Buffer.from('{}'), `${path}${query}`),
    headers: { authorization },
  });

  test('accepts the token and nothing else, in the header and in the query', () => {
    const shown = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), token);
    fc.assert(
      fc.property(token, shown, (hsToken, got) => {
        const query = `?access_token=${encodeURIComponent(got.toWellFormed())}`;
        expect(verify(request(`Bearer ${got}`), { hsToken }).ok).toBe(got.replace(/^ +/, '') === hsToken);
        expect(verify(request(undefined, query), { hsToken }).ok).toBe(got === hsToken);
        expect(verify(request(`Bearer ${hsToken}`, query), { hsToken }).ok).toBe(got === hsToken);
        expect(verify(request(`Bearer ${hsToken}`), { hsToken }).ok).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not accept a token changed in one place', () => {
    fc.assert(
      fc.property(token, fc.nat(), fc.stringMatching(/^[\w-]$/), (hsToken, where, letter) => {
        const at = where % hsToken.length;
        fc.pre(hsToken[at] !== letter);
        const forged = hsToken.slice(0, at) + letter + hsToken.slice(at + 1);
        expect(verify(request(`Bearer ${forged}`), { hsToken }).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
