import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { loadCommunity } from '../../shared/community/load.ts';

const folder = new URL('../../infra/communities/penguin-tutoring/', import.meta.url);
const real = readFileSync(new URL('community.yaml', folder), 'utf8');

const options = { id: 'test', file: 'community.yaml' };

/** Loads it and checks that whatever is said points at a place in a file and says something. */
function load(bytes: Uint8Array): void {
  const loaded = loadCommunity(bytes, { ...options, readFile: () => bytes });
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

  test('lists, words and rules that name each other in any way; what passes the check can be decided with', () => {
    const name = fc.constantFrom('a', 'b', 'reeve/zh/insults', 'reeve/en/safe', '../x', 'words.txt', '', '*');
    const word = fc.oneof(
      name,
      fc.constantFrom('加微信', '**', '\ud83d', 'a.example', '\u0301', 'x'.repeat(300)),
      fc.integer(),
    );
    const entry = fc.oneof(
      { weight: 3, arbitrary: word },
      fc.record({ list: name, file: name, level: fc.constantFrom('low', 'high', 'x') }, { requiredKeys: [] }),
      fc.record({ list: name }),
      fc.record({ file: name }),
    );
    const entries = fc.oneof(entry, fc.array(entry, { maxLength: 4 }));
    const as = fc.constantFrom('exact', 'folded', 'loose', 'near');
    const text = fc.record({ any: entries, all: entries, none: entries, as, where: name }, { requiredKeys: [] });
    const links = fc.record({ allow: entries, deny: entries }, { requiredKeys: [] });
    const id = fc.constantFrom('r0', 'r1', 'r2', 'r3');
    const when = fc.record({ text, links, rule: id, not: fc.record({ rule: id }) }, { requiredKeys: [] });
    const rule = fc.record(
      { id, title: fc.constant('R'), mode: fc.constantFrom('live', 'off'), when, then: fc.constant({ remove: true }) },
      { requiredKeys: ['id', 'title', 'when'] },
    );
    const list = fc.record({ words: entries, domains: entries, as }, { requiredKeys: [] });
    const file = fc.record({
      version: fc.constant(1),
      community: fc.constant({ name: 'T', language: 'en', timezone: 'UTC' }),
      lists: fc.dictionary(fc.constantFrom('a', 'b', 'C'), list),
      rules: fc.uniqueArray(rule, { maxLength: 4, selector: ({ id: own }) => own }),
    });
    let passed = 0;
    fc.assert(
      fc.property(fc.oneof(file, sound(file)), (data) => {
        const loaded = loadCommunity(utf8(JSON.stringify(data)), {
          ...options,
          readFile: () => utf8('one\na.example\n'),
        });
        load(utf8(JSON.stringify(data)));
        if (!loaded.ok) return;
        passed++;
        expect(compileWithShipped(loaded.community).rules.rules).toHaveLength(data.rules.length);
      }),
      { numRuns: 300 },
    );
    expect(passed).toBeGreaterThan(20);
  });
});

/** Mostly right ones, or hardly any would get past the check. */
function sound<File extends { rules: readonly { when: object }[] }>(file: fc.Arbitrary<File>): fc.Arbitrary<File> {
  const entry = fc.constantFrom('x', '加微信', { list: 'a' }, { list: 'reeve/zh/insults' }, { file: 'words.txt' });
  const when = fc.oneof(
    fc.record({ text: fc.record({ any: fc.array(entry, { minLength: 1, maxLength: 3 }) }) }),
    fc.record({ rule: fc.constantFrom('r0', 'r1', 'r2') }),
  );
  return fc.tuple(file, fc.array(when, { maxLength: 3 })).map(([one, whens]) => ({
    ...one,
    lists: { a: { words: ['y'] } },
    rules: whens.map((written, at) => ({ id: `r${at}`, title: 'R', when: written, then: { remove: true } })),
  }));
}
