import { levels, tasks } from './detection.ts';
import type { Scorer } from './scorer.ts';
import type { CountedWords } from './word-counts.ts';

/** Nothing, low, medium, high. */
export type Rank = 0 | 1 | 2 | 3;

/** A text of fewer known pieces is not judged by its score. */
const fewest = 4;

/** Nor is one of fewer words, when none of them is listed. Of Chinese two characters are a word. */
export const fewestWords = 4;

const abuse = tasks.indexOf('abuse');
const advert = tasks.indexOf('advert');
const sexual = tasks.indexOf('sexual');

/** So much surer of an advert, in logits, the scorer hears no offer of sex. */
const muchSurer = 3;

/** Below this score a text looks innocent. */
const innocent = -0.1;

/**
 * Lists say what they say wherever the word stands; the scorer weighs everything together. What neither knows is not
 * found. The task by its number, so that nothing is looked up for a clean message.
 */
export function rankOf(task: number, words: CountedWords, scorer: Scorer): Rank {
  const byList = rankOfWords(task, words);
  const byScore = rankOfScore(task, scorer);
  if (task === sexual && byList === 0 && byScore === 2 && isHardlySexual(words, scorer)) return 1;
  // Words that are in no list prove nothing by what they are spelled like, unless they make a sentence.
  if (byScore === undefined || (byList === 0 && scorer.words < fewestWords)) return byList;
  // A listed word in a text that is otherwise innocent is one level less sure; two are no chance.
  const doubtful = (scorer.scores[task] ?? 0) < innocent && words.counts[task * levels.length + 1] === 1;
  const listed = byList === 3 ? 2 : byList === 2 && doubtful ? 1 : byList;
  return Math.max(listed, byScore === 3 && !isCertain(task, words, scorer) ? 2 : byScore) as Rank;
}

/** Outside of Chinese few offers of sex were learned from, and without a word of it a phone number sounds like one. */
function isHardlySexual(words: CountedWords, scorer: Scorer): boolean {
  return scorer.language !== 'zh' || isRatherAdvert(words, scorer);
}

/** Who offers sex without a word of it writes like any advertiser; but an advertiser does not write like them. */
function isRatherAdvert({ counts }: CountedWords, { scores }: Scorer): boolean {
  const first = sexual * levels.length;
  if ((counts[first] ?? 0) + (counts[first + 1] ?? 0) + (counts[first + 2] ?? 0) > 0) return false;
  return (scores[advert] ?? 0) - (scores[sexual] ?? 0) >= muchSurer;
}

/** So few words make nobody certain, unless one of them is listed. */
const fewestToBeCertain = 8;

function isCertain(task: number, { counts }: CountedWords, { words }: Scorer): boolean {
  const first = task * levels.length;
  return words >= fewestToBeCertain || (counts[first] ?? 0) + (counts[first + 1] ?? 0) + (counts[first + 2] ?? 0) > 0;
}

/** By the most severe listed word. One that is hardly a sign says nothing by itself, except of who insults. */
export function rankOfWords(task: number, { counts }: CountedWords): Rank {
  const first = task * levels.length;
  const alone = task !== abuse && counts[first] === 1 && counts[first + 1] === 0 && counts[first + 2] === 0;
  if (alone) return 0;
  for (let severity = levels.length; severity > 0; severity--)
    if ((counts[task * levels.length + severity - 1] ?? 0) > 0) return severity as Rank;
  return 0;
}

/** Undefined when the scorer is not sure of anything. */
export function rankOfScore(task: number, scorer: Scorer): Rank | undefined {
  const thresholds = scorer.thresholds(task);
  if (!thresholds || scorer.known < fewest) return undefined;
  const score = scorer.scores[task] ?? 0;
  if (score >= thresholds[2]) return 3;
  if (score >= thresholds[1]) return 2;
  return score >= thresholds[0] ? 1 : 0;
}
