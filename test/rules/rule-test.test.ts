import { describe, expect, it } from 'vitest';
import type { ConditionData, RuleData } from '../../shared/community/community.ts';
import { explainRules, firedRules, involvedMessages } from '../../shared/rules/evaluate.ts';
import { readyRules } from './subject.ts';

const then: RuleData['then'] = { remove: true, points: 0, serious: false };

function rule(id: string, when: ConditionData, more: Partial<RuleData> = {}): RuleData {
  return { id, title: id, mode: 'live', when, then, ...more };
}

function says(...own: string[]): ConditionData {
  return { type: 'condition', name: 'text', settings: { any: { own, lists: [] }, as: 'folded', where: ['message'] } };
}

const is = (id: string): ConditionData => ({ type: 'rule', rule: id });
const not = (of: ConditionData): ConditionData => ({ type: 'not', of });
const newcomer: ConditionData = { type: 'condition', name: 'newcomer', settings: { messages: 5 } };

function live(rules: readonly RuleData[], text: string, messages = 100): string[] {
  const { prepared, subject } = readyRules(rules);
  return firedRules(prepared, subject({ text, member: { messages } })).live.map(({ data }) => data.id);
}

describe('a rule that names another', () => {
  const offers = rule('offers', says('cheap'), { mode: 'off', unless: says('not cheap') });

  it('is met when the conditions of that one are, though it is off and stands below', () => {
    const rules = [rule('early-offer', { type: 'all', of: [newcomer, is('offers')] }), offers];
    expect(live(rules, 'cheap courses', 1)).toEqual(['early-offer']);
    expect(live(rules, 'cheap courses', 9)).toEqual([]);
    expect(live(rules, 'good courses', 1)).toEqual([]);
  });

  it('minds its exceptions, and can ask for the opposite', () => {
    const rules = [offers, rule('other', not(is('offers'))), rule('same', is('offers'))];
    expect(live(rules, 'this is not cheap')).toEqual(['other']);
    expect(live(rules, 'this is cheap')).toEqual(['same']);
  });

  it('tells by whose conditions it was met, and quotes what was found there', () => {
    const { prepared, subject } = readyRules([offers, rule('same', is('offers'))]);
    expect(explainRules(prepared, subject({ text: 'CHEAP!' }))).toMatchObject([
      { rule: 'offers', mode: 'off', fired: true, decidedBy: 'text' },
      { rule: 'same', fired: true, decidedBy: 'rule offers', quote: 'CHEAP' },
    ]);
    expect(explainRules(prepared, subject({ text: 'hello' }))[1]).toMatchObject({
      fired: false,
      decidedBy: 'rule offers',
    });
  });

  it('is about the messages that one is about', () => {
    const flood: ConditionData = { type: 'condition', name: 'flood', settings: { messages: 2, within: 10_000 } };
    const { prepared, subject } = readyRules([rule('flood', flood, { mode: 'off' }), rule('same', is('flood'))]);
    const read = subject({ text: 'b', earlier: [{ ago: 1_000, text: 'a' }] });
    const [fired] = firedRules(prepared, read).live;
    expect(fired && involvedMessages(fired, read)).toHaveLength(2);
  });

  it('answers anew for each message', () => {
    const { prepared, subject } = readyRules([offers, rule('same', is('offers'))]);
    const fired = ['cheap', 'good', 'cheap', 'not cheap'].map(
      (text) => firedRules(prepared, subject({ text })).live.length,
    );
    expect(fired).toEqual([1, 0, 1, 0]);
  });

  it('is asked once, however many times rules name each other', () => {
    const deep = Array.from({ length: 40 }, (_, at) => {
      const inner = at === 0 ? says('cheap') : is(`r${at - 1}`);
      return rule(`r${at}`, { type: 'any', of: [inner, not(not(inner)), inner] }, { mode: at === 39 ? 'live' : 'off' });
    });
    const { prepared, subject } = readyRules(deep);
    const began = performance.now();
    const read = subject({ text: 'cheap' });
    expect(firedRules(prepared, read).live).toHaveLength(1);
    expect(explainRules(prepared, read)).toHaveLength(40);
    const [fired] = firedRules(prepared, read).live;
    expect(fired && involvedMessages(fired, read)).toEqual(['500']);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('cannot be compiled when it builds on itself, or on none', () => {
    expect(() => readyRules([rule('a', is('b')), rule('b', is('a'))])).toThrow(/the rule [ab],.*builds on itself/);
    expect(() => readyRules([rule('a', is('b'))])).toThrow(/the rule b,.*not there/);
  });
});
