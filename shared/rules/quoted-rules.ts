import type { MessageEvent } from '../event/event.ts';
import { originalRange } from '../text/fold.ts';
import type { Hits } from '../text/needle.ts';
import type { Reading } from '../text/reading.ts';
import type { Reader } from '../text/text-reading.ts';

/** Of a message, what its author answers for. */
export interface Said {
  readonly event: MessageEvent;
  readonly reading: Reading;
}

/**
 * Who reminds others of the rules quotes them, and these name all that they forbid: such pieces become blanks, so that
 * everything else stays in its place.
 */
export function withoutQuotedRules(event: MessageEvent, reader: Reader, ownSentences: number | undefined): Said {
  const { text, links } = event.message;
  const reading = reader.read(text, links);
  if (ownSentences === undefined || !reading.hits.has(ownSentences)) return { event, reading };
  const rest = blanked(text, reading.hits, ownSentences);
  return { event: { ...event, message: { ...event.message, text: rest } }, reading: reader.read(rest, links) };
}

function blanked(text: string, hits: Hits, set: number): string {
  let rest = text;
  for (const { from, to } of hits.of(set)) {
    const [start, end] = originalRange(text, from, to);
    rest = rest.slice(0, start) + text.slice(start, end).replace(/\S/g, ' ') + rest.slice(end);
  }
  // Numbers and signs of a list say nothing without it.
  return /\p{L}/u.test(rest) ? rest : '';
}
