import { describe, expect, test } from 'vitest';
import { loadCommunity } from '../../shared/community/load.ts';
import { mistakeLine } from '../../shared/community/mistake.ts';
import { conditions } from '../../shared/rules/catalogue.ts';

const encoder = new TextEncoder();

/** What is said about a file, one line a mistake, with the list files beside it. */
function complaints(source: string | Uint8Array, lists: Readonly<Record<string, string | Uint8Array>> = {}): string[] {
  const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? encoder.encode(text) : text);
  const loaded = loadCommunity(bytesOf(source), {
    id: 'test',
    file: 'community.yaml',
    readFile: (path) => (lists[path] === undefined ? undefined : bytesOf(lists[path])),
  });
  return loaded.ok ? [] : loaded.mistakes.map(mistakeLine);
}

const head = 'version: 1\ncommunity: { name: Test, language: en, timezone: Europe/London }\n';

/** A file that is right but for the lines given: the first of them is line 3. */
function file(...lines: string[]): string {
  return `${head}${lines.join('\n')}\n`;
}

/** The same with one rule, whose `when`, `then` and so on are given: the first of them is line 5. */
function rule(...lines: string[]): string {
  return file('rules:', '  - { id: a, title: A,', ...lines.map((line) => `      ${line}`), '    }');
}

const fine = 'then: { remove: true }';

describe('a file that is no YAML', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    [
      'empty',
      '',
      [
        '1:1: expected sections, each "name:" on a line of its own, got an empty file. Begin with "version: 1" and "community:"; infra/communities/penguin-tutoring is an example.',
      ],
    ],
    [
      'with notes only',
      '# later\n',
      [
        '1:1: expected sections, each "name:" on a line of its own, got an empty file. Begin with "version: 1" and "community:"; infra/communities/penguin-tutoring is an example.',
      ],
    ],
    [
      'without blanks after its colons',
      'version:1\n',
      [
        '1:1: expected sections, each "name:" on a line of its own, got the text "version:1". Begin with "version: 1" and "community:"; infra/communities/penguin-tutoring is an example.',
      ],
    ],
    [
      'in GBK',
      new Uint8Array([...encoder.encode('version: 1\ncommunity:\n  name: '), 0xc6, 0xf3, 0xb6, 0xec, 0x0a]),
      [
        '3:9: expected a file in UTF-8, got a file in another encoding (GBK?). Save the file again as UTF-8: editors offer it as "Encoding" when saving.',
      ],
    ],
    [
      'in UTF-16',
      new Uint8Array([0xff, 0xfe, 0x76, 0x00, 0x65, 0x00]),
      [
        '1:1: expected a file in UTF-8, got a file in UTF-16. Save the file again as UTF-8: editors offer it as "Encoding" when saving.',
      ],
    ],
    [
      'indented with tabs',
      file('people:', '\tadmins: []'),
      ['4:1: expected spaces at the beginning of the line, got a tab. Replace tabs by two spaces each.'],
    ],
    [
      'with a key twice',
      file('people: {}', 'people: {}'),
      ['4:1: expected each key once, got a key that stands above already. Put both together, or take one away.'],
    ],
    [
      'with an anchor and its alias',
      file('people:', '  admins: &us ["telegram:1"]', '  staff: *us'),
      [
        '4:15: expected everything written out, got the reference &us. Write the value itself; a word that begins with & or * needs quotes.',
        '5:10: expected everything written out, got the reference *us. Write the value itself; a word that begins with & or * needs quotes.',
      ],
    ],
    [
      'with a type in front of a value',
      file('people: { admins: !secret [] }'),
      [
        '3:19: expected a value without a type in front, got a sign !. Take it away; a text that begins with ! needs quotes.',
      ],
    ],
    [
      'with two documents',
      `${head}---\nversion: 1\n`,
      ['3:1: expected one document, got a line ---. Take away the line ---.'],
    ],
    [
      'with a second colon in a line',
      file('texts: a: b'),
      ['3:8: expected one "key: value" on a line, got a second colon. Put the text in quotes, or begin a new line.'],
    ],
    [
      'with a value that begins with a sign',
      file('texts: @all'),
      [
        '3:8: expected a value, got a character that may not begin one. Put the text in quotes: a value that begins with @, `, % or another sign needs them.',
      ],
    ],
    [
      'with a backslash in double quotes',
      rule('when: { regex: { pattern: "\\d+" } },', fine),
      [
        "5:34: expected text in double quotes, got a backslash that means nothing there. Use 'single quotes', in which a backslash is itself.",
      ],
    ],
    [
      'with a bracket left open',
      file('people: { admins: ['),
      [
        '4:1: expected YAML, got something else (flow sequence in block collection must be sufficiently indented and end with a ]). Check the indentation and the brackets and quotes of this line and the one above.',
      ],
    ],
    [
      'nested without end',
      file(`rules: ${'['.repeat(70)}${']'.repeat(70)}`),
      ['3:66: expected at most 30 levels, got more levels than that. Nest less deeply.'],
    ],
  ])('%s', (_, source, expected) => {
    expect(complaints(source)).toEqual(expected.map((line) => `community.yaml:${line}`));
  });
});

