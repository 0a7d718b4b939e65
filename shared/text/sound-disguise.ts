import { digit, han, kindOf, letter } from './bare-letters.ts';
import { isEnglishPinyin } from './english-words.ts';
import { type SoundForm, soundFormsOf } from './sound-forms.ts';
import { soundUnits } from './sound-units.ts';
import type { Stream } from './stream.ts';
import { isCommonPair } from './word-pairs.ts';

/** Is the text of these units this word, written by its sound, its initials, its halves or in disorder? */
export function isSoundDisguise(word: string, folded: string, stream: Stream, first: number, last: number): boolean {
  return soundFormsOf(word).some((form) => {
    if (form.units.length !== last - first + 1 || !matches(form, stream, first)) return false;
    return isMeant(form, { folded, stream, first, last });
  });
}

function matches({ units }: SoundForm, stream: Stream, first: number): boolean {
  for (let at = 0; at < units.length; at++) if (stream.units[first + at] !== units.charCodeAt(at)) return false;
  return true;
}

/** Where a form was found. */
interface Place {
  readonly folded: string;
  readonly stream: Stream;
  readonly first: number;
  readonly last: number;
}

function isMeant(form: SoundForm, place: Place): boolean {
  switch (form.kind) {
    case 'sound':
      return isSound(form, place);
    case 'initials':
      return areInitials(place);
    case 'initial':
      return isOneInitial(form, place);
    case 'swap':
      return isWritten(form, place) && !isReadOtherwise(place) && !areWords(form, place);
    case 'split':
      return isTakenApart(form, place) && (form.characters.length > 3 || !isReadOtherwise(place));
  }
}

/** What stands for the characters of a word. */
interface Pieces {
  same: number;
  homophones: number;
  /** Of these, characters whose syllable is only alike. */
  alike: number;
  latin: number;
  letters: number;
  digits: number;
  pictures: number;
}

function isSound({ characters }: SoundForm, place: Place): boolean {
  const pieces = piecesOf(characters, place);
  const size = characters.length;
  const { same, homophones, alike, latin, letters, digits, pictures } = pieces;
  if (same === size || alike > (size > 2 ? 1 : 0)) return false;
  if (latin > 0 && !isLatinMeant(place, latin, size)) return false;
  const standIns = letters + digits + pictures;
  if (standIns > 0 && !areStandInsMeant(place, pieces, size)) return false;
  return homophones === 0 || !isExplained(characters, place, size);
}

function piecesOf(characters: string, { folded, stream, first }: Place): Pieces {
  const pieces = { same: 0, homophones: 0, alike: 0, latin: 0, letters: 0, digits: 0, pictures: 0 };
  for (let at = 0; at < characters.length; at++) {
    const from = stream.from[first + at] ?? 0;
    const size = (stream.to[first + at] ?? 0) - from;
    const unit = folded.charCodeAt(from);
    const wanted = characters.charCodeAt(at);
    const kind = kindOf[unit];
    if (unit === wanted) pieces.same++;
    else if (kind === han) countHomophone(pieces, unit, wanted);
    else if (kind === letter && size > 1) pieces.latin++;
    else if (kind === letter) pieces.letters++;
    else if (kind === digit) pieces.digits++;
    else pieces.pictures++;
  }
  return pieces;
}

function countHomophone(pieces: Pieces, unit: number, wanted: number): void {
  pieces.homophones++;
  if (soundUnits().nameOfHan(unit) !== soundUnits().nameOfHan(wanted)) pieces.alike++;
}

/** No English word, and in other than Chinese text it fills its tokens. */
function isLatinMeant(place: Place, latin: number, size: number): boolean {
  const { folded, stream, first, last } = place;
  let from = stream.from[first] ?? 0;
  let to = stream.to[last] ?? 0;
  if (isLatin(folded.charCodeAt(from))) while (isLatin(folded.charCodeAt(from - 1))) from--;
  if (isLatin(folded.charCodeAt(to - 1))) while (isLatin(folded.charCodeAt(to))) to++;
  const tokens = folded.slice(from, to).match(/[a-zü]+/g) ?? [];
  const cut = from < (stream.from[first] ?? 0) || to > (stream.to[last] ?? 0);
  if (cut) return hasHan(folded.slice(Math.max(0, from - nearby), to + nearby)) && !tokens.some(isEnglishPinyin);
  if (latin < size) return true;
  return tokens.length === 1 ? !isEnglishPinyin(tokens[0] ?? '') : !tokens.every(isEnglishPinyin);
}

