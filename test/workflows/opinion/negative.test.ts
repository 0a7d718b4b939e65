import { describe, expect, it } from 'vitest';
import { compileCommunity, lexiconOf } from '../../../shared/community/compile.ts';
import { compileWithShipped } from '../../../shared/community/compile-with-shipped.ts';
import { outlineOf } from '../../../shared/detection/shipped.ts';
import { readShipped } from '../../../shared/lists/read-shipped.ts';
import { isNegative, topicsOf } from '../../../shared/workflows/opinion/negative.ts';
import type { OpinionSettings } from '../../../shared/workflows/opinion/settings.ts';
import { community } from '../../decision/community.ts';

const settings: OpinionSettings = {
  topics: [
    { name: '授课', words: ['讲课', '课程', 'lesson*'] },
    { name: '收费', words: ['收费', '学费', 'fee*'] },
  ],
  negative: ['鸽王'],
  harmless: ['死亡行军式讲课', 'killer lesson'],
  from: { messages: 10, members: 4 },
  quiet: 6 * 3600_000,
};

function told(own: Partial<OpinionSettings> = {}) {
  const compiled = compileWithShipped(community({ opinion: { ...settings, ...own } }));
  const sets = compiled.opinion;
  if (!sets) throw new Error('the community has no opinion watch');
  const reader = compiled.rules.readers.at('message');
  return {
    negative: (text: string) => isNegative(reader.read(text), sets),
    topics: (text: string) => topicsOf(reader.read(text), sets),
  };
}

const { negative, topics } = told();

describe('negative is', () => {
  it.each([
    '这课程太坑了',
    '讲课讲得越来越差，听不懂',
    '学费好贵，感觉被割韭菜',
    '老师怎么这么敷衍',
    '课程质量不太好',
    '投诉了三次都没人理',
    '真的很失望',
    '課程太爛了',
    '鸽王又来了',
    'The lessons are boring and a waste of time',
    "I wasn't happy, it is not worth the fee",
    'why is it so bad?',
    'so DISAPPOINTED 😡',
    'Очень скучно и дорого',
    'мне не нравится',
    '没收获，浪费时间',
    'I don’t recommend it',
  ])('%s', (text) => {
    expect(negative(text)).toBe(true);
  });
});

describe('negative is not', () => {
  it.each([
    '课程不错',
    '这课不坑，放心报',
    '没问题',
    '讲得一点都不无聊',
    '没有让我失望',
    '从来没有失望过',
    '不后悔报了这个课',
    '这道题太难了',
    '这个课程坑人吗？',
    '会不会太贵',
    '你觉得贵不贵',
    '好不好用',
    '不好意思，来晚了',
    '别生气，老师马上来',
    '讲课很清楚，谢谢老师',
    '垃圾分类那篇作文怎么写',
    '学费多少',
    'not bad at all',
    "the lesson wasn't boring",
    'no complaints about the fee',
    'nothing wrong with it, never disappointed',
    'is the lesson boring?',
    'my English is bad, sorry',
    'a killer lesson',
    'Неплохо, совсем не скучно',
    'вовсе не дорого',
    '',
    '12345',
    'I don’t regret it',
    '不要太好！课程绝了',
    '不坑不坑不坑',
  ])('%s', (text) => {
    expect(negative(text)).toBe(false);
  });
});

describe('what a text is about', () => {
  it('is told by the words of the file, several topics at once, however they are written', () => {
    expect(topics('課程的收费')).toEqual(['授课', '收费']);
    expect(topics('Any LESSONS today?')).toEqual(['授课']);
  });

  it('is nothing for everything else', () => {
    expect(topics('今天天气真差')).toEqual([]);
    expect(topics('')).toEqual([]);
    expect(topics('feet')).toEqual(['收费']);
    expect(topics('coffee')).toEqual([]);
  });
});

describe('words of the community’s own', () => {
  it('make negative what is negative nowhere else, and harmless what is', () => {
    expect(negative('鸽王')).toBe(true);
    expect(told({ negative: [] }).negative('鸽王')).toBe(false);
    expect(told({ harmless: ['无聊透顶社'] }).negative('无聊透顶社的课程')).toBe(false);
    expect(negative('无聊透顶社的课程')).toBe(true);
  });
});

it.each([
  ['a denial', `${'不'.repeat(60_000)}太贵`],
  ['a question', `${'is '.repeat(20_000)}bad?`],
  ['one word', '不太贵'.repeat(20_000)],
])('a text that is %s over and over takes no time', (_, text) => {
  negative(text);
  const start = performance.now();
  negative(text);
  expect(performance.now() - start).toBeLessThan(500);
});

describe('the shipped lists', () => {
  const wordsOf = (wanted: string) =>
    readShipped()
      .lists.filter(({ name }) => name === wanted)
      .flatMap(({ needles }) => needles.map(({ word }) => word.replaceAll('*', '')));

  it('call each of their negative words negative', () => {
    expect(wordsOf('negative').filter((word) => !negative(word))).toEqual([]);
  });

  it('call none of their harmless phrases negative', () => {
    expect(wordsOf('not-negative').filter(negative)).toEqual([]);
  });
});

it('the same holds of a lexicon made earlier, as functions have it', () => {
  const data = community({ opinion: settings });
  const lexicon = lexiconOf(data, () => readShipped());
  const outline = outlineOf(readShipped());
  const compiled = compileCommunity(data, { lexicon, shipped: () => outline });
  const reading = compiled.rules.readers.at('message').read('课程不值，但是不贵');
  expect(compiled.opinion && isNegative(reading, compiled.opinion)).toBe(true);
  expect(compiled.opinion && topicsOf(reading, compiled.opinion)).toEqual(['授课']);
});
