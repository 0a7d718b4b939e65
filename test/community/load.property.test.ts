import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCommunity } from '../../shared/community/load.ts';

const folder = new URL('../../infra/communities/penguin-tutoring/', import.meta.url);
const real = readFileSync(new URL('community.yaml', folder), 'utf8');

/** Loads it and checks that whatever is said points at a place in a file and says something. */
function load(bytes: Uint8Array): void {
  const loaded = loadCommunity(bytes, { id: 'test', file: 'community.yaml', readFile: () => bytes });
  const said = loaded.ok ? loaded.warnings : loaded.mistakes;
  if (!loaded.ok) expect(said.length).toBeGreaterThan(0);
  for (const { line, column, expected, got, todo } of said) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    for (const words of [expected, got, todo]) expect(words).not.toMatch(/^$|undefined|\[object/);
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const scalar = fc.oneof(
  fc.constantFrom('', '~', 'true', 'no', '0x1F', '1e400', '.nan', '9007199254740993', '"', "'", '*', '&a', '!b', '@'),
  fc.constantFrom('[', ']', '{', '}', '- ', ': ', '#', '|', '>', '---', '...', '%YAML 1.1', '? ', '\t', '\r', '\uFEFF'),
  fc.constantFrom(
    'rules',
    'when',
    'text',
    'lists',
    'all',
    'any',
    'not',
    'regex',
    'then',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

describe('whatever stands in a community file, loading it never throws and always says where', () => {
  test('bytes of any kind', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), load));
  });

  test('pieces of YAML in any order', () => {
    fc.assert(
      fc.property(fc.array(scalar, { maxLength: 40 }), (pieces) => load(utf8(pieces.join('')))),
      { numRuns: 200 },
    );
  });

  test('a real file with a piece cut out, doubled or written over', () => {
    const place = fc.nat(real.length);
    fc.assert(
      fc.property(place, fc.nat(60), scalar, (at, length, piece) =>
        load(utf8(real.slice(0, at) + piece + real.slice(at + length))),
      ),
      { numRuns: 60 },
    );
  });

  test('any data at any place of the form', () => {
    const sections = [
      'community',
      'platforms',
      'people',
      'nickname',
      'ladders',
      'rules',
      'rewards',
      'notices',
      'texts',
    ];
    const json = fc.jsonValue({ maxDepth: 4 });
    const whole = fc.record(Object.fromEntries([...sections, 'version'].map((name) => [name, json])), {
      requiredKeys: [],
    });
    const when = fc.dictionary(
      fc.constantFrom('all', 'any', 'not', 'text', 'rule', 'regex', 'links', 'flood', 'time'),
      json,
    );
    const rules = fc.array(fc.record({ id: json, when, unless: when, then: json }, { requiredKeys: ['when'] }));
    fc.assert(
      fc.property(fc.oneof(whole, fc.record({ rules })), (data) => load(utf8(JSON.stringify(data)))),
      { numRuns: 200 },
    );
  });
});
