import { describe, expect, it, test } from 'vitest';
import { loadCommunity } from '../../shared/community/load.ts';
import { mistakeLine } from '../../shared/community/mistake.ts';

const head = 'version: 1\ncommunity: { name: Test, language: en, timezone: Europe/London }\nentry:\n';

function load(...lines: string[]) {
  const bytes = new TextEncoder().encode(`${head}${lines.map((line) => `  ${line}\n`).join('')}`);
  return loadCommunity(bytes, { id: 'test', file: 'community.yaml', readFile: () => undefined });
}

function complaints(...lines: string[]): string[] {
  const loaded = load(...lines);
  return loaded.ok ? [] : loaded.mistakes.map((mistake) => mistakeLine(mistake).replace('community.yaml:', ''));
}

describe('the section entry', () => {
  it('is read with its defaults', () => {
    const loaded = load(
      'requests:',
      '  questions:',
      '    why: Why would you like to join?',
      '    grade: { ask: Which grade?, choices: [First, Second] }',
      '    year: { ask: Which year?, number: { from: 2026, to: 2030 } }',
      '  let-in:',
      '    - answers: { why: { matches: "stud(y|ies)" }, grade: [Second], year: { from: 2026, to: 2027 } }',
      '    - { invited-by: staff, account-age: 30d }',
      'challenge: {}',
      'probation: { for: 3d, remove: [links] }',
      'welcome: {}',
      'raid: { joins: 10 }',
    );
    expect(loaded.ok && loaded.community.entry).toEqual({
      requests: {
        questions: [
          { id: 'why', ask: 'Why would you like to join?', type: 'text' },
          { id: 'grade', ask: 'Which grade?', type: 'choice', choices: ['First', 'Second'] },
          { id: 'year', ask: 'Which year?', type: 'number', from: 2026, to: 2030 },
        ],
        letIn: [
          { answers: { why: { matches: 'stud(y|ies)' }, grade: { of: ['Second'] }, year: { from: 2026, to: 2027 } } },
          { invitedBy: 'staff', accountAge: 30 * 86_400_000 },
        ],
        remind: 12 * 3_600_000,
        timeOut: 48 * 3_600_000,
        again: 3_600_000,
      },
      challenge: { tries: 2, timeOut: 600_000 },
      probation: { time: 3 * 86_400_000, remove: ['links'], wait: [] },
      welcome: { where: 'chat', notice: true, gather: 10_000 },
      raid: { joins: 10, within: 60_000, lasts: 1_800_000 },
    });
  });

  test.each<[string, string[], RegExp]>([
    [
      'an answer to a question that is not asked',
      ['requests: { questions: { why: Why? }, let-in: [{ answers: { wy: { matches: a } } }] }'],
      /^4:\d+: entry\.requests\.let-in\[0\]\.answers\.wy: expected the name of a question \(why\), got "wy"\. Ask it under questions first\.$/,
    ],
    [
      'a choice that the question has not',
      ['requests: { questions: { g: { ask: G?, choices: [a, b] } }, let-in: [{ answers: { g: [c] } }] }'],
      /expected choices of the question \(a or b\), got "c"/,
    ],
    [
      'numbers for words',
      ['requests: { questions: { why: Why? }, let-in: [{ answers: { why: { from: 1, to: 2 } } }] }'],
      /expected a pattern for what is written, got numbers\. Write \{ matches: "…" \}/,
    ],
    [
      'a pattern that can blow up',
      ['requests: { questions: { why: Why? }, let-in: [{ answers: { why: { matches: "^(a+)+$" } } }] }'],
      /time grows with the length of the text only/,
    ],
    ['a rule that asks for nothing', ['requests: { let-in: [{}] }'], /expected something to be met, got nothing/],
    ['a reminder after the time-out', ['requests: { remind: 3d, time-out: 1d }'], /a reminder before the time-out/],
    [
      'both kinds of answers',
      ['requests: { questions: { q: { ask: Q?, choices: [a, b], number: { from: 1, to: 2 } } } }'],
      /choices or number/,
    ],
    ['half a challenge', ['challenge: { ask: What? }'], /a question with its choices and the right ones/],
    [
      'a right answer that is no choice',
      ['challenge: { ask: What?, choices: [a, b], right: [c] }'],
      /one of the choices \(a or b\), got "c"/,
    ],
    ['a probation without an end', ['probation: { remove: [links] }'], /an end of the probation, got none/],
    ['a probation of nothing', ['probation: { for: 1d }'], /what newcomers do not send yet, got nothing/],
    [
      'what both waits and is removed',
      ['probation: { for: 1d, remove: [links], wait: [links] }'],
      /what is not removed anyway/,
    ],
    ['a misspelt part', ['chalenge: {}'], /Did you mean "challenge"\?/],
  ])('names %s', (_, lines, expected) => {
    const found = complaints(...lines);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });
});
