import * as letters from './bare-letters.ts';
import { bareOf, kindOf } from './bare-letters.ts';
import { makeRoom, put, type Stream } from './stream.ts';
import { unitsOf } from './units-of.ts';

const { digit, han, letter, mark, masking, separator, stop, symbol } = letters;

/** Longer runs of separators part letters and characters for any reader. */
const longestSeparator = 6;

/**
 * The bare form: what a reader sees who looks through separators between single letters or Chinese characters, repeated
 * letters, leet, accents and masks. False when the text shows nothing of the kind: then the folded text says it all.
 */
export function writeBare(_original: string, folded: string, into: Stream): boolean {
  makeRoom(into, folded.length + 1);
  writer.begin(folded, into);
  return writer.write();
}

/** What is between two letters or characters. */
interface Parting {
  from: number;
  to: number;
  stops: number;
  spaces: number;
  lines: number;
}

/** So many places before and after the text are looked at. */
const around = 16;

class BareWriter {
  #folded = '';
  #units = new Uint16Array(0);
  #into: Stream = { units: new Uint16Array(0), length: 0, from: new Int32Array(0), to: new Int32Array(0) };
  /** By place and `around`: the kinds of the units, which are asked for again and again. */
  #kinds = new Uint8Array(0);
  /** Something was seen through. */
  #sign = false;
  #latin = false;
  #cyrillic = false;
  /** Kind of the last letter or character, or `separator` right after something that was put or left out between two. */
  #last = separator;
  /** Whether the last unit may become longer: the same letter follows. */
  #open = false;
  /** Letters since the last separator; how many tokens of one letter stand in a row before this one. */
  #letters = 0;
  #singles = 0;
  readonly #parting: Parting = { from: 0, to: 0, stops: 0, spaces: 0, lines: 0 };

  begin(folded: string, into: Stream): void {
    this.#folded = folded;
    if (this.#kinds.length < folded.length + 2 * around) this.#kinds = new Uint8Array(2 * (folded.length + around));
    const kinds = this.#kinds;
    const written = unitsOf(folded);
    this.#units = written;
    for (let at = 0; at < folded.length; at++) kinds[at + around] = kindOf[written[at] ?? 0] ?? separator;
    kinds.fill(separator, folded.length + around, folded.length + 2 * around);
    this.#into = into;
    this.#sign = this.#latin = this.#cyrillic = this.#open = false;
    this.#last = separator;
    this.#letters = this.#singles = 0;
  }

  write(): boolean {
    const { length } = this.#folded;
    let at = 0;
    while (at < length) {
      at = this.#next(at);
      if (this.#last === han) at = this.#ideographs(at);
    }
    return this.#sign || (this.#latin && this.#cyrillic);
  }

  /** What most of a Chinese text is, in one plain loop. Says where they end. */
  #ideographs(start: number): number {
    const written = this.#units;
    const { units, from, to } = this.#into;
    let { length } = this.#into;
    let at = start;
    for (; this.#kinds[at + around] === han; at++) {
      const unit = written[at] ?? 0;
      units[length] = unit;
      from[length] = at;
      to[length++] = at + 1;
    }
    this.#into.length = length;
    return at;
  }

  #kind(at: number): number {
    return this.#kinds[at + around] ?? separator;
  }

