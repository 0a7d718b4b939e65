import { describe, expect, it } from 'vitest';
import type { RuleData } from '../../shared/community/community.ts';
import { caseKind } from '../../shared/records/case.ts';
import { advert, condition, rule } from './community.ts';
import { person, says } from './happenings.ts';
import { world } from './world.ts';

const bob = person('bob', 'Bob');

/** The trace of the case to which a message leads that offers cheap courses. */
async function traceOf(rules: readonly RuleData[], text = 'cheap courses, word9'): Promise<readonly string[]> {
  const { reeve } = world({ rules });
  await reeve.happens(says(bob, text, reeve.now));
  const [opened] = await reeve.records(caseKind);
  return opened?.trace ?? [];
}

function wordRules(count: number, word: (index: number) => string): RuleData[] {
  return Array.from({ length: count }, (_, index) => {
    const settings = { any: { own: [word(index)], lists: [] }, as: 'folded', where: ['message'] };
    return { ...rule(`w${index}`, condition('text', settings)), mode: 'shadow' } as const;
  });
}

/** One of these has its word in the message besides the advert, and one is off. */
const telling: readonly RuleData[] = [
  advert,
  ...wordRules(70, (index) => `word${index}`),
  { ...advert, id: 'off', mode: 'off' },
];

describe('the trace of a case in a community of many rules', () => {
  it('tells of the rules that something in the message speaks for, in the order of the file', async () => {
    const [first, second, others, ...more] = await traceOf(telling);
    expect(first).toMatch(/^adverts \(live\): fired; text: /);
    expect(second).toMatch(/^w9 \(shadow\): fired; text: /);
    expect(others).toMatch(/^69 other rules did not fire/);
    expect(more).toEqual([]);
  });

  it('does not count those that are off', async () => {
    const off = Array.from({ length: 70 }, (_, index): RuleData => ({ ...advert, id: `off${index}`, mode: 'off' }));
    expect(await traceOf([advert, ...off])).toHaveLength(1);
  });

  it('tells of no more than sixty and of what fired, and how many more there were to tell of', async () => {
    const trace = await traceOf([
      ...wordRules(90, () => 'courses').map(unmet),
      advert,
      ...wordRules(5, (at) => `x${at}`),
    ]);
    expect(trace).toHaveLength(63);
    expect(trace[0]).toMatch(/^adverts \(live\): fired/);
    expect(trace.slice(1, 61).every((line) => line.includes('did not fire'))).toBe(true);
    expect(trace[61]).toMatch(/^30 more rules were not looked into/);
    expect(trace[62]).toMatch(/^5 other rules did not fire/);
  });

  it('tells of every one of sixty', async () => {
    const trace = await traceOf([advert, ...wordRules(59, (index) => `word${index}`)]);
    expect(trace).toHaveLength(60);
    expect(trace.filter((line) => line.includes('did not fire'))).toHaveLength(58);
  });
});

/** Something in the message speaks for it, and yet it does not fire. */
function unmet(one: RuleData): RuleData {
  return {
    ...one,
    unless: condition('text', { any: { own: ['cheap'], lists: [] }, as: 'folded', where: ['message'] }),
  };
}
