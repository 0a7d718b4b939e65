/** Letters, digits and marks of scripts that put spaces between words. */
const joining =
  /[[\p{L}\p{M}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]]/v;

interface Node {
  readonly next: Map<number, Node>;
  /** A word ends here: which, and whether it must end and begin where no other letter joins. */
  word?: { readonly text: string; readonly start: boolean; readonly end: boolean };
}

export interface WordHit {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds words of a list in folded text, looking at each place once. Where a word begins or ends with a letter or digit of
 * a script with spaces (Latin, Cyrillic …), it must stand as a word there; `*` at an end lifts this: `спам*`. Words of
 * Chinese and other scripts without spaces are found wherever they stand.
 */
export class WordScanner {
  readonly #root: Node = { next: new Map() };
  /** One bit per UTF-16 unit: can a word begin with it? Most places of most texts end here. */
  readonly #first = new Uint32Array(2048);

  /** Folded words. */
  constructor(words: readonly string[]) {
    for (const word of words) this.#add(word);
  }

  #add(written: string): void {
    const text = bareWord(written);
    const word = {
      text: written,
      start: !written.startsWith('*') && joinsAt(text, 0),
      end: !written.endsWith('*') && joinsBefore(text, text.length),
    };
    if (text === '') return;
    let node = this.#root;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const next = node.next.get(unit) ?? { next: new Map() };
      node.next.set(unit, next);
      node = next;
    }
    const before = node.word;
    // The same letters with and without stars: the looser one says it all.
    node.word = before ? { text: before.text, start: before.start && word.start, end: before.end && word.end } : word;
    const first = text.charCodeAt(0);
    this.#first[first >>> 5] = (this.#first[first >>> 5] ?? 0) | (1 << (first & 31));
  }

  matches(folded: string): boolean {
    return this.#placeOf(folded) >= 0;
  }

  /** The first word in the text, for the trace. */
  find(folded: string): WordHit | undefined {
    const from = this.#placeOf(folded);
    const word = from < 0 ? undefined : this.#wordAt(folded, from);
    return word && { word: word.text, from, to: from + bareWord(word.text).length };
  }

  /** Where the first word stands, or -1. */
  #placeOf(folded: string): number {
    const first = this.#first;
    for (let from = 0; from < folded.length; from++) {
      const unit = folded.charCodeAt(from);
      if (((first[unit >>> 5] ?? 0) >>> (unit & 31)) & 1 && this.#wordAt(folded, from)) return from;
    }
    return -1;
  }

  /** The shortest word that stands at this place. */
  #wordAt(folded: string, from: number): Node['word'] {
    let node = this.#root.next.get(folded.charCodeAt(from));
    for (let at = from + 1; node; at++) {
      const word = node.word;
      if (word && !(word.start && joinsBefore(folded, from)) && !(word.end && joinsAt(folded, at))) return word;
      node = at < folded.length ? node.next.get(folded.charCodeAt(at)) : undefined;
    }
    return undefined;
  }
}

/** The word without its stars. */
export function bareWord(written: string): string {
  return written.replace(/^\*+|\*+$/g, '');
}

/** A letter or digit of a script with spaces stands here. */
export function joinsAt(text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && joins(point);
}

/** A letter or digit of a script with spaces ends here. */
export function joinsBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const unit = text.charCodeAt(at - 1);
  const isLowHalf = unit >= 0xdc00 && unit <= 0xdfff && at > 1;
  return joinsAt(text, isLowHalf ? at - 2 : at - 1);
}

function joins(point: number): boolean {
  if (point < 0x80) return (point > 0x60 && point < 0x7b) || (point > 0x2f && point < 0x3a);
  // The unified ideographs, without asking.
  if (point >= 0x4e00 && point <= 0x9fff) return false;
  return joining.test(String.fromCodePoint(point));
}