/** So far to either side other characters tell what language this is. */
const nearby = 40;

function hasHan(folded: string): boolean {
  return /[\u4e00-\u9fa5]/.test(folded);
}

function isLatin(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || unit === 0xfc;
}

/** A letter, digit or emoji for one character beside the others as they are. */
function areStandInsMeant({ folded, stream, first, last }: Place, pieces: Pieces, size: number): boolean {
  const from = stream.from[first] ?? 0;
  const to = stream.to[last] ?? 0;
  if (isAlphanumeric(folded.charCodeAt(from)) && isAlphanumeric(folded.charCodeAt(from - 1))) return false;
  if (isAlphanumeric(folded.charCodeAt(to - 1)) && isAlphanumeric(folded.charCodeAt(to))) return false;
  if (size > 2) return pieces.same + pieces.homophones + pieces.latin > 0 || pieces.pictures === size;
  // 鸡8, but not 4人 or 北7公里.
  if (pieces.digits > 0) return pieces.same === 1 && isHan(folded, from) && !isHan(folded, to);
  if (pieces.pictures === 2) return isPictured(folded, from, to);
  return pieces.same === 1 || pieces.latin === 1;
}

/** Two different emoji, none more beside them, within a sentence. */
function isPictured(folded: string, from: number, to: number): boolean {
  const half = (to - from) / 2;
  if (folded.slice(from, from + half) === folded.slice(from + half, to)) return false;
  return isHan(folded, from - 1) ? !isPicture(folded, to) : isHan(folded, to) && !isPicture(folded, from - 1);
}

function isPicture(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  return unit >= 0x2190 && !isHan(folded, at) && !(unit >= 0x3000 && unit < 0xd800);
}

function isHan(folded: string, at: number): boolean {
  return kindOf[folded.charCodeAt(at)] === han;
}

function isAlphanumeric(unit: number): boolean {
  const kind = kindOf[unit];
  return kind === letter || kind === digit;
}

/** Characters so frequent by themselves that they need no word to be meant. */
const frequent =
  '的了吗呢吧啊呀哦嘛么我你他她它们这那是在有不没就都也还很太更最要会能可想说去来到看给和跟与把被让从对为以而或但如若其之一二三四五六七八九十几个只些点下上里中大小多少好再又才先后前时天年月日事人';

/** Of these, the ones that mean little by themselves. */
const functional =
  '啥的了吗呢吧啊呀哦嘛么我你他她它们这那是在有不没就都也还很太更最要会能可想说到给和跟与把被让从对为以而或但如若其之几';

/** Particles that nothing begins with. */
const trailing = '吗呢吧嘛么的了';

/** Whether the other characters are there for their own sake: as words of their own, or in words with their neighbours. */
function isExplained(characters: string, place: Place, size: number): boolean {
  const { folded, stream, first, last } = place;
  const from = stream.from[first] ?? 0;
  const to = stream.to[last] ?? 0;
  if (size === 2 && isPairExplained(place, from, to)) return true;
  let explained = true;
  for (let at = 0; at < size; at++) {
    const here = stream.from[first + at] ?? 0;
    if (!isHomophone(folded, here, characters, at)) continue;
    const unit = folded.charCodeAt(here);
    const after = folded.charCodeAt(here + 1);
    const inWord = isCommonPair(unit, after);
    // A common word of which both characters would be meant for others: 同时 is not 捅死.
    if (inWord && at + 1 < size && isHomophone(folded, here + 1, characters, at + 1)) return true;
    if (!inWord && !frequent.includes(folded.charAt(here)) && !isCommonPair(folded.charCodeAt(here - 1), unit))
      explained = false;
  }
  return explained;
}

function isHomophone(folded: string, here: number, characters: string, at: number): boolean {
  const unit = folded.charCodeAt(here);
  return kindOf[unit] === han && unit !== characters.charCodeAt(at);
}

