import type { SyntheticWord } from './synthetic-words.ts';

/** As long as Telegram lets a message be. */
export const longest = 4_000;

/** Messages made to be slow: each repeats what makes some part of the way work hardest. */
export function slowMessages(words: readonly SyntheticWord[]): ReadonlyMap<string, string> {
  const sample = words.filter((_, index) => index % 37 === 0).map(({ word }) => word);
  const units: Readonly<Record<string, string>> = {
    'near-matches': sample.map((word) => word.slice(0, -1)).join(''),
    'near-matches apart': sample.map((word) => word.slice(0, -1)).join(' '),
    'near-matches with signs': sample.map((word) => [...word.slice(0, -1)].join('*')).join(' '),
    'the beginning of one word': words[0]?.word.slice(0, -1) ?? 'a',
    'unseen characters': '\u200b',
    'a letter and unseen characters': 'f\u200b\u200c\u200d',
    quotes: '> ',
    'nested brackets': '([{「『',
    'single letters': 'f u c k ',
    'one letter': 'a',
    'stars in words': 'f*c* ',
    'figures for letters': '5h17 4a55 ',
    figures: '1 3 8-',
    pinyin: 'shabi sha bi xian ',
    'characters of one sound': '傻啥沙煞比笔逼币',
    'piled marks': 'a\u0301\u0316\u0334',
    'mixed scripts': 'раyраl ',
    'text turned round': '\u202eabc\u202c',
    'half addresses': 'http://a.',
    addresses: 'x1.com ',
    'look-alike addresses': 'paypa1-login.com ',
    mentions: '@abc ',
    emoji: '🐴👨‍👩‍👧',
    'lone surrogates': '\ud83d',
    lines: 'a\n',
  };
  return new Map(Object.entries(units).map(([name, unit]) => [name, repeated(unit)]));
}

function repeated(unit: string): string {
  return unit.repeat(Math.ceil(longest / unit.length)).slice(0, longest);
}
