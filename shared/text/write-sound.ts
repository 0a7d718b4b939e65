import { clause, digit, gap, han, kindOf, letter, stop } from './bare-letters.ts';
import { firstIdeograph, initialUnit, lastIdeograph, type SoundUnits, soundUnits } from './sound-units.ts';
import { makeRoom, put, type Stream } from './stream.ts';
import { latinSyllables, type Syllables } from './syllables.ts';
import { unitsOf } from './units-of.ts';

/** Longer runs of separators part characters for any reader. */
const longestSeparator = 6;
/** What stands before stands for no syllable, but for letters and digits. */
const firstPicture = 0x203c;
/** Longer tokens are no initials. */
const longestInitials = 6;

/**
 * The sound form: one unit for each syllable that a reader hears, of characters, of pinyin, of emoji, digits and letters
 * that stand in for characters. False when there are no Chinese characters and not all words are pinyin. `until`: what
 * begins behind that need not be written.
 */
export function writeSound(_original: string, folded: string, into: Stream, until = folded.length): boolean {
  const chinese = isChinese(folded);
  if (chinese === undefined) {
    into.length = 0;
    return false;
  }
  makeRoom(into, folded.length + 1);
  writer ??= new SoundWriter();
  return writer.write(folded, into, chinese, Math.min(until, folded.length));
}

/** Longer texts in Latin letters are no Chinese. */
const longestPinyin = 200;

/** True with any Chinese character; undefined when a quick look says that this is not even pinyin. */
function isChinese(folded: string): boolean | undefined {
  let pinyin = folded.length > 2 && folded.length < longestPinyin;
  const units = unitsOf(folded);
  for (let at = 0; at < folded.length; at++) {
    const unit = units[at] ?? 0;
    const kind = kindOf[unit];
    if (kind === han) return true;
    if (pinyin && (kind === digit || (kind === letter && unit > 0x7a && unit !== 0xfc))) pinyin = false;
  }
  return pinyin ? false : undefined;
}

class SoundWriter {
  readonly #units: SoundUnits = soundUnits();
  readonly #syllables: Syllables = latinSyllables();
  #folded = '';
  #written = new Uint16Array(0);
  #into: Stream = { units: new Uint16Array(0), length: 0, from: new Int32Array(0), to: new Int32Array(0) };

  write(folded: string, into: Stream, chinese: boolean, until: number): boolean {
    this.#folded = folded;
    this.#written = unitsOf(folded);
    this.#into = into;
    let at = 0;
    while (at < until) {
      at = chinese ? this.#ideographs(at) : at;
      if (at >= until) break;
      const next = this.#next(at, chinese);
      if (next < 0) return false;
      at = next;
    }
    return into.length > 1;
  }

