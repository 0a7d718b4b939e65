import type { Link } from '../event/message.ts';
import { contactsIn, type FoundContact } from './contacts.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { TextScanner } from './lexicon.ts';
import { type FoundLink, linksIn } from './links.ts';
import type { Hits } from './needle.ts';
import type { Reading } from './reading.ts';

/** Scans the texts of one place, one after the other, into the same memory. */
export class Reader {
  readonly #scanner: TextScanner;
  #last: TextReading | undefined;
  #hits: Hits | undefined;

  constructor(lexicon: Lexicon) {
    this.#scanner = new TextScanner(lexicon);
  }

  /** `links`: those that the platform marked in this text. */
  read(text: string, links: readonly Link[] = []): TextReading {
    return new TextReading(this, text, links);
  }

  /** Scanned again when another text has been in between: its hits stand in the same memory. */
  hitsOf(reading: TextReading): Hits {
    if (this.#hits && this.#last === reading) return this.#hits;
    this.#hits = this.#scanner.scan(reading.original, reading.folded);
    this.#last = reading;
    return this.#hits;
  }
}

class TextReading implements Reading {
  readonly original: string;
  readonly folded: string;
  readonly #reader: Reader;
  readonly #marked: readonly Link[];
  #links: readonly FoundLink[] | undefined;
  #contacts: readonly FoundContact[] | undefined;

  constructor(reader: Reader, original: string, marked: readonly Link[]) {
    this.original = original;
    this.folded = fold(original);
    this.#reader = reader;
    this.#marked = marked;
  }

  get hits(): Hits {
    return this.#reader.hitsOf(this);
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
