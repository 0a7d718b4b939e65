import { bareWord } from '../text/joints.ts';
import type { Reading } from '../text/reading.ts';
import { tasks } from './detection.ts';
import { rankOf } from './rank.ts';
import { Scorer } from './scorer.ts';
import type { Weights } from './weights.ts';
import { type CountedWords, type ListedWord, slotOf, type WordCounts } from './word-counts.ts';

const abuse = tasks.indexOf('abuse');

/** 他妈 between what is spoken of and what is said of it: 这题真他妈难. Not 你他妈, 操他妈, 他妈逼, nor a curse by itself. */
const emphatic =
  /(?<=[\u4e00-\u9fa5])(?<![你您操曹草艹肏日干靠滚去])(?:他妈的?|他娘的|特么的?|踏马的?|tmd)(?=[难热冷累困好爽贵便快慢多少大小长短高低远近早晚忙烦痛疼饿渴香甜苦辣酸咸帅美强牛绝准简复杂厉离有开感舒精棒]|不好|不容|不公|没意|无聊)/g;

/** Whoever is spoken to or of may be meant. */
const somebody = /[你您她他它们人谁狗猪货鬼爹妈爷孙爸祖男女国族媒黑蠢]|家伙|玩意|东西|孩子|孝子|粉丝/;

/** What lists know of it, each as a word. */
const emphases: ReadonlySet<string> = new Set(
  '他妈 他妈的 妈的 真他妈 真他妈的 他娘的 特么 特么的 踏马 踏马的 tmd'.split(' '),
);

/** What the scorer has mostly met in insults, and everybody says. */
const everyday = /[你您我他她咱]?妈妈|傻傻分不清/g;

/** Tells swearing at things from insulting people: what is left without the emphasis says which it was. */
export class Emphasis {
  readonly #scorer: Scorer;

  constructor(weights: Weights) {
    this.#scorer = new Scorer(weights);
  }

  /** No more is bad about this text than its emphasis, and nobody is named whom it could be about. */
  isAll(reading: Reading, words: WordCounts): boolean {
    if (!words.words.some(isEmphasis)) return false;
    const left = words.righted.replace(emphatic, '');
    return !somebody.test(left) && this.#isInnocent(left, reading, words);
  }

  /** It sounds like an insult for an everyday word alone: 你妈妈做的饭真好吃. */
  isEveryday(reading: Reading, words: WordCounts): boolean {
    if (words.words.length > 0) return false;
    return this.#isInnocent(words.righted.replace(everyday, ''), reading, words);
  }

  #isInnocent(left: string, reading: Reading, words: WordCounts): boolean {
    if (left === words.righted) return false;
    const rest = withoutEmphasis(words, left);
    this.#scorer.score(reading, rest);
    return rankOf(abuse, rest, this.#scorer) === 0;
  }
}

function isEmphasis({ word, list }: ListedWord): boolean {
  return list.name === 'insults' && emphases.has(bareWord(word));
}

function withoutEmphasis(before: CountedWords, righted: string): CountedWords {
  const counts = before.counts.slice();
  for (const { list } of before.words.filter(isEmphasis)) counts[slotOf(list)] = (counts[slotOf(list)] ?? 1) - 1;
  const words = before.words.filter((word) => !isEmphasis(word));
  return { counts, words, disguised: before.disguised, righted, inFolded: (from, to) => before.inFolded(from, to) };
}