  /** What most of a Chinese text is, in one plain loop. Says where they end. */
  #ideographs(start: number): number {
    const folded = this.#folded;
    const written = this.#written;
    const soundOf = this.#units.soundOf;
    const { units, from, to } = this.#into;
    let { length } = this.#into;
    let at = start;
    for (; at < folded.length; at++) {
      const unit = written[at] ?? 0;
      if (unit < firstIdeograph || unit > lastIdeograph) break;
      units[length] = soundOf[unit - firstIdeograph] ?? 0;
      from[length] = at;
      to[length++] = at + 1;
    }
    this.#into.length = length;
    return at;
  }

  /** Writes what stands here and says where to go on; -1 when this is no Chinese at all. */
  #next(at: number, chinese: boolean): number {
    const unit = this.#written[at] ?? 0;
    const kind = kindOf[unit];
    if (kind === han) {
      put(this.#into, this.#units.unitOfHan(unit), at, at + 1);
      return at + 1;
    }
    if (kind === letter) return this.#token(at, chinese);
    if (kind === digit) return this.#digits(at);
    if (unit < firstPicture) {
      const next = kindOf[this.#written[at + 1] ?? 0];
      // Alone between two that sound, it is nothing.
      return kind !== stop && (next === han || next === letter || next === digit) ? at + 1 : this.#between(at);
    }
    if (isRareHan(this.#folded, at)) {
      put(this.#into, this.#units.unitOfHan(this.#folded.codePointAt(at) ?? 0), at, at + 2);
      return at + 2;
    }
    if (!(unit >= 0x3000 && unit < 0xd800)) return this.#picture(at);
    return this.#between(at);
  }

  #token(at: number, chinese: boolean): number {
    let end = at;
    let latin = true;
    while (end < this.#folded.length && kindOf[this.#written[end] ?? 0] === letter) {
      const unit = this.#written[end++] ?? 0;
      if (!((unit > 0x60 && unit < 0x7b) || unit === 0xfc)) latin = false;
    }
    if (latin && isLeet(this.#written[end] ?? 0)) {
      const to = this.#leet(at, end);
      if (to > 0) return to;
    }
    const isSingle = end - at === 1;
    const count = latin && !(isSingle && chinese) ? this.#syllables.cut(this.#folded, at, end) : 0;
    if (count === 0 && !chinese) return -1;
    if (isSingle) this.#single(at);
    else if (count > 0) this.#putSyllables(at, end);
    else if (latin && end - at <= longestInitials) this.#putInitials(at, end);
    else this.#part(gap, at, end);
    return end;
  }

  /** Pinyin in which signs and digits stand for letters (w@ngke, d4ixie): says where it ends, 0 where it is none. */
  #leet(from: number, first: number): number {
    let to = first;
    while (to - from <= longestLeet && isTyped(this.#folded.charCodeAt(to))) to++;
    if (to - from < shortestLeet || to - from > longestLeet || kindOf[this.#folded.charCodeAt(to)] === digit) return 0;
    const meant = this.#folded.slice(from, to).replace(leetSigns, (sign) => leetLetters[sign] ?? sign);
    if (this.#syllables.cut(meant, 0, meant.length) === 0) return 0;
    for (let at = 0; at < meant.length; ) {
      const end = at + this.#syllables.lengthAt(at);
      put(this.#into, this.#syllables.unitOf(meant, at, end), from + at, from + end);
      at = end;
    }
    return to;
  }

  #single(at: number): void {
    const unit = this.#written[at] ?? 0;
    put(this.#into, this.#units.standIn(unit) || initialUnit(unit), at, at + 1);
  }

  #putSyllables(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const end = at + this.#syllables.lengthAt(at - from);
      put(this.#into, this.#syllables.unitOf(this.#folded, at, end), at, end);
      at = end;
    }
  }

  #putInitials(from: number, to: number): void {
    for (let at = from; at < to; at++) put(this.#into, initialUnit(this.#written[at] ?? 0), at, at + 1);
  }

  /** A digit by itself is read as a word. */
  #digits(at: number): number {
    let end = at;
    while (end < this.#folded.length && kindOf[this.#written[end] ?? 0] === digit) end++;
    if (end - at === 1) put(this.#into, this.#units.standIn(this.#written[at] ?? 0), at, end);
    else this.#part(gap, at, end);
    return end;
  }

  #picture(at: number): number {
    const point = this.#folded.codePointAt(at) ?? 0;
    const end = at + (point > 0xffff ? 2 : 1);
    const unit = this.#units.standIn(point);
    if (unit === 0) return this.#between(at);
    put(this.#into, unit, at, end);
    return end;
  }

  /** What stands between is nothing when it is short, and parts clauses when it is punctuation of one. */
  #between(at: number): number {
    const text = this.#folded;
    let end = at;
    let stops = 0;
    while (end < text.length && !this.#sounds(end)) {
      const unit = this.#written[end] ?? 0;
      if (kindOf[unit] === stop) stops++;
      end += unit >= 0xd800 && (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    }
    if (stops > 0 || end - at > longestSeparator) this.#part(stops > 0 ? clause : gap, at, end);
    return Math.max(end, at + 1);
  }

  #sounds(at: number): boolean {
    const unit = this.#written[at] ?? 0;
    const kind = kindOf[unit];
    if (kind === han || kind === letter || kind === digit) return true;
    if (unit < firstPicture) return false;
    return isRareHan(this.#folded, at) || this.#units.standIn(this.#folded.codePointAt(at) ?? 0) !== 0;
  }

  #part(unit: number, from: number, to: number): void {
    const into = this.#into;
    const before = into.length > 0 ? into.units[into.length - 1] : clause;
    if (before !== clause && before !== gap) put(into, unit, from, to);
  }
}

/** An ideograph beyond the basic plane. */
function isRareHan(folded: string, at: number): boolean {
  const point = folded.codePointAt(at) ?? 0;
  return point >= 0x20000 && point < 0x31400;
}

/** What is typed for a letter that it looks like. */
const leetLetters: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o' };
const leetSigns = /[@431!0]/g;
/** Longer ones are accounts and addresses. */
const shortestLeet = 4;
const longestLeet = 20;

function isLeet(unit: number): boolean {
  return unit === 0x40 || unit === 0x21 || unit === 0x30 || unit === 0x31 || unit === 0x33 || unit === 0x34;
}

function isTyped(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || isLeet(unit);
}

let writer: SoundWriter | undefined;
