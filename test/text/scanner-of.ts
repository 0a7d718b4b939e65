import { decodeLexicon, encodeLexicon, Lexicon, LexiconBuilder, TextScanner } from '../../shared/text/lexicon.ts';
import type { Needle } from '../../shared/text/needle.ts';

/** A scanner of these lists, which are the sets 0, 1 …, after the way that a stored lexicon takes. */
export function scannerOf(lists: readonly (readonly (Needle | string)[])[], safe: readonly string[] = []): TextScanner {
  const builder = new LexiconBuilder();
  for (const list of lists) builder.add(list.map((one) => (typeof one === 'string' ? { word: one } : one)));
  builder.addSafe(safe);
  return new TextScanner(new Lexicon(decodeLexicon(encodeLexicon(builder.build()))));
}
