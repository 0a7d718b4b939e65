import { describe, expect, test } from 'vitest';
import { loadCommunity } from '../../shared/community/load.ts';
import { mistakeLine } from '../../shared/community/mistake.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const head = 'version: 1\ncommunity: { name: Test, language: en, timezone: Europe/London }\n';
const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

/** Loads a file whose third line is the first of these, with list files beside it. */
function load(lines: readonly string[], files: Files = {}) {
  return loadCommunity(bytesOf(`${head}${lines.join('\n')}\n`), {
    id: 'test',
    file: 'community.yaml',
    readFile: (path) => (files[path] === undefined ? undefined : bytesOf(files[path])),
  });
}

function complaints(lines: readonly string[], files: Files = {}): string[] {
  const loaded = load(lines, files);
  return loaded.ok ? [] : loaded.mistakes.map(mistakeLine);
}

function warnings(lines: readonly string[], files: Files = {}): string[] {
  const loaded = load(lines, files);
  return loaded.ok ? loaded.warnings.map(mistakeLine) : ['refused'];
}

/** Rules by their `when`, the first in line 4. */
const rules = (...whens: string[]) => [
  'rules:',
  ...whens.map((when, at) => `  - { id: r${at}, title: R, when: ${when}, then: { remove: true } }`),
];

const text = (settings: string) => rules(`{ text: ${settings} }`);

describe('named rules', () => {
  test('that build on each other in a circle are told with the way round', () => {
    expect(
      complaints(
        rules('{ rule: r1 }', '{ any: [{ rule: r2 }, { newcomer: { fewer-than: 2 } }] }', '{ not: { rule: r0 } }'),
      ),
    ).toEqual([
      'community.yaml:6:46: rules[2].when.not.rule: expected a rule that does not build on this one, got a circle: r0 → r1 → r2 → r0. Take one of these namings away: none of them could ever be decided.',
    ]);
  });

  test('that name themselves are told so, also in unless', () => {
    const [first] = complaints([
      'rules:',
      '  - { id: a, title: A, when: { flood: { messages: 3, within: 1m } }, unless: { rule: a }, then: { remove: true } }',
    ]);
    expect(first).toMatch(/^community\.yaml:4:\d+: rules\[0\]\.unless\.rule: .*got "a", which is this rule itself\./);
  });

  test('that are not there are told with what was probably meant', () => {
    expect(complaints(rules('{ rule: r11 }', '{ newcomer: { fewer-than: 2 } }'))).toEqual([
      'community.yaml:4:39: rules[0].when.rule: expected the id of a rule (r0 or r1), got "r11". Did you mean "r1"?',
    ]);
  });

  test('that build on each other too deep are refused, however many', () => {
    const chain = (length: number) =>
      rules(
        ...Array.from({ length }, (_, at) =>
          at + 1 < length ? `{ rule: r${at + 1} }` : '{ flood: { messages: 3, within: 1m } }',
        ),
      );
    expect(complaints(chain(9))).toEqual([]);
    expect(complaints(chain(10))[0]).toContain('expected rules that build on each other at most 8 deep');
    expect(complaints(chain(2_000)).length).toBeGreaterThan(0);
  });

  test('may do without effects when they are off, and only then', () => {
    const named = (mode: string) => [
      ...rules('{ rule: named }'),
      `  - { id: named, title: N, mode: ${mode}, when: { edited: {} } }`,
    ];
    expect(complaints(named('off')).filter((line) => line.includes('then'))).toEqual([]);
    expect(complaints(named('live'))).toContainEqual(
      expect.stringContaining('rules[1].then: expected a mapping of keys and values, got nothing'),
    );
  });

  test('with one id twice are refused', () => {
    expect(
      complaints([
        'rules:',
        ...['', ''].map(() => '  - { id: a, title: A, when: { newcomer: { fewer-than: 2 } }, then: { remove: true } }'),
      ]),
    ).toEqual([
      'community.yaml:5:11: rules[1].id: expected an id of its own, got "a", which is rule 1 already. Give it another one.',
    ]);
  });
});

