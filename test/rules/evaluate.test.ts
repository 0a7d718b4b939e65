import { describe, expect, it } from 'vitest';
import type { ConditionData, RuleData } from '../../shared/community/community.ts';
import { explainRules, firedRules, involvedMessages } from '../../shared/rules/evaluate.ts';
import { traceLine } from '../../shared/rules/trace-line.ts';
import { chinese, english, inEnglish } from './said.ts';
import { type exampleSubject, readyRules } from './subject.ts';

const then: RuleData['then'] = { remove: true, points: 0, serious: false };

function says(...list: string[]): ConditionData {
  return {
    type: 'condition',
    name: 'text',
    settings: { any: { own: list, lists: [] }, as: 'folded', where: ['message'] },
  };
}

const newcomer: ConditionData = { type: 'condition', name: 'newcomer', settings: { messages: 5 } };

function rule(id: string, when: ConditionData, more: Partial<RuleData> = {}): RuleData {
  return { id, title: id, mode: 'live', when, then, ...more };
}

function decide(rules: readonly RuleData[], given: Parameters<typeof exampleSubject>[0]) {
  const { prepared: compiled, subject: read } = readyRules(rules);
  const subject = read(given);
  const { live, shadow } = firedRules(compiled, subject);
  return {
    live: live.map(({ data }) => data.id),
    shadow: shadow.map(({ data }) => data.id),
    trace: explainRules(compiled, subject),
  };
}

