import { describe, expect, it } from 'vitest';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { newMember } from '../../shared/records/member.ts';
import { subjectOf } from '../../shared/rules/subject.ts';
import { condition, community as smallCommunity } from '../decision/community.ts';
import { person, says } from '../decision/happenings.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const compiled = compileWithShipped(
  smallCommunity({
    rules: [
      {
        id: 'later',
        title: 'Later, please',
        mode: 'live',
        when: condition('topic', { topic: 'study', within: 600_000, by: 2 }),
        then: { remove: false, points: 0, serious: false, say: 'later' },
      },
    ],
  }),
);

function isStudy(text: string): boolean | undefined {
  const event = says(person('ann'), text, now);
  return compiled.rules.topics[0]?.isSpokenOf(subjectOf(event, newMember(event.from.id, 'ann'), now, compiled));
}

describe('study is discussed', () => {
  it.each([
    '这道二次函数的题怎么做？',
    '先求导，再看顶点坐标',
    '这题选C吧',
    '摩擦力方向反了',
    '第三问为什么要用配方法',
    '赤壁赋背了吗',
    '明天第几节是数学课',
    '今晚几点上课',
    '考试范围是什么',
    "What's the past participle of go?",
    'Which chapter is for the exam?',
    'Какое домашнее задание по физике?',
  ])('by %s', (text) => {
    expect(isStudy(text)).toBe(true);
  });

  it.each([
    '晚上吃什么',
    '周末去哪里玩',
    '这个手机多少钱？',
    '打球吗，几点',
    '老师好',
    'what are you doing tonight?',
    'Пойдём гулять?',
  ])('not by %s', (text) => {
    expect(isStudy(text)).toBe(false);
  });
});
