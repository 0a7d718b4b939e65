import type { Link } from '../event/message.ts';
import { contactsIn, type FoundContact } from './contacts.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { TextScanner } from './lexicon.ts';
import { type FoundLink, linksIn } from './links.ts';
import type { Hits } from './needle.ts';
import type { Reading } from './reading.ts';

/** How many texts of a place are remembered, and how long they may be. */
const mostKnown = 1_000;
const longestKnown = 200;

/** Scans the texts of one place, one after the other, into the same memory. */
export class Reader {
  readonly #scanner: TextScanner;
  readonly #known: Map<string, TextReading> | undefined;
  #last: TextReading | undefined;
  #hits: Hits | undefined;

  /** `remembers`: the same texts come again and again, as names do. They are read once and are the same objects. */
  constructor(lexicon: Lexicon, remembers = false) {
    this.#scanner = new TextScanner(lexicon);
    if (remembers) this.#known = new Map();
  }

  /** `links`: those that the platform marked in this text. */
  read(text: string, links: readonly Link[] = []): TextReading {
    const known = this.#known;
    if (!known || links.length > 0 || text.length > longestKnown) return new TextReading(this, text, links);
    const again = known.get(text);
    if (again) return again;
    const reading = new TextReading(this, text, links);
    if (known.size >= mostKnown) known.clear();
    known.set(text, reading);
    return reading;
  }

  /** Scanned again when another text has been in between: its hits stand in the same memory. */
  hitsOf(reading: TextReading): Hits {
    if (this.#hits && this.#last === reading) return this.#hits;
    this.#hits = this.#scanner.scan(reading.original, reading.folded);
    this.#last = reading;
    return this.#hits;
  }
}

/** Of a text without a word: it need not be scanned again. */
const noHits: Hits = { has: () => false, sets: [], of: () => [] };

class TextReading implements Reading {
  readonly original: string;
  readonly folded: string;
  readonly #reader: Reader;
  readonly #marked: readonly Link[];
  #isClean = false;
  #links: readonly FoundLink[] | undefined;
  #contacts: readonly FoundContact[] | undefined;

  constructor(reader: Reader, original: string, marked: readonly Link[]) {
    this.original = original;
    this.folded = fold(original);
    this.#reader = reader;
    this.#marked = marked;
  }

  get hits(): Hits {
    if (this.#isClean) return noHits;
    const hits = this.#reader.hitsOf(this);
    this.#isClean = hits.sets.length === 0;
    return hits;
  }

  get links(): readonly FoundLink[] {
    this.#links ??= linksIn(this.#marked, this.original, this.folded);
    return this.#links;
  }

  get contacts(): readonly FoundContact[] {
    this.#contacts ??= contactsIn(this.folded, this.original);
    return this.#contacts;
  }
}
