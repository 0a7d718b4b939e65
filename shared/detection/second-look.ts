import type { Reading } from '../text/reading.ts';
import { tasks } from './detection.ts';
import type { InsultWords } from './insult-words.ts';
import { type Rank, rankOf, rankOfScore } from './rank.ts';
import { RestoredWords } from './restored-words.ts';
import { type How, longestRestored, Restorer } from './restorer.ts';
import { Scorer } from './scorer.ts';
import type { Weights } from './weights.ts';
import type { WordCounts } from './word-counts.ts';

const abuse = tasks.indexOf('abuse');

/** What is restored is never certain. */
const surest = 2;

/** So much more than elsewhere is wanted of a score: what was read into a text may be chance. */
const margin = 0.2;

/** Who scores so much less than is wanted insults in no disguise either. */
const nearEnough = 1.5;

/** What a text says once it is restored. */
export interface SecondLook {
  readonly rank: Rank;
  readonly words: RestoredWords;
  readonly how: How;
}

/** Looks once more at Chinese texts that are nearly insults, as they are written by who hides insults. */
export class SecondLooker {
  readonly #insults: InsultWords;
  readonly #scorer: Scorer;
  readonly #restorer: Restorer;

  constructor(weights: Weights, insults: InsultWords) {
    this.#insults = insults;
    this.#scorer = new Scorer(weights);
    this.#restorer = new Restorer(weights.zh?.table ?? new Uint32Array(1), insults);
  }

  /** Whether a second look may pay. Most messages of a chat are nowhere near. */
  isWorth(rank: Rank, { folded }: Reading, scorer: Scorer): boolean {
    if (rank >= surest || scorer.language !== 'zh' || folded.length > longestRestored) return false;
    // Of a text too short to be scored everything may be read as anything.
    return scorer.known > 0 && aboveWanted(scorer) >= -nearEnough;
  }

  /** Undefined when nothing comes to light. */
  look(reading: Reading, words: WordCounts): SecondLook | undefined {
    for (const { text, how } of this.#restorer.restore(words.righted, reading.original)) {
      const restored = new RestoredWords(words, text, this.#insults);
      this.#scorer.score(reading, restored);
      // Of a text too short to be scored, everything may be read as anything.
      if (rankOfScore(abuse, this.#scorer) === undefined || aboveWanted(this.#scorer) < margin) continue;
      const rank = Math.min(rankOf(abuse, restored, this.#scorer), surest) as Rank;
      if (rank === surest) return { rank, words: restored, how };
    }
    return undefined;
  }

  /** The scorer as it stood after that look: another text may have been scored since. Holds until the next. */
  scored(reading: Reading, words: RestoredWords): Scorer {
    this.#scorer.score(reading, words);
    return this.#scorer;
  }
}

/** By how much a text scores more than the surest level wants. */
function aboveWanted(scorer: Scorer): number {
  const wanted = scorer.thresholds(abuse)?.[surest - 1] ?? Number.POSITIVE_INFINITY;
  return (scorer.scores[abuse] ?? 0) - wanted;
}
