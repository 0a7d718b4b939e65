import { bareWord } from '../text/joints.ts';
import type { Reading } from '../text/reading.ts';
import { tasks } from './detection.ts';
import { rankOf } from './rank.ts';
import { Scorer } from './scorer.ts';
import type { Weights } from './weights.ts';
import { type CountedWords, type ListedWord, slotOf, type WordCounts } from './word-counts.ts';

const abuse = tasks.indexOf('abuse');

/** 他妈 between what is spoken of and what is said of it: 这题真他妈难. Not 你他妈, 操他妈, 他妈逼. */
const between =
  '(?<=[\\u4e00-\\u9fa5])(?<![你您操曹草艹肏日干靠滚去])(?:他妈的?|他娘的|特么的?|踏马的?|tmd)(?=[难热冷累困好爽贵便快慢多少大小长短高低远近早晚忙烦痛疼饿渴香甜苦辣酸咸帅美强牛绝准简复杂厉离有开感舒精棒]|不好|不容|不公|没意|无聊)';

/** What ends a clause. */
const pause = '[，。！？、,.!?~…\\s]';

/** Cried before what is spoken of: 卧槽，牛逼; 他妈的这题真难. Not 卧槽你妈, 我操死你, nor by itself. */
const cried = `(?<![\\u4e00-\\u9fa5a-z])(?:卧槽|握草|我[操艹草靠]|他妈的|他娘的|妈的)+(?=${pause}{0,3}(?:[又也太好牛绝满强厉考]|真[的不好难牛强厉]|[这那](?:也|[道次个]?[题卷考])|[数物化英语]|作业))`;

/** Said of things that are hard or bad: 这题出得真恶心. Not of whoever teaches or writes them. */
const ofThings = `(?<=(?:题|卷子?|作业|考试|难度|计算量?|食堂|网速?|天气|软件|系统|答案|数据|公式|步骤|数学|物理|化学|英语|语文|历史|地理)[^，。！？,.!?你您他她它人师生们表长友哥姐弟妹狗]{0,5})(?:恶心|变态|垃圾)(?=${pause}|$|[了吧啊呀哦吗])`;

const emphatic = new RegExp(`${between}|${cried}|${ofThings}`, 'g');

/** Each of them has one of these, and a text without any is done with much sooner. */
const mayBeEmphatic = /他[妈娘]|[特踏][么马]|tmd|卧槽|握草|我[操艹草靠]|妈的|恶心|变态|垃圾/;

/** 我真是个傻子: whoever says it means nobody else. */
const self =
  /(?<![\u4e00-\u9fa5])我(?:自己|真的?|可|就|果然|简直|感觉|觉得|也|又|才)*[是像](?:一?[个只头])?(?:大|小|老)?(?:傻子|笨蛋|傻[逼b瓜叉]|蠢货|蠢猪|废物|智障|白痴|脑残|弱智|sb|二货|垃圾)(?![\u4e00-\u9fa5]{0,6}你)/g;

/** Whoever is spoken to or of may be meant. */
const somebody =
  /[你您她他它们人谁狗猪货鬼爹妈爷孙爸祖男女国族媒黑蠢]|家伙|玩意|东西|孩子|孝子|粉丝|滚(?![动轮筒烫雪球])|闭嘴|有病/;

/** Those of them that stand in nothing that is taken away: with them somebody is left, whatever goes. */
const surelySomebody = /[你您她它们人谁狗鬼爹爷孙爸祖男女国族媒黑]/;

/** What the scorer has mostly met in insults, and everybody says. */
const everyday = /[你您我他她咱]?妈妈|傻傻分不清/g;

/** Tells swearing at things or at oneself from insulting people: what is left without it says which it was. */
export class Emphasis {
  /** How what was left scored when it was last looked at. */
  readonly scorer: Scorer;

  constructor(weights: Weights) {
    this.scorer = new Scorer(weights);
  }

  /** No more is bad about this text than its emphasis, and nobody is named whom it could be about. */
  isAll(reading: Reading, words: WordCounts): boolean {
    return mayBeEmphatic.test(words.righted) && this.#leavesNobody(emphatic, reading, words);
  }

  /** Who writes it calls themselves names, and nobody else. */
  isOfThemselves(reading: Reading, words: WordCounts): boolean {
    // What follows in initials may be about anybody.
    return words.disguised === 0 && !/[a-z]/.test(words.righted) && this.#leavesNobody(self, reading, words);
  }

  #leavesNobody(pattern: RegExp, reading: Reading, words: WordCounts): boolean {
    if (!words.words.some(isInsult) || surelySomebody.test(words.righted)) return false;
    const left = words.righted.replace(pattern, '');
    return !somebody.test(left) && this.#isInnocent(left, reading, words);
  }

  /** It sounds like an insult for an everyday word alone: 你妈妈做的饭真好吃. */
  isEveryday(reading: Reading, words: WordCounts): boolean {
    if (words.words.length > 0) return false;
    return this.#isInnocent(words.righted.replace(everyday, ''), reading, words);
  }

  #isInnocent(left: string, reading: Reading, words: WordCounts): boolean {
    if (left === words.righted) return false;
    const rest = onlyIn(left, words);
    this.scorer.score(reading, rest);
    return rankOf(abuse, rest, this.scorer) === 0;
  }
}

function isInsult({ list }: ListedWord): boolean {
  return list.name === 'insults';
}

/** The words that are still there: an insult that stood in what was taken away counts no more. */
function onlyIn(left: string, before: CountedWords): CountedWords {
  const isGone = (one: ListedWord) => isInsult(one) && !left.includes(bareWord(one.word));
  const counts = before.counts.slice();
  for (const { list } of before.words.filter(isGone)) counts[slotOf(list)] = (counts[slotOf(list)] ?? 1) - 1;
  const words = before.words.filter((word) => !isGone(word));
  return {
    counts,
    words,
    disguised: before.disguised,
    righted: left,
    inFolded: (from, to) => before.inFolded(from, to),
  };
}