describe('what is no mistake', () => {
  test.each<[string, string]>([
    ['a byte order mark and the line ends of Windows', `\uFEFF${head.replaceAll('\n', '\r\n')}`],
    [
      'a group by its number or the same in quotes',
      file('platforms: { telegram: { chats: [-1001234567890, "-100123"] } }'),
    ],
    ['an id beyond what numbers can hold', file('platforms: { telegram: { chats: [-90071992547409930001] } }')],
    [
      'a rule without an end to its exceptions',
      rule('when: { flood: { messages: 5, within: 10s } },', 'unless: { not: { newcomer: { fewer-than: 3 } } },', fine),
    ],
    ['a version line of YAML 1.1', `%YAML 1.1\n---\n${head}`],
  ])('%s', (_, source) => {
    expect(complaints(source)).toEqual([]);
  });

  test('an id beyond what numbers can hold keeps its digits', () => {
    const loaded = loadCommunity(encoder.encode(file('platforms: { telegram: { chats: [-90071992547409930001] } }')), {
      id: 'test',
      file: 'community.yaml',
      readFile: () => undefined,
    });
    expect(loaded).toMatchObject({
      community: { platforms: { telegram: { chats: ['telegram:-90071992547409930001'] } } },
    });
  });
});

describe('a mistake is named with its place, what was expected, and what to do:', () => {
  test.each<[string, string, string[]]>([
    [
      'sections left out',
      'people: {}\n',
      [
        '1:1: version: expected 1, got nothing. Add "version:" here.',
        '1:1: community: expected a mapping of keys and values, got nothing. Add "community:" here.',
      ],
    ],
    ['another version', head.replace('version: 1', 'version: 2'), ['1:10: version: got the number 2. Write 1.']],
    [
      'a misspelt section, not also as one that is missing',
      head.replace('version', 'versoin'),
      ['1:1: versoin: expected a known key, got the key "versoin". Did you mean "version"?'],
    ],
    [
      'appeals that outlive their cases',
      file('appeals: { within: 20d, time-out: 15d }'),
      [
        '3:1: appeals: expected notices.keep-evidence of at least 35 days, as long as an appeal may take, got 30 days. Keep evidence longer, or shorten within or time-out.',
      ],
    ],
    [
      'reminders of the silent that do not grow, and records that go before the waiting time is over',
      file('exit: { silent: { remind: [6d, 3d] }, return: { after: 30d }, keep-records: 7d }'),
      [
        '3:32: exit.silent.remind[1]: expected times that grow, the removal last, got 3 days. Put them in order.',
        '3:77: exit.keep-records: expected at least the time that removed members wait, got 7 days. Keep records longer: who is forgotten waits for nothing.',
      ],
    ],
    [
      'a section without content',
      file('people:'),
      ['3:1: people: got nothing. Write a mapping of keys and values after the colon, or take the line away.'],
    ],
    [
      'a name that is a number, a language and a zone that do not exist',
      'version: 1\ncommunity:\n  name: 985\n  language: cn\n  timezone: Asia/Shangai\n',
      [
        '3:9: community.name: expected text, got the number 985. Put it in quotes: "985".',
        '4:13: community.language: expected en or zh, got the text "cn". Did you mean "en"?',
        '5:13: community.timezone: expected the IANA name of a time zone, such as Asia/Shanghai or Europe/London, got the text "Asia/Shangai". Did you mean "Asia/Shanghai"?',
      ],
    ],
    [
      'a zone by its abbreviation',
      head.replace('Europe/London', 'CST'),
      [
        '2:50: community.timezone: expected the IANA name of a time zone, such as Asia/Shanghai or Europe/London, got the text "CST". Write the zone of a large city nearby, as Continent/City.',
      ],
    ],
    [
      'a platform that does not exist',
      file('platforms: { telegarm: {} }'),
      [
        '3:14: platforms.telegarm: expected one of the keys telegram, matrix, got the key "telegarm". Did you mean "telegram"?',
      ],
    ],
    [
      'a key written in another manner',
      file('platforms: { telegram: { admin_chat: -1 } }'),
      [
        '3:26: platforms.telegram.admin_chat: expected one of the keys chats, admin-chat, got the key "admin_chat". Did you mean "admin-chat"?',
      ],
    ],
    [
      'a group by its name, and one twice',
      file('platforms: { telegram: { chats: ["@group", -100123, "-100123"] } }'),
      [
        '3:34: platforms.telegram.chats[0]: got the text "@group". Write the id of a group, a negative number such as -1001234567890 (write /id in the chat to learn it).',
        '3:53: platforms.telegram.chats[2]: expected each chat once, got "-100123" for the second time. Take one away.',
      ],
    ],
    [
      'a group without its sign',
      file('platforms: { telegram: { chats: [1001234567890] } }'),
      [
        '3:34: platforms.telegram.chats[0]: got the text "1001234567890". Write the id of a group, a negative number such as -1001234567890 (write /id in the chat to learn it).',
      ],
    ],
    [
      'the admins’ chat among the groups',
      file('platforms: { telegram: { chats: [-1], admin-chat: -1 } }'),
      [
        '3:51: platforms.telegram.admin-chat: expected a group of its own, for admins only, got the chat -1, which is among the chats. Take it out of one of the two.',
      ],
    ],
    [
      'people that are none',
      file('people:', '  admins: [2002, "telegram:@lin", "telegrm:7"]', '  staff: [telegram:1, telegram:1]'),
      [
        '4:12: people.admins[0]: got the number 2002. Write a person on a platform, such as telegram:2002.',
        '4:18: people.admins[1]: expected a person on a platform, such as telegram:2002, got the text "telegram:@lin". Write the number of an account, such as telegram:2002: names change (write /id to the bot to learn it).',
        '4:35: people.admins[2]: expected a person on a platform, such as telegram:2002, got the text "telegrm:7". Did you mean "telegram:7"?',
        '5:23: people.staff[1]: expected each person once, got "telegram:1" for the second time. Take one away.',
      ],
    ],
    [
      'one thing where a list belongs',
      file('people: { admins: telegram:1 }'),
      ['3:19: people.admins: expected a list, got the text "telegram:1". Write it as a list: [telegram:1].'],
    ],
    [
      'a nickname form that cannot be',
      file(
        'nickname:',
        '  parts: [year, provnce, year]',
        '  separators: ["und"]',
        '  years: { from: 3, to: 1 }',
        '  provinces: [[Kent, kent]]',
        '  remind: [1h, 1d, soon]',
      ),
      [
        '4:17: nickname.parts[1]: expected year, province or nickname, got the text "provnce". Did you mean "province"?',
        '5:16: nickname.separators[0]: got the text "und". Write at most three signs that are neither letters nor digits.',
        '6:10: nickname.years: expected years that go up, got from 3 to 1. Exchange the two.',
        '7:15: nickname.provinces[0]: expected each spelling once, got "kent" again. Take one away: a spelling can stand for one place only.',
        '8:20: nickname.remind[2]: got the text "soon". Write a duration such as 30s, 10m, 12h or 7d.',
      ],
    ],
    [
      'reminders that do not grow',
      file('nickname: { remind: [1d, 1h] }'),
      [
        '3:26: nickname.remind[1]: expected times that grow, got one that is not later than the one before. Count each from the first message.',
      ],
    ],
    [
      'an example of a nickname that is wrong itself',
      file('nickname: { parts: [nickname, province], separators: ["-"] }', 'texts: { nickname.sample: "a-b" }'),
      [
        '4:27: texts.nickname.sample: expected a form in which the example for members is right itself, got "a-b-北京", which reads as another name. Write a sample without separators.',
      ],
    ],
    [
      'a ladder that grows softer, and steps that are none',
      file(
        'ladders:',
        '  standard:',
        '    decay: 30',
        '    steps:',
        '      1: kick',
        '      2: warn',
        '      3: mute 10s',
        '      4: mute',
      ),
      [
        '5:12: ladders.standard.decay: got the number 30. Write a duration such as 30s, 10m, 12h or 7d.',
        '8:10: ladders.standard.steps.2: expected something harder than kick, which follows at 1 already, got the text "warn". Let the steps grow: warn, mute, longer mute, kick, ban.',
        '9:10: ladders.standard.steps.3: got the text "mute 10s". Write warn, mute 10m (or another duration from 30s to 365d), kick or ban.',
        '10:10: ladders.standard.steps.4: got the text "mute". Write warn, mute 10m (or another duration from 30s to 365d), kick or ban.',
      ],
    ],
    [
      'a step at no number of strikes',
      file('ladders: { standard: { decay: 1d, steps: { first: warn } } }'),
      ['3:44: ladders.standard.steps.first: got the key "first". Write a number of strikes from 1 to 99.'],
    ],
    [
      'a ladder without steps',
      file('ladders: { standard: { decay: 1d, steps: {} } }'),
      ['3:42: ladders.standard.steps: expected at least one step, got none. Write for example "1: warn".'],
    ],
    [
      'a calendar with a day that there is not, a span without anything, and one that ends before it begins',
      file(
        'calendar:',
        '  exams: { first: 2027-02-30, last: 2027-06-10 }',
        '  class: [{}]',
        '  week: { first: 2027-06-10, last: 2027-06-07 }',
      ),
      [
        '4:19: calendar.exams.first: got the text "2027-02-30". Write a date such as "2027-06-07".',
        '5:11: calendar.class[0]: got an empty mapping. Write from and to, weekdays, or first and last.',
        '6:9: calendar.week: got a mapping. Write first before last.',
      ],
    ],
    [
      'a span of the calendar and a topic that there are not',
      file(
        'calendar: { exam-week: { first: 2027-06-07, last: 2027-06-10 } }',
        'lists: { ours: { domains: [example.com] } }',
        'rules:',
        '  - { id: a, title: A, when: { time: { during: exam-weak } }, then: { remove: true } }',
        '  - { id: b, title: B, when: { topic: { is: stuty } }, then: { remove: true } }',
        '  - { id: c, title: C, when: { topic: { is: ours } }, then: { remove: true } }',
      ),
      [
        '6:48: rules[0].when.time.during: expected a name of the calendar (exam-week), got "exam-weak". Did you mean "exam-week"?',
        '7:45: rules[1].when.topic.is: expected a topic: study, or a list of words under lists, got "stuty". Did you mean "study"?',
        '8:45: rules[2].when.topic.is: expected a topic: study, or a list of words under lists, got "ours", a list of domains. Name a list with "words:" in it.',
      ],
    ],
    [
      'a rule without its parts',
      file('rules:', '  - title: A'),
      [
        '4:5: rules[0].then: expected a mapping of keys and values, got nothing. Add "then:" here.',
        '4:5: rules[0].id: expected text, got nothing. Add "id:" here.',
        '4:5: rules[0].when: expected a mapping of conditions; a list belongs under all or any, got nothing. Add "when:" here.',
      ],
    ],
    [
      'an id twice, and one that is none',
      file(
        'rules:',
        '  - { id: a, title: A, when: { newcomer: { fewer-than: 1 } }, then: { remove: true } }',
        '  - { id: a, title: B, when: { newcomer: { fewer-than: 1 } }, then: { remove: true } }',
        '  - { id: No ads, title: C, when: { newcomer: { fewer-than: 1 } }, then: { remove: true } }',
      ),
      [
        '5:11: rules[1].id: expected an id of its own, got "a", which is rule 1 already. Give it another one.',
        '6:11: rules[2].id: got the text "No ads". Write a short name of small letters, digits and hyphens that begins with a letter.',
      ],
    ],
    [
      'a condition that does not exist',
      rule('when: { flod: { messages: 5, within: 10s } },', fine),
      ['5:15: rules[0].when.flod: expected a known key, got the key "flod". Did you mean "flood"?'],
    ],
    [
      'conditions in a list, or as a word',
      rule('when: [{ newcomer: { fewer-than: 1 } }],', 'unless: newcomer,', fine),
      [
        '5:13: rules[0].when: got a list. Write a mapping of conditions; a list belongs under all or any.',
        '6:15: rules[0].unless: got the text "newcomer". Write a mapping of conditions; a list belongs under all or any.',
      ],
    ],
    [
      'settings that are wrong, unknown or missing',
      rule('when: { any: [{ flood: { messages: 500, witin: 10s } }, { text: { any: [666, a] } }] },', fine),
      [
        '5:42: rules[0].when.any[0].flood.messages: got the number 500. Write a whole number from 2 to 30.',
        '5:47: rules[0].when.any[0].flood.witin: expected one of the keys messages, lines, characters, media, stickers, mentions, within, got the key "witin". Did you mean "within"?',
        '5:79: rules[0].when.any[1].text.any[0]: expected text or a mapping of keys and values, got the number 666. Put it in quotes: "666".',
      ],
    ],
    [
      'nothing to look for',
      rule('when: { all: [], not: {} },', fine),
      [
        '5:20: rules[0].when.all: got an empty list. Write a list of at least 1 entry.',
        `5:29: rules[0].when.not: expected at least one condition, got an empty mapping. Write one of ${conditions.map(({ name }) => name).join(', ')}.`,
      ],
    ],
    [
      'a truth of older YAML',
      rule('when: { newcomer: { fewer-than: 1 } },', 'then: { remove: yes, serious: off }'),
      [
        '6:23: rules[0].then.remove: expected true or false, got the text "yes". Write true.',
        '6:37: rules[0].then.serious: expected true or false, got the text "off". Write false.',
      ],
    ],
    [
      'a mode that does not exist',
      rule('mode: shaddow,', 'when: { newcomer: { fewer-than: 1 } },', fine),
      ['5:13: rules[0].mode: expected live, shadow or off, got the text "shaddow". Did you mean "shadow"?'],
    ],
    [
      'a rule that does nothing',
      rule('when: { newcomer: { fewer-than: 1 } },', 'then: {}'),
      [
        '6:13: rules[0].then: expected at least one of remove, strikes, points, say and serious, got none of them. Write what follows.',
      ],
    ],
    [
      'points given for an offence',
      rule('when: { newcomer: { fewer-than: 1 } },', 'then: { points: 5 }'),
      ['6:23: rules[0].then.points: got the number 5. Write a whole number from -1000 to 0.'],
    ],
    [
      'a ladder that does not exist, or stands without strikes',
      file(
        'rules:',
        '  - { id: a, title: A, when: { newcomer: { fewer-than: 1 } }, then: { strikes: 1, ladder: standrad } }',
        '  - { id: b, title: B, when: { newcomer: { fewer-than: 1 } }, then: { ladder: standard } }',
      ),
      [
        '4:91: rules[0].then.ladder: expected the name of a ladder (standard), got the text "standrad". Did you mean "standard"?',
        '5:79: rules[1].then.ladder: expected strikes beside the ladder, got a ladder alone. Add "strikes: 1".',
      ],
    ],
    [
      'strikes where several ladders could be meant',
      file(
        'ladders: { soft: { decay: 1d, steps: { 1: warn } }, hard: { decay: 1d, steps: { 1: ban } } }',
        'rules: [{ id: a, title: A, when: { newcomer: { fewer-than: 1 } }, then: { strikes: 1 } }]',
      ),
      [
        '4:84: rules[0].then.strikes: expected a ladder beside the strikes, got strikes alone. Add "ladder:" with soft or hard.',
      ],
    ],
    [
      'the condition of nicknames in a community that asks for none',
      rule('when: { not: { nickname: { is: right } } },', fine),
      [
        '5:22: rules[0].when.not.nickname: expected a section nickname that says what a right one is, got the condition alone. Write the section nickname, or take the condition away.',
      ],
    ],
    [
      'a pattern that is none',
      rule("when: { regex: { pattern: '(' } },", fine),
      [
        '5:33: rules[0].when.regex.pattern: expected a regular expression in the syntax of JavaScript, got the text "(". Invalid regular expression: /(/iu: Unterminated group. Mind that "-" and the like are not escaped outside of brackets: the flag u is set.',
      ],
    ],
    [
      'placeholders that do not exist or are missing',
      file(
        'texts:',
        '  case.warned: "Hello {membre}"',
        '  case.kicked: Out!',
        '  answer.done: "{member}!"',
        '  case.wraned: x',
        '  points.mine: "{points} {points|point|points}, {point|point|points}, {points|point}"',
      ),
      [
        '4:16: texts.case.warned: expected no placeholders but {member} or {rule}, got "{membre}". Did you mean "{member}"?',
        '5:16: texts.case.kicked: expected text that holds {member}, got the text "Out!". Write {member} where it belongs: without it nobody can tell what is meant.',
        '6:16: texts.answer.done: expected text without placeholders, got "{member}". Take it away.',
        '7:3: texts.case.wraned: expected a known key, got the key "case.wraned". Did you mean "case.warned"?',
        '8:16: texts.points.mine: expected no placeholders but {member} or {points}, got "{point}". Did you mean "{points}"?',
        '8:16: texts.points.mine: expected no placeholders but {member} or {points}, got "{points|point}". Take it away.',
      ],
    ],
    [
      'a placeholder in what a rule says',
      rule('when: { newcomer: { fewer-than: 1 } },', 'then: { say: "{name}, no!" }'),
      ['6:20: rules[0].then.say: expected no placeholders but {member} or {rule}, got "{name}". Take it away.'],
    ],
    [
      'rewards that cannot be',
      file('rewards:', '  daily: 0', '  thanks: { points: 2.5 }', '  weekly: { at: sundy 21:00, bonus: 5 }'),
      [
        '4:10: rewards.daily: got the number 0. Write a whole number from 1 to 1000.',
        '5:21: rewards.thanks.points: got the number 2.5. Write a whole number from 1 to 1000.',
        '6:17: rewards.weekly.at: expected a weekday and a time, such as sunday 21:00, got the text "sundy 21:00". Did you mean "sunday"?',
        '6:37: rewards.weekly.bonus: expected a list, got the number 5. Write it as a list: [5].',
      ],
    ],
    [
      'a limit of nothing, and a duration in another unit',
      file('notices: { removals-per-hour: 0, keep-evidence: 4w }'),
      [
        '3:31: notices.removals-per-hour: got the number 0. Write a whole number from 1 to 10000.',
        '3:49: notices.keep-evidence: got the text "4w". Write a duration such as 30s, 10m, 12h or 7d.',
      ],
    ],
    [
      'the key __proto__, which is one like any other',
      file('people: { __proto__: { admins: [] } }'),
      [
        '3:11: people.__proto__: expected one of the keys admins, staff, got the key "__proto__". Take it away, or check its indentation.',
      ],
    ],
  ])('%s', (_, source, expected) => {
    expect(complaints(source)).toEqual(expected.map((line) => `community.yaml:${line}`));
  });

  test('a pattern that can be made to take for ever', () => {
    const [found, ...others] = complaints(rule("when: { regex: { pattern: '(a+)+$' } },", fine));
    expect(found).toMatch(
      /^community.yaml:5:33: rules\[0\]\.when\.regex\.pattern: expected .* got a pattern that takes exponential time/,
    );
    expect(others).toEqual([]);
  });

  test('mistakes of sections that have nothing to do with each other, all at once and in the order of the file', () => {
    const lines = complaints(
      file(
        'people: { admins: [1] }',
        'rules:',
        '  - { id: a, title: A, when: { flod: 1 }, then: { ladder: x } }',
        'classes: { remind: soon }',
        'texts: { x: y }',
      ),
    );
    expect(lines.map((line) => line.split(':')[1])).toEqual(['3', '5', '5', '5', '6', '7']);
  });
});