describe('lists', () => {
  test.each<[string, string, string]>([
    [
      'without words',
      'a: {}',
      'lists.a: expected either words or domains, got neither. Write "words:" with a list of words.',
    ],
    ['of no words', 'a: { words: [] }', 'lists.a.words: got an empty list. Write a list of at least 1 entry.'],
    [
      'of both kinds',
      'a: { words: [x], domains: [a.example] }',
      'lists.a: expected either words or domains, got both. Make two lists of them.',
    ],
    [
      'of stars only',
      'a: { words: ["**"] }',
      'lists.a.words[0]: got the text "**". Write a word or phrase of whole characters, with a letter, a digit or a sign.',
    ],
    ['of marks only', 'a: { words: ["\\u0301\\u200b"] }', 'Write a word or phrase of whole characters'],
    ['of half a character', 'a: { words: ["ok\\ud83d"] }', 'Write a word or phrase of whole characters'],
    [
      'of what is no domain',
      'a: { domains: [https://a.example/x] }',
      'lists.a.domains[0]: got the text "https://a.example/x". Write a domain, for example example.com',
    ],
    [
      'with a closeness nobody knows',
      'a: { words: [x], as: lose }',
      'lists.a.as: expected exact, folded or loose, got the text "lose". Did you mean "loose"?',
    ],
    [
      'with a closeness of domains',
      'a: { domains: [a.example], as: exact }',
      'lists.a.as: expected as beside words, got it beside domains. Take it away.',
    ],
    [
      'with an entry of another form',
      'a: { words: [{ files: x.txt }] }',
      'expected one of the keys list, file, level, got the key "files". Did you mean "file"?',
    ],
    [
      'that name each other',
      'a: { words: [{ list: b }] }, b: { words: [{ list: a }] }',
      'lists.a.words[0].list: expected a list that Reeve ships, or a file, got the list "b", which is another of your own.',
    ],
    [
      'with a name that is none',
      'A b: { words: [x] }',
      'lists.A b: got the key "A b". Write a short name of small letters',
    ],
  ])('%s are refused', (_, lists, expected) => {
    const [line = ''] = complaints([`lists: { ${lists} }`]);
    expect(line.replace(/^community\.yaml:3:\d+: /, '')).toContain(expected);
  });

  test('with one name twice are refused', () => {
    expect(complaints(['lists:', '  a: { words: [x] }', '  a: { words: [y] }'])).toEqual([
      'community.yaml:5:3: expected each key once, got a key that stands above already. Put both together, or take one away.',
    ]);
  });

  test('that are not there, or of another kind, are told where they are named', () => {
    const lists = 'lists: { adverts: { words: [x] }, sites: { domains: [a.example] } }';
    const naming = (when: string) => complaints([lists, ...rules(when)]).map((line) => line.replace(/^[^ ]* /, ''));
    expect(naming('{ text: { any: { list: advert } } }')).toEqual([
      'rules[0].when.text.any.list: expected the name of a list under lists (adverts, sites), or of one that Reeve ships, such as reeve/zh/insults, got the list "advert". Did you mean "adverts"?',
    ]);
    expect(naming('{ text: { any: [{ list: sites }] } }')).toEqual([
      'rules[0].when.text.any[0].list: expected a list of words, got the list "sites", which holds domains. Name a list with "words:" in it.',
    ]);
    expect(naming('{ text: { any: [{ list: reeve/zh/insult }] } }')[0]).toContain('Did you mean "reeve/zh/insults"?');
    expect(naming('{ links: { deny: { list: adverts } } }')[0]).toContain('expected a list of domains');
  });

  test('that are shipped can be named, and weighed by a level; one’s own cannot', () => {
    expect(complaints(text('{ any: { list: reeve/zh/insults, level: high } }'))).toEqual([]);
    const own = complaints(['lists: { a: { words: [x] } }', ...text('{ any: { list: a, level: high } }')]);
    expect(own[0]).toContain('text.any.level: expected level beside a list that Reeve ships');
  });

  test('that no rule names, and names that stand as words, are warned of', () => {
    expect(warnings(['lists: { adverts: { words: [x] } }', ...text('{ any: [adverts, words/adverts.txt] }')])).toEqual([
      'community.yaml:3:10: lists.adverts: expected a list that some rule names, got one that none names. Name it in a rule with { list: adverts }, or take it away.',
      'community.yaml:5:47: rules[0].when.text.any[0]: expected a word or a domain, got "adverts", which is the name of a list. Write { list: adverts } when you mean what is in it.',
      'community.yaml:5:56: rules[0].when.text.any[1]: expected a word or a domain, got "words/adverts.txt", which is the name of a file. Write { file: words/adverts.txt } when you mean what is in it.',
    ]);
  });
});

describe('words and domains that contradict each other', () => {
  const files = { 'a.txt': 'one\ntwo\n', 'sites.txt': 'a.example\nb.example\n' };

  test('are told where they are excluded, through lists and files', () => {
    const lists = 'lists: { wanted: { words: [{ file: a.txt }, three] } }';
    expect(complaints([lists, ...text('{ any: { list: wanted }, none: [ＴＷＯ, four] }')], files)).toEqual([
      'community.yaml:5:71: rules[0].when.text.none[0]: expected under none nothing that is among any, got "ＴＷＯ", which is among any too. Take it away from one of them.',
    ]);
  });

  test('are told of domains that are allowed and denied', () => {
    const [line] = complaints(rules('{ links: { allow: [B.example.], deny: { file: sites.txt } } }'), files);
    expect(line).toContain(
      'links.deny: expected under deny nothing that is among allow, got "b.example", which is among allow too.',
    );
  });
});

