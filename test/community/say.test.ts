import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill, joinWords, plain, say, sayPlain } from '../../shared/community/say.ts';
import { memberId } from '../../shared/event/ids.ts';

const english = { language: 'en', texts: {} } as const;
const lin = { id: memberId('telegram', 1001), name: 'Lin 🐧' };

describe('say', () => {
  test('names people as mentions at the place where the name stands', () => {
    const words = say(english, 'thanks.received', {
      by: { id: memberId('telegram', 7), name: 'Wu' },
      member: lin,
      points: 2,
    });
    expect(words.mentions.map((m) => [m.member, words.text.slice(m.offset, m.offset + m.length)])).toEqual([
      ['telegram:7', 'Wu'],
      ['telegram:1001', 'Lin 🐧'],
    ]);
  });

  test('uses the wording of the community before its own', () => {
    const voice = { language: 'zh', texts: { 'case.warned': '{member}!!' } } as const;
    expect(sayPlain(voice, 'case.warned', { member: lin, rule: 'no flooding' })).toBe('Lin 🐧!!');
  });

  test('speaks the language of the community', () => {
    expect(sayPlain({ language: 'zh', texts: {} }, 'answer.admins-only')).toBe('只有管理员可以操作哦。');
  });

  test('inserts what members wrote as it is, braces and dollar signs included', () => {
    const words = fill('{a} and {b}', { a: '{b}', b: '$& {a}' });
    expect(words.text).toBe('{b} and $& {a}');
  });

  test('mentions an account without a name by its id, for platforms refuse a mention of nothing', () => {
    expect(fill('{member}', { member: { ...lin, name: '  ' } })).toEqual({
      text: '1001',
      mentions: [{ offset: 0, length: 4, member: 'telegram:1001' }],
    });
  });

  test('tells one from many where the text does', () => {
    const said = (points: number) => fill('{points} {points|point|points}', { points }).text;
    expect([0, 1, 2, -1].map(said)).toEqual(['0 points', '1 point', '2 points', '-1 points']);
  });

  test('refuses to leave a placeholder unfilled', () => {
    expect(() => fill('{member}: {rule}', { member: lin })).toThrow('{rule}');
    expect(() => fill('{constructor}', {})).toThrow('{constructor}');
  });

  test('keeps mentions on their names however pieces are joined', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }).map(plain),
      fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => fill('🎉{m}。', { m: { id: lin.id, name } })),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.string(), (pieces, separator) => {
        const names = (words: { text: string; mentions: readonly { offset: number; length: number }[] }) =>
          words.mentions.map(({ offset, length }) => words.text.slice(offset, offset + length));
        expect(names(joinWords(pieces, separator))).toEqual(pieces.flatMap(names));
      }),
    );
  });
});
