import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondThoughts } from '../../../shared/community/second-thoughts.ts';
import { parseNickname } from '../../../shared/workflows/nickname/parse.ts';
import { china } from '../../../shared/workflows/nickname/provinces.ts';
import { nicknameSection } from '../../../shared/workflows/nickname/section.ts';
import { type NicknameSettings, nicknameParts } from '../../../shared/workflows/nickname/settings.ts';
import { exampleOf, explainWrong } from '../../../shared/workflows/nickname/wording.ts';
import { community } from '../../decision/community.ts';

const year = 2026;
const form: NicknameSettings = {
  parts: ['year', 'province', 'nickname'],
  separators: ['+', '-', '—', '·', '_', '/', '|', ' '],
  years: { from: 0, to: 6 },
  provinces: china,
  remind: [1],
};
const read = (name: string, settings = form) => parseNickname(name, settings, year);

describe('a nickname in form', () => {
  it.each([
    ['2027+广东+小鹅', '广东', '小鹅'],
    ['2027-广东-小鹅', '广东', '小鹅'],
    ['2027 广东 小鹅', '广东', '小鹅'],
    ['２０２７＋廣東＋小鵝', '广东', '小鵝'],
    ['2027广东-小鹅', '广东', '小鹅'],
    ['2027届广东省·小鹅', '广东', '小鹅'],
    ['【2027+内蒙古+小鹅】', '内蒙古', '小鹅'],
    ['  2027 + 黑龙江 + 小 鹅 ', '黑龙江', '小 鹅'],
    ['2027+Inner Mongolia+Alex', '内蒙古', 'Alex'],
    ['2027+臺灣+小鹅🐧', '台湾', '小鹅'],
    ['🐧2027+广东+小🐧鹅🌸', '广东', '小🐧鹅'],
    ['2027-广东-湖南妹', '广东', '湖南妹'],
    ['2027+广东+小鹅+备考中', '广东', '小鹅+备考中'],
    ['2027+广东+2号', '广东', '2号'],
    ['2\u200b027+广\u200b东+小鹅\ufe0f', '广东', '小鹅'],
    ['2027+陕西+a', '陕西', 'a'],
    ['2027+shaanxi+a', '陕西', 'a'],
    ['2027+Shanxi+a', '山西', 'a'],
  ])('%s is read', (name, province, nickname) => {
    expect(read(name)).toEqual({ ok: true, parts: { year: 2027, province, nickname } });
  });

  it('holds a year from this one to six years ahead', () => {
    const years = [2025, 2026, 2032, 2033];
    expect(years.map((one) => read(`${one}+广东+小鹅`).ok)).toEqual([false, true, true, false]);
  });

  it('keeps to the order and the separators of the file', () => {
    const other: NicknameSettings = { ...form, parts: ['nickname', 'province', 'year'], separators: ['|'] };
    expect(read('小鹅|广东|2027', other).ok).toBe(true);
    expect(read('小鹅|广东2027', other).ok).toBe(true);
    expect(read('2027|广东|小鹅', other)).toMatchObject({ ok: false, problem: 'order' });
    expect(read('小鹅-广东-2027', other).ok).toBe(false);
  });
});

describe('of a nickname that is not', () => {
  it.each([
    ['广东+小鹅', 'year'],
    ['27+广东+小鹅', 'year'],
    ['2019+广东+小鹅', 'year'],
    ['20277+广东+小鹅', 'year'],
    ['2027+火星+小鹅', 'province'],
    ['2027+小鹅', 'province'],
    ['2027+广东', 'nickname'],
    ['2027+广东+', 'nickname'],
    ['2027+广东+🐧', 'nickname'],
    ['广东+2027+小鹅', 'order'],
    ['小鹅+2027+广东', 'order'],
    ['2027广东小鹅', 'separator'],
    ['2027🌸广东🌸小鹅', 'separator'],
    ['2027,广东,小鹅', 'separator'],
    ['2027+广东湖南+小鹅', 'separator'],
    ['小鹅', 'empty'],
    ['🐧', 'empty'],
    ['', 'empty'],
  ])('%s the wrong part is named: %s', (name, problem) => {
    expect(read(name)).toMatchObject({ ok: false, problem });
  });
});

const signs = ['+', '-', '—', '·', '_', '/', '|', ' ', '', '--', '＋', '｜', '・', '~', '🐧', '.', '(', ')', '【'];
const pieces = fc.oneof(
  fc.constantFrom(
    ...signs,
    '2027',
    '2026',
    '1999',
    '２０２８',
    '27届',
    '2030年',
    '广东',
    '廣東',
    '湖南省',
    'Beijing',
    'hong kong',
    '小鹅',
    'Alex',
    '王',
    'a',
    '9',
    '12',
    '\u200b',
    '\u202e',
    '👩‍🎓',
    'é',
  ),
  fc.string({ maxLength: 4, unit: 'grapheme' }),
);
const names = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const place = fc.oneof(
  fc.constantFrom('Berlin', 'Bern', 'Sankt Gallen', 'a', 'Rhein-Main', '3号', '广', 'Zürich', '上+下', '２区'),
  fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }),
);
const written = fc.record({
  parts: fc.shuffledSubarray([...nicknameParts], { minLength: 1 }),
  separators: fc.uniqueArray(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 2 })), {
    minLength: 1,
    maxLength: 6,
  }),
  years: fc.record({ from: fc.integer({ min: -60, max: 20 }), to: fc.integer({ min: -60, max: 20 }) }),
  provinces: fc.oneof(
    fc.constant('china'),
    fc.array(fc.oneof(place, fc.array(place, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 4 }),
  ),
});

/** Every form that a community file may ask for. */
const forms = written
  .map((section) => nicknameSection.safeParse(section))
  .filter(({ success }) => success)
  .map(({ data }) => data as NicknameSettings)
  .filter((nickname) => secondThoughts(community({ nickname })).mistakes.length === 0);

describe('whatever the form and the name', () => {
  it('every example that Reeve suggests is right itself', () => {
    fc.assert(
      fc.property(forms, names, fc.integer({ min: 2024, max: 2090 }), (settings, name, thisYear) => {
        const parsed = parseNickname(name, settings, thisYear);
        fc.pre(!parsed.ok);
        if (parsed.ok) return;
        const example = exampleOf(community({ nickname: settings }), settings, parsed.found, thisYear);
        expect({ example, parsed: parseNickname(example, settings, thisYear) }).toMatchObject({ parsed: { ok: true } });
        expect(explainWrong(community(), settings, parsed, thisYear).problem).not.toBe('');
      }),
      { numRuns: 3_000 },
    );
  });

  it('a right name stays right however it is cased, widened or decorated around', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const right = fc.record({
      year: fc.integer({ min: 2026, max: 2032 }),
      place: fc.constantFrom(...china.flat()),
      nickname: fc.constantFrom('小鹅', 'Alex', '王·五', '2号', 'a b'),
      sign: fc.constantFrom(...form.separators),
      change: fc.constantFrom(
        wide,
        (text: string) => text.toUpperCase(),
        (text: string) => `【${text}】`,
        (text: string) => ` ${text} `,
        (text: string) => `\u2068${text}\u2069`,
      ),
    });
    fc.assert(
      fc.property(right, ({ year, place, nickname, sign, change }) => {
        const name = change([year, place, nickname].join(sign));
        expect({ name, ok: read(name).ok }).toEqual({ name, ok: true });
      }),
    );
  });
});