describe('the text condition', () => {
  test('in its former name is told what to write', () => {
    expect(complaints(rules('{ words: { list: [a, b, c, d], file: words/x.txt, where: name } }'))).toEqual([
      'community.yaml:4:33: rules[0].when.words: expected a known key, got the key "words". Write text: { any: [ a, b, c, …, { file: words/x.txt } ], where: name }',
    ]);
  });

  test.each<[string, string]>([
    ['{ none: [a] }', 'Write any or all, with words (none goes beside them).'],
    ['{ any: [] }', 'text.any: got an empty list. Write a list of at least 1 entry.'],
    [
      '{ any: ["***"] }',
      'text.any[0]: got the text "***". Write a word or phrase of whole characters, with a letter, a digit or a sign.',
    ],
    [
      '{ any: [a], where: title }',
      'text.where: got the text "title". Write message, caption, link-text, file-name, quote, name or bio.',
    ],
    ['{ any: { list: a, file: b } }', 'text.any: got a mapping. Write either list or file, with its name.'],
    ['{ any: 5 }', 'text.any: '],
    ['{ any: [a], as: fold }', 'expected exact, folded or loose, got the text "fold". Did you mean "folded"?'],
  ])('is refused with %s', (settings, expected) => {
    expect(complaints(text(settings)).join('\n')).toContain(expected);
  });
});

describe('a list file', () => {
  const naming = text('{ any: { file: a.txt } }');
  const wordsOf = (content: string | Uint8Array) => {
    const loaded = load(naming, { 'a.txt': content });
    return loaded.ok ? loaded.community.lists?.['file:a.txt']?.words?.own : loaded.mistakes.map(mistakeLine);
  };

  test('may have a byte order mark, the line ends of Windows and of old Macs, and words twice', () => {
    expect(wordsOf('\uFEFFone\r\n# note\r\n\r\n two \rthree\rone\n')).toEqual(['one', 'two', 'three']);
  });

  test('in Latin-1 is told where it leaves UTF-8', () => {
    expect(wordsOf(new Uint8Array([0x61, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x0a]))).toEqual([
      'a.txt:2:4: rules[0].when.text.any.file: expected a list file in UTF-8, got a file in another encoding (Latin-1?). Save the file again as UTF-8: editors offer it as "Encoding" when saving.',
    ]);
  });

  test('with lines that are no words names them, up to ten, and counts the rest', () => {
    const lines = wordsOf(['fine', ...Array.from({ length: 30 }, () => ' **')].join('\n'));
    expect(lines).toHaveLength(11);
    expect(lines?.[0]).toMatch(
      /^a\.txt:2:2: rules\[0\]\.when\.text\.any\.file: expected a word or phrase .*, got the line "\*\*"\. Correct/,
    );
    expect(lines?.at(-1)).toContain('got 20 more lines of this file that are none. Look whether it is the right file.');
  });

  test('is read and kept once, however many rules name it', () => {
    let read = 0;
    const loaded = loadCommunity(
      bytesOf(
        `${head}${rules('{ text: { any: { file: a.txt } } }', '{ text: { all: [x, { file: a.txt }] } }').join('\n')}\n`,
      ),
      {
        id: 'test',
        file: 'community.yaml',
        readFile: () => {
          read++;
          return bytesOf('one\n');
        },
      },
    );
    expect(read).toBe(1);
    expect(loaded.ok && JSON.stringify(loaded.community).split('"one"')).toHaveLength(2);
  });

  const many = (length: number) => Array.from({ length }, (_, at) => `слово${at.toString(36)}词${at % 977}`).join('\n');

  test('of 200,000 lines is loaded in seconds, with a warning of what it costs', () => {
    const lines = many(200_000);
    const began = performance.now();
    expect(wordsOf(lines)).toHaveLength(200_000);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(warnings(naming, { 'a.txt': lines })).toEqual([
      'community.yaml:4:54: rules[0].when.text.any.file: expected list files of at most 100,000 words in all, got 200,000, of which 200,000 stand in "a.txt". It works, but every start takes some seconds longer, and some hundred megabytes.',
    ]);
  });

  test('of more words than can be held is refused', () => {
    expect(wordsOf(many(400_001))).toEqual([
      'community.yaml:4:54: rules[0].when.text.any.file: expected list files of at most 400,000 words in all, got 400,001, of which 400,001 stand in "a.txt". Take away what nobody writes, or what shorter words find already.',
    ]);
  });

  test('of 200,000 domains costs no more than reading it', () => {
    const sites = Array.from({ length: 200_000 }, (_, at) => `site-${at}.example`).join('\n');
    const began = performance.now();
    const loaded = load(rules('{ links: { deny: { file: a.txt } } }'), { 'a.txt': sites });
    expect(loaded.ok && loaded.community.lists?.['file:a.txt']?.domains?.own).toHaveLength(200_000);
    expect(loaded.ok && loaded.warnings).toEqual([]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