describe('the rules of a community', () => {
  it('let a clean message pass without making anything new', () => {
    const { prepared: compiled, subject } = readyRules([
      rule('adverts', says('sale')),
      rule('trial', says('free'), { mode: 'shadow' }),
    ]);
    const first = firedRules(compiled, subject({ text: 'good evening' }));
    expect(first).toEqual({ live: [], shadow: [] });
    expect(firedRules(compiled, subject({ text: 'what is x?' }))).toBe(first);
  });

  it('decide by the first live rule of the file that a message breaks', () => {
    const rules = [rule('a', says('never')), rule('b', says('sale')), rule('c', says('sale'))];
    expect(decide(rules, { text: 'SALE' }).live).toEqual(['b']);
  });

  it('try shadow rules without letting them decide, as far as a live rule would have let them', () => {
    const shadow = { mode: 'shadow' } as const;
    const rules = [rule('a', says('sale'), shadow), rule('b', says('sale')), rule('c', says('sale'), shadow)];
    expect(decide(rules, { text: 'sale' })).toMatchObject({ live: ['b'], shadow: ['a'] });
  });

  it('go on behind a rule that says so, as far as the next that does not', () => {
    const on = (id: string) => rule(id, says('sale'), { then: { ...then, continue: true } });
    const rules = [on('a'), rule('b', says('never')), on('c'), rule('d', says('sale')), on('e')];
    expect(decide(rules, { text: 'sale' }).live).toEqual(['a', 'c', 'd']);
  });

  it('do not look at rules that are off, and say so in the trace', () => {
    const { live, trace } = decide([rule('a', says('sale'), { mode: 'off' })], { text: 'sale' });
    expect(live).toEqual([]);
    expect(trace).toMatchObject([{ rule: 'a', mode: 'off' }]);
  });

  it('make exceptions', () => {
    const rules = [rule('a', says('sale'), { unless: newcomer })];
    expect(decide(rules, { text: 'sale', member: { messages: 4 } })).toMatchObject({
      live: [],
      trace: [{ fired: false, decidedBy: 'unless newcomer' }],
    });
    expect(decide(rules, { text: 'sale', member: { messages: 5 } })).toMatchObject({
      live: ['a'],
      trace: [{ fired: true, decidedBy: 'text' }],
    });
  });

  it('tell of every rule why it fired or did not, quoting the original text', () => {
    const both: ConditionData = { type: 'all', of: [newcomer, says('加微信', 'sale')] };
    const either: ConditionData = { type: 'any', of: [says('cheap'), newcomer] };
    const rules = [rule('both', both), rule('either', either), rule('neither', { type: 'not', of: newcomer })];
    const { trace } = decide(rules, { text: '请加\u200b微信', member: { messages: 0 } });
    expect(trace.map((one) => ({ ...one, because: inEnglish(one.because) }))).toEqual([
      {
        rule: 'both',
        mode: 'live',
        fired: true,
        decidedBy: 'newcomer, text',
        because: 'joined before Reeve did, messages so far: 0 and word "加微信" in the message, written otherwise',
        quote: '加\u200b微信',
      },
      expect.objectContaining({ rule: 'either', fired: true, decidedBy: 'newcomer' }),
      expect.objectContaining({ rule: 'neither', fired: false, decidedBy: 'not newcomer' }),
    ]);
  });

  it('are told in lines that hold nothing of what the member wrote', () => {
    const { trace } = decide([rule('a', says('sale'))], { text: 'sale by wangwang', name: 'wangwang' });
    expect(trace.map((one) => traceLine(english, one))).toEqual(['a (live): fired; text: word "sale" in the message']);
  });

  it('are told in the language of the community', () => {
    const both: ConditionData = { type: 'all', of: [newcomer, says('加微信')] };
    const { trace } = decide([rule('a', both)], { text: '请加微信', member: { messages: 0 } });
    expect(trace.map((one) => traceLine(chinese, one))).toEqual([
      'a（生效）：触发；newcomer, text：比 Reeve 更早入群，之前发过 0 条消息，且消息中有“加微信”',
    ]);
  });

  it('are told in the words of the community, where it has its own', () => {
    const { trace } = decide([rule('a', says('sale'))], { text: 'sale' });
    const texts = { 'trace.text.word': 'I read {word} there' };
    expect(trace.map((one) => traceLine({ language: 'en', texts }, one))).toEqual([
      'a (live): fired; text: I read sale there',
    ]);
  });

  it('name the earlier messages that made a flood, and those of this chat only', () => {
    const flood: ConditionData = { type: 'condition', name: 'flood', settings: { messages: 3, within: 10_000 } };
    const when: ConditionData = { type: 'any', of: [says('sale'), flood] };
    const { prepared: compiled, subject: read } = readyRules([rule('quiet', when)]);
    const earlier = [
      { ago: 60_000, text: 'hello' },
      { ago: 8_000, text: 'a' },
      { ago: 4_000, text: 'b' },
    ];
    const subject = read({ text: 'c', earlier });
    const [quiet] = compiled.rules;
    expect(quiet && involvedMessages(quiet, subject)).toEqual(['401', '402', '500']);
    expect(quiet && involvedMessages(quiet, read({ text: 'sale' }))).toEqual(['500']);
  });
});

describe('compiling rules', () => {
  it('remembers as many messages as the most demanding rule needs, within bounds', () => {
    const flood = (messages: number) => {
      const settings = { messages, within: 10_000 };
      return rule('f', { type: 'condition', name: 'flood', settings });
    };
    expect(readyRules([]).prepared.remembered).toBe(8);
    expect(readyRules([flood(3), flood(12)]).prepared.remembered).toBe(12);
    const duplicate = {
      type: 'condition',
      name: 'duplicate',
      settings: { times: 20, within: 1, characters: 5 },
    } as const;
    expect(readyRules([rule('d', duplicate)]).prepared.remembered).toBe(30);
  });

  it('stops at a condition that nobody knows', () => {
    const unknown = rule('a', { type: 'condition', name: 'moon', settings: {} });
    expect(() => readyRules([unknown])).toThrow(/rule a.*moon/);
  });

  it('stops at conditions nested without end', () => {
    let when: ConditionData = newcomer;
    for (let depth = 0; depth < 5_000; depth++) when = { type: 'not', of: when };
    expect(() => readyRules([rule('a', when)])).toThrow(/nested/);
  });
});
