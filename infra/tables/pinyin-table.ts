import { pinyin } from 'pinyin-pro';
import { simplifiedCharacters } from './dictionary.ts';

/** The reading that is meant where pinyin-pro gives another first, or none. */
const own: Readonly<Record<string, string>> = {
  了: 'le',
  的: 'de',
  得: 'de',
  着: 'zhe',
  还: 'hai',
  都: 'dou',
  行: 'xing',
  长: 'chang',
  地: 'di',
  艹: 'cao',
  肏: 'cao',
  屄: 'bi',
  囗: 'wei',
  吗: 'ma',
  么: 'me',
  呢: 'ne',
  逼: 'bi',
  嫖: 'piao',
  妓: 'ji',
  约: 'yue',
  炮: 'pao',
  薄: 'bo',
  弹: 'dan',
  单: 'dan',
  曾: 'ceng',
  贾: 'jia',
  那: 'na',
  哪: 'na',
  谁: 'shei',
  他: 'ta',
  她: 'ta',
  它: 'ta',
  啊: 'a',
  吧: 'ba',
  哈: 'ha',
  和: 'he',
  会: 'hui',
  没: 'mei',
  脚: 'jiao',
  核: 'he',
  色: 'se',
  说: 'shuo',
};

export const firstIdeograph = 0x4e00;
export const lastIdeograph = 0x9fa5;

export function syllableOf(character: string): string {
  const found = own[character] ?? pinyin(character, { toneType: 'none', v: true });
  return /^[a-z]+$/.test(found) ? found.replace(/^([jqxy])v/, '$1u') : '';
}

export function pinyinTable(): string {
  const numbers = new Map<string, number>([['', 0]]);
  const everyday = simplifiedCharacters(0xd7);
  let units = '';
  for (let point = firstIdeograph; point <= lastIdeograph; point++) {
    const character = String.fromCharCode(point);
    const syllable = syllableOf(character);
    const number = numbers.get(syllable) ?? numbers.size;
    numbers.set(syllable, number);
    units += String.fromCharCode((everyday.has(character) ? 0x500 : 0x100) + number);
  }
  return `${[...numbers.keys()].join(' ')}\n${units}`;
}

/** All syllables that a character has. */
export function syllables(): ReadonlySet<string> {
  const [names = ''] = pinyinTable().split('\n');
  return new Set(names.split(' ').filter((name) => name.length > 1 || ['a', 'e', 'o'].includes(name)));
}