/** Two characters say little: no word may hold one of them, and where one is frequent by itself they must stand alone. */
function isPairExplained({ folded }: Place, from: number, to: number): boolean {
  // 傻”字: two things said of each other.
  if (to - from > 2 && isHan(folded, from) && isHan(folded, to - 1)) return true;
  const before = folded.charCodeAt(from - 1);
  const after = folded.charCodeAt(to);
  if (isCommonPair(before, folded.charCodeAt(from)) || isCommonPair(folded.charCodeAt(to - 1), after)) return true;
  if (to - from === 2 && isCommonPair(folded.charCodeAt(from), folded.charCodeAt(from + 1))) return true;
  const ordinary = functional.includes(folded.charAt(from)) || functional.includes(folded.charAt(to - 1));
  // A rare character is there for its sound.
  if (!ordinary || soundUnits().isRare(folded.charCodeAt(from)) || soundUnits().isRare(folded.charCodeAt(to - 1)))
    return false;
  const alone = kindOf[before] !== han && kindOf[after] !== han;
  return !alone || (trailing.includes(folded.charAt(to - 1)) && !trailing.includes(folded.charAt(from)));
}

/** A token of small letters that is nothing else, in Chinese text. */
function areInitials({ folded, stream, first, last }: Place): boolean {
  const from = stream.from[first] ?? 0;
  const to = stream.to[last] ?? 0;
  if (to - from !== last - first + 1) return false;
  if (isAlphanumeric(folded.charCodeAt(from - 1)) || isAlphanumeric(folded.charCodeAt(to))) return false;
  // 500 nm is a length.
  if (kindOf[folded.charCodeAt(from - 2)] === digit) return false;
  return !abbreviations.has(folded.slice(from, to));
}

const abbreviations = new Set(
  (
    'app ppt pdf doc xls wps vip vpn gps usb cpu gpu ram rom ssd nba cba usa ceo cfo cto hr it ai ios mac pc tv ktv mtv dvd mp ' +
    'sql css html php xml json api sdk url ide git npm http https ftp ssh dns tcp udp www com cn net org www gpa sat act gre ' +
    'phd mba dna rna atm bbc cnn fbi cia nasa who wto apec kfc bmw suv pm am ok sos diy rpg fps moba lol pubg csgo dota wow ' +
    'qq qwq xswl yyds dddd hhh hhhh www zzz mmm xxx bgm cp ps psp xbox pvp pve npc boss buff qaq orz omg btw lgbt ktv kpi ppp ' +
    'gdp cpi ipo etf hpv ct mri icu bmi sci ssci acm ieee cet ielts'
  ).split(' '),
);

/** One letter for a character: the others as they are, and nothing that the letter belongs to. */
function isOneInitial({ characters, at: letterAt }: SoundForm, place: Place): boolean {
  const { folded, stream, first } = place;
  for (let at = 0; at < characters.length; at++) {
    const from = stream.from[first + at] ?? 0;
    if (at === letterAt) {
      if (!isLatin(folded.charCodeAt(from)) || isAlphanumeric(folded.charCodeAt(from - 1))) return false;
      if (isAlphanumeric(folded.charCodeAt(from + 1))) return false;
    } else if (folded.charAt(from) !== characters.charAt(at)) return false;
  }
  return !isReadOtherwise(place);
}

function isWritten({ characters }: SoundForm, { folded, stream, first }: Place): boolean {
  const from = stream.from[first] ?? 0;
  return folded.startsWith(characters, from);
}

/** In this order, too, they are words. */
function areWords({ characters }: SoundForm, { folded, stream, first }: Place): boolean {
  const from = stream.from[first] ?? 0;
  if (characters.length > 2) return false;
  if (functional.includes(characters.charAt(0)) || functional.includes(characters.charAt(1))) return true;
  return isCommonPair(folded.charCodeAt(from), folded.charCodeAt(from + 1));
}

function isTakenApart(form: SoundForm, { folded, stream, first, last }: Place): boolean {
  const characters = [...form.characters];
  let pairs = 0;
  for (const [at, character] of characters.entries()) {
    const from = stream.from[first + at] ?? 0;
    const point = folded.codePointAt(from) ?? 0;
    if (soundUnits().wholeOf(point) !== soundUnits().wholeOf(character.codePointAt(0) ?? 0)) return false;
    if (first + at < last && isCommonPair(point, folded.charCodeAt(from + 1))) pairs++;
  }
  // 女子色: words of their own. Where most pairs are none, nobody wrote them for their own sake.
  return pairs < (characters.length - 1) / 2;
}

/** Its first or last character belongs to a word with what is outside. */
function isReadOtherwise({ folded, stream, first, last }: Place): boolean {
  const from = stream.from[first] ?? 0;
  const to = stream.to[last] ?? 0;
  return (
    isCommonPair(folded.charCodeAt(from - 1), folded.charCodeAt(from)) ||
    isCommonPair(folded.charCodeAt(to - 1), folded.charCodeAt(to))
  );
}