  /** Writes what stands here and says where to go on. */
  #next(at: number): number {
    const unit = this.#units[at] ?? 0;
    switch (this.#kind(at)) {
      case letter:
        return this.#word(at);
      case digit:
        return this.#letter(at, this.#digit(at, unit));
      case han:
        return this.#han(at, unit);
      case mark:
        return this.#mark(at);
      case symbol:
        return this.#pretends(at) ? this.#symbol(at, unit) : this.#between(at);
      case masking:
        return this.#mask(at);
      default:
        return this.#between(at);
    }
  }

  /** What most of any other text is, in one plain loop, too. The same letter again is one. */
  #word(start: number): number {
    const { units, from, to } = this.#into;
    let { length } = this.#into;
    let open = this.#open;
    let at = start;
    for (; this.#kinds[at + around] === letter; at++) {
      const unit = this.#units[at] ?? 0;
      if (unit < 0x80) this.#latin = true;
      else if (letters.isRussian(unit)) this.#cyrillic = true;
      else this.#sign = true;
      const bare = bareOf[unit] ?? unit;
      if (open && units[length - 1] === bare) {
        to[length - 1] = at + 1;
        if (letters.isRareDouble(bare) || at + 1 - (from[length - 1] ?? 0) > 2) this.#sign = true;
        continue;
      }
      units[length] = bare;
      from[length] = at;
      to[length++] = at + 1;
      open = true;
    }
    this.#into.length = length;
    this.#open = true;
    this.#letters = (this.#last === letter ? this.#letters : 0) + at - start;
    this.#last = letter;
    return at;
  }

  #digit(at: number, unit: number): number {
    const before = this.#units[at - 1] ?? 0;
    const after = this.#units[at + 1] ?? 0;
    if (this.#kind(at - 1) === letter || this.#kind(at + 1) === letter) this.#sign = true;
    if (letters.isCyrillic(before) || letters.isCyrillic(after)) return letters.cyrillicDigit(unit);
    return bareOf[unit] ?? unit;
  }

  #symbol(at: number, unit: number): number {
    this.#sign = true;
    return this.#letter(at, bareOf[unit] ?? unit);
  }

  /** What stands for a letter. The same letter again is one. */
  #letter(at: number, unit: number): number {
    const into = this.#into;
    const before = into.length - 1;
    if (this.#last === letter) this.#letters++;
    else this.#letters = 1;
    this.#last = letter;
    if (this.#open && into.units[before] === unit) {
      into.to[before] = at + 1;
      if (letters.isRareDouble(unit) || at + 1 - (into.from[before] ?? 0) > 2) this.#sign = true;
      return at + 1;
    }
    put(into, unit, at, at + 1);
    this.#open = true;
    return at + 1;
  }

  #han(at: number, unit: number): number {
    put(this.#into, unit, at, at + 1);
    this.#last = han;
    this.#open = false;
    this.#singles = 0;
    return at + 1;
  }

  #mark(at: number): number {
    const before = this.#into.length - 1;
    if (before >= 0 && this.#into.to[before] === at) this.#into.to[before] = at + 1;
    this.#sign = true;
    return at + 1;
  }

  /** A symbol is a letter when letters stand beside it, also across more of its kind. A word does not end in `!`. */
  #pretends(at: number): boolean {
    let after = at + 1;
    while (after < at + 8 && (this.#kind(after) === symbol || this.#kind(after) === digit)) after++;
    if (this.#last !== letter && after === at + 1 && letters.isPrefix(this.#units[at] ?? 0))
      return this.#pretendsLater(after);
    if (this.#kind(after) === letter) return true;
    if (this.#last !== letter) return false;
    return (this.#units[at] ?? 0) !== 0x21 || (after > at + 1 && (this.#units[at + 1] ?? 0) !== 0x21);
  }

  /** A bracket before letters is a letter only where others pretend, too: (vn+. */
  #pretendsLater(from: number): boolean {
    for (let at = from; at < from + 8; at++) {
      const kind = this.#kind(at);
      if (kind === symbol) return (this.#units[at] ?? 0) !== 0x21 && !letters.isPrefix(this.#units[at - 1] ?? 0);
      if (kind !== letter && kind !== digit) return false;
    }
    return false;
  }

  /** Stars between letters are letters; between single letters, again and again, they part them. */
  #mask(at: number): number {
    let end = at + 1;
    while (this.#kind(end) === masking) end++;
    const chain = this.#letters === 1 && (this.#kind(at - 2) === masking || this.#kind(end + 1) === masking);
    if (this.#last !== letter || chain || !isWriting(this.#kind(end))) return this.#between(at);
    put(this.#into, letters.mask, at, end);
    this.#open = false;
    this.#letters++;
    this.#sign = true;
    return end;
  }

  /** What stands between two letters or characters: nothing, a gap or the end of a clause. */
  #between(at: number): number {
    const { length } = this.#folded;
    const units = this.#units;
    const kinds = this.#kinds;
    let [stops, spaces, lines] = [0, 0, 0];
    let end = at;
    for (; end < length; end++) {
      const unit = units[end] ?? 0;
      const kind = kinds[end + around];
      if (isWriting(kind) || (kind === symbol && end > at && kinds[end + 1 + around] === letter)) break;
      if (unit === 0x20) spaces++;
      else if (unit === 0x0a) lines++;
      else if (kind === stop) stops++;
    }
    if (end < length && this.#into.length > 0) {
      const parting = this.#parting;
      parting.from = at;
      parting.to = end;
      parting.stops = stops;
      parting.spaces = spaces;
      parting.lines = lines;
      this.#part(parting);
    }
    return end;
  }

  #part(parting: Parting): void {
    const single = this.#last === letter && this.#letters === 1;
    const dropped = parting.to - parting.from <= longestSeparator && this.#isSeenThrough(parting, single);
    this.#singles = dropped && single ? this.#singles + 1 : 0;
    this.#last = separator;
    if (dropped) return;
    this.#open = false;
    put(this.#into, parting.stops + parting.lines > 0 ? letters.clause : letters.gap, parting.from, parting.to);
  }

  #isSeenThrough(parting: Parting, single: boolean): boolean {
    const { from, to, stops, spaces, lines } = parting;
    const before = this.#last;
    if (before === han || this.#kind(to) === han)
      return stops === 0 && (lines === 0 || this.#isVertical(parting)) && this.#saw();
    if (single && !isWriting(this.#kind(to + 1))) return this.#singles > 0 ? this.#saw() : true;
    if (stops > 0 && !(stops === 1 && to - from === 1)) return false;
    // The rest of a word follows its letters: b.i.t.ch, b i t ch; or a word is cut in two: bi-tch.
    if (spaces + lines > 0) return single && this.#singles > 1 && this.#saw();
    return to - from === 1 && before === letter && letters.isJoint(this.#units[from] ?? 0) && this.#saw();
  }

  #saw(): boolean {
    this.#sign = true;
    return true;
  }

  /** One character a line. */
  #isVertical({ from, to }: Parting): boolean {
    const before = from < 2 || (this.#units[from - 2] ?? 0) === 0x0a;
    return before && (to + 1 >= this.#folded.length || (this.#units[to + 1] ?? 0) === 0x0a);
  }
}

function isWriting(kind: number | undefined): boolean {
  return kind === letter || kind === digit || kind === han;
}

const writer = new BareWriter();
