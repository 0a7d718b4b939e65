import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, tables } from '../../infra/tables/tables.ts';
import { isCommonPair, makePairFilter } from '../../shared/text/pair-filter.ts';
import { latinSyllables } from '../../shared/text/syllables.ts';
import { readOpenTable } from '../../shared/text/tables/read-table.ts';
import { simplified } from '../../shared/text/tables/simplified.ts';

const folder = join(import.meta.dirname, '../../shared/text/tables');

describe('the tables of characters', () => {
  it.each(tables)('are what `npm run tables` makes: $name', (table) => {
    expect(readFileSync(join(folder, `${table.name}.ts`), 'utf8') === fileOf(table)).toBe(true);
  });

  it('name the licence of each source', () => {
    const notice = readFileSync(join(folder, 'NOTICE'), 'utf8');
    for (const { name } of tables) expect(notice).toMatch(new RegExp(`^${name}\\s`, 'm'));
  });

  it('are small enough to lie in the code of a function', () => {
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(215_000);
  });

  it('never lead from one traditional character to another', () => {
    const pairs = readOpenTable(simplified);
    const sources = new Set([...pairs].filter((_, at) => at % 2 === 0));
    for (let at = 1; at < pairs.length; at += 2) expect(sources.has(pairs.charAt(at))).toBe(false);
  });
});

describe('a filter of pairs', () => {
  const pairs = Array.from({ length: 5_000 }, (_, at) => [0x4e00 + (at % 71), 0x5000 + Math.floor(at / 71)] as const);
  const filter = makePairFilter(pairs);

  it('knows every pair it was made of', () => {
    expect(pairs.every(([first, second]) => isCommonPair(filter, first, second))).toBe(true);
  });

  it('takes few strangers for one of them', () => {
    const strangers = pairs.filter(([first, second]) => isCommonPair(filter, second, first)).length;
    expect(strangers).toBeLessThan(pairs.length * 0.03);
  });
});

describe('cutting Latin letters into syllables', () => {
  it.each([
    ['shabi', 'sha bi'],
    ['xian', 'xian'],
    ['nvquan', 'nv quan'],
    ['nü', 'nü'],
    ['tiananmen', 'tian an men'],
    ['fangan', 'fang an'],
    ['shit', ''],
    ['hello', ''],
    ['n', ''],
    ['zhuangzhuangzhuangzhuangz', ''],
  ])('of %s gives %j', (token, expected) => {
    const syllables = latinSyllables();
    const count = syllables.cut(token, 0, token.length);
    const parts: string[] = [];
    for (let at = 0; parts.length < count; at += syllables.lengthAt(at))
      parts.push(token.slice(at, at + syllables.lengthAt(at)));
    expect(parts.join(' ')).toBe(expected);
  });
});
