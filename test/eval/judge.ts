import type { Row } from '../../infra/training/rows.ts';
import { createDetector } from '../../shared/detection/create-detector.ts';
import { tasks } from '../../shared/detection/detection.ts';
import type { Shipped } from '../../shared/detection/shipped.ts';
import { Lexicon, LexiconBuilder } from '../../shared/text/lexicon.ts';
import { Reader } from '../../shared/text/text-reading.ts';
import type { Judged, Ranks } from './tally.ts';

/** Asks the detectors about every row, as a message would be asked about. */
export function judge(all: readonly Row[], shipped: Shipped): Judged[] {
  const needles = new LexiconBuilder();
  const detector = createDetector(needles, shipped);
  const reader = new Reader(new Lexicon(needles.build()));
  const known = new Map<string, Ranks>();
  const ranksOf = (text: string): Ranks => {
    const before = known.get(text);
    if (before) return before;
    const reading = reader.read(text);
    const [abuse, advert, sexual] = tasks.map((task) => detector.rank(reading, task));
    const ranks = { abuse: abuse ?? 0, advert: advert ?? 0, sexual: sexual ?? 0 };
    known.set(text, ranks);
    return ranks;
  };
  return all.map((row) => ({
    row,
    ranks: ranksOf(row.text),
    ...(row.base === undefined ? {} : { base: ranksOf(row.base) }),
  }));
}