describe('a list file', () => {
  const naming = (name: string) => rule(`when: { text: { any: [first, { file: ${name} }] } },`, fine);

  test('that is not there, is empty, or is not written in UTF-8 is named where it is called for', () => {
    const at = 'community.yaml:5:44: rules[0].when.text.any[1].file:';
    expect(complaints(naming('none.txt'))).toEqual([
      `${at} expected the name of a list file in the community’s folder, got "none.txt", which is not there. Make the file, or correct the name.`,
    ]);
    expect(complaints(naming('a.txt'), { 'a.txt': '# nothing yet\n\n' })).toEqual([
      `${at} expected a list file with entries, got "a.txt", which has none. Write entries into it, or do not name it.`,
    ]);
    expect(complaints(naming('a.txt'), { 'a.txt': new Uint8Array([0xc6, 0xf3]) })).toEqual([
      `a.txt:1:1: rules[0].when.text.any[1].file: expected a list file in UTF-8, got a file in another encoding (GBK?). Save the file again as UTF-8: editors offer it as "Encoding" when saving.`,
    ]);
  });

  test.each(['../secrets.txt', '/etc/passwd', 'a/../../b.txt', 'C:\\words.txt', '"a\\0b"'])(
    'outside the folder is refused: %s',
    (name) => {
      const [line, ...others] = complaints(naming(name), { [name]: 'secret' });
      expect(line).toContain('Write the path inside the folder with /, for example words/adverts.txt.');
      expect(others).toEqual([]);
    },
  );

  test('with a wrong entry is itself the place of the mistake', () => {
    const lines = complaints(rule('when: { links: { deny: [a.example, { file: d.txt }] } },', fine), {
      'd.txt': '\uFEFF# domains\r\nb.example\r\n\r\nhttps://c.example/x\r\n',
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^d\.txt:4:1: rules\[0\]\.when\.links\.deny\[1\]\.file: /);
  });
});
