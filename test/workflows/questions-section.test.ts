import { describe, expect, it } from 'vitest';
import { loadCommunity } from '../../shared/community/load.ts';
import { mistakeLine } from '../../shared/community/mistake.ts';
import { isConfirming, isTagged, subjectOf } from '../../shared/workflows/questions/subject.ts';

const calendar = 'calendar:\n  evenings: { from: "18:00", to: "22:00" }\n';

function load(language: 'en' | 'zh', ...lines: string[]) {
  const head = `version: 1\ncommunity: { name: Test, language: ${language}, timezone: Europe/London }\n${calendar}`;
  const source = `${head}questions:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const bytes = new TextEncoder().encode(source);
  const loaded = loadCommunity(bytes, { id: 'test', file: 'community.yaml', readFile: () => undefined });
  const mistakes = loaded.ok ? [] : loaded.mistakes.map((one) => mistakeLine(one).replace('community.yaml:', ''));
  return { settings: loaded.ok ? loaded.community.questions : undefined, mistakes };
}

describe('the section questions', () => {
  it('is read with its defaults', () => {
    const { settings, mistakes } = load('en', 'morning: "07:30"', 'subjects: { Maths: { words: [Limit] } }');
    expect(mistakes).toEqual([]);
    expect(settings).toMatchObject({
      tags: ['#提问', '#question'],
      subjects: [{ name: 'Maths', words: ['maths', 'limit'], teachers: [] }],
      within: 30 * 60_000,
      quiet: 24 * 3600_000,
      close: 7 * 24 * 3600_000,
      quietHours: [],
      perDay: 10,
      morning: 450,
      target: 150,
    });
    expect(settings?.detect).toBeUndefined();
  });

  it('knows who teaches when, and detects by the words of the language where the file gives none', () => {
    const { settings } = load(
      'zh',
      'subjects: { 数学: { teachers: [{ who: telegram:3001, during: evenings }, { who: telegram:3002 }] } }',
      'detect: { chats: [telegram:-100] }',
      'quiet-hours: [evenings]',
    );
    expect(settings?.subjects[0]?.teachers).toEqual([
      { who: 'telegram:3001', during: ['evenings'] },
      { who: 'telegram:3002', during: [] },
    ]);
    expect(settings?.detect?.words).toContain('怎么');
    expect(settings?.quietHours).toEqual(['evenings']);
  });

  it.each([
    ['quiet-hours: evening', '6:16: questions.quiet-hours: expected a name of the calendar (evenings), got "evening"'],
    [
      'subjects: { Maths: { teachers: [{ who: telegram:3001, during: night }] } }',
      'questions.subjects.Maths.teachers[0].during: expected a name of the calendar (evenings), got "night"',
    ],
    ['morning: "25:00"', 'Write a time of day from "00:00" to "23:59"'],
    ['planner: Zhou', 'questions.planner: expected a person on a platform'],
    ['detect: { chats: [the-group] }', 'Write a chat with its platform, such as'],
    ['detect: { chats: [] }', 'questions.detect.chats'],
  ])('refuses %s', (line, expected) => {
    expect(load('en', line).mistakes.join('\n')).toContain(expected);
  });

  it('tells a subject by the most words, a tag from a longer one, and thanks from thanks with a but', () => {
    const { settings } = load('zh', 'subjects: { 数学: { words: [函数, 导数] }, 物理: { words: [力学] } }');
    if (!settings) throw new Error('the section was not read');
    expect(subjectOf('力学里的函数和导数', settings)).toBe('数学');
    expect(subjectOf('今天吃什么', settings)).toBe('');
    expect(['#提问这题怎么做', 'a #question', '#questions'].map((text) => isTagged(text, settings))).toEqual([
      true,
      true,
      false,
    ]);
    const said = ['谢谢老师', '懂了！', '谢谢，但是还有一步没懂', '谢谢，为什么？', '还是不会了', '好的'];
    expect(said.map((text) => isConfirming(text, settings))).toEqual([true, true, false, false, false, false]);
  });
});
