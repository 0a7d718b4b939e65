import { Grams } from '../../shared/detection/grams.ts';
import { leastPieces } from '../../shared/detection/scorer.ts';
import { languageOf } from '../../shared/detection/script.ts';
import type { Shipped } from '../../shared/detection/shipped.ts';
import { Structure } from '../../shared/detection/structure.ts';
import { WordCounts } from '../../shared/detection/word-counts.ts';
import type { ListLanguage } from '../../shared/lists/shipped-list.ts';
import { Lexicon, LexiconBuilder } from '../../shared/text/lexicon.ts';
import { Reader } from '../../shared/text/text-reading.ts';
import type { Sample } from './sources.ts';

/** A sample as the scorer sees it. */
export interface Document {
  readonly language: ListLanguage;
  readonly sample: Sample;
  /** Its pieces, each once. */
  readonly hashes: Uint32Array;
  /** So many of them are of what is written; the others see through disguises. */
  readonly written: number;
  /** How often each stands in it, by the root of the text's size: what its weight is multiplied with. */
  readonly amounts: Float32Array;
  readonly structure: Float32Array;
  /** How many times as often such a message is met in chats as among the samples, where that is known. */
  readonly often?: number;
}

/** Reads samples exactly as the detector will read messages. Those in no language of the scorer are left out. */
export function documentsOf(samples: readonly Sample[], { lists, safe }: Omit<Shipped, 'weights'>): Document[] {
  const needles = new LexiconBuilder();
  const words = new WordCounts(needles, lists);
  needles.addSafe(safe);
  const reader = new Reader(new Lexicon(needles.build()));
  const grams = new Grams();
  const structure = new Structure();
  return samples.flatMap((sample) => {
    const reading = reader.read(sample.text);
    words.read(reading);
    const language = languageOf(words.righted);
    if (language === undefined) return [];
    grams.read(words.righted, language);
    structure.read(reading, words);
    return [{ language, sample, ...amountsOf(grams), structure: Float32Array.from(structure.values) }];
  });
}

function amountsOf({ hashes, count, written: read }: Grams): Pick<Document, 'hashes' | 'written' | 'amounts'> {
  const counts = new Map<number, number>();
  let written = 0;
  for (let at = 0; at < count; at++) {
    const hash = hashes[at] ?? 0;
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
    if (at + 1 === read) written = counts.size;
  }
  const size = Math.sqrt(count + leastPieces);
  return {
    hashes: Uint32Array.from(counts.keys()),
    written,
    amounts: Float32Array.from(counts.values(), (times) => times / size),
  };
}
