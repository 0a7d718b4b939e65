import {
  bareOf,
  digit,
  han,
  isJoint,
  isRareDouble,
  isRussian,
  kindOf,
  letter,
  separator,
  stop,
  symbol,
} from './bare-letters.ts';
import { unitsOf } from './units-of.ts';

/** What a unit is to a quick look; the order of the first four matters. */
const apart = 0;
const stopping = 1;
const exclamation = 2;
const ideograph = 3;
const number = 4;
const latin = 5;
const russian = 6;
/** Of whatever else, one must look closer. */
const strange = 7;

/** With this bit, a letter like the one before it is strange, or a separator joins letters. */
const doubtful = 8;

/** Nobody has asked about this unit yet. */
const unknown = 16;
const kinds = new Uint8Array(0x10000).fill(unknown);

function markedKind(unit: number): number {
  const known = kinds[unit] ?? strange;
  if (known !== unknown) return known;
  const kind = quickKind(unit);
  const isDoubtful = kind >= number ? isRareDouble(bareOf[unit] ?? 0) : kind <= stopping && isJoint(unit);
  const marked = kind | (isDoubtful ? doubtful : 0);
  kinds[unit] = marked;
  return marked;
}

function quickKind(unit: number): number {
  const kind = kindOf[unit];
  if (kind === letter) return unit < 0x80 ? latin : isRussian(unit) ? russian : strange;
  if (kind === digit) return number;
  if (kind === han) return ideograph;
  if (kind === symbol) return unit === 0x21 ? exclamation : strange;
  // New lines are counted by themselves there: they stop less than others do.
  if (kind === stop) return unit === 0x0a ? apart : stopping;
  return kind === separator ? apart : strange;
}

/** Beyond this many separators, nothing is read together. */
const longestSeparator = 6;

/**
 * A quick look that spares most messages the bare form: true only when `writeBare` would say that it shows nothing new. It
 * knows less than that does, so false says nothing.
 */
export function looksPlain(folded: string): boolean {
  let scripts = 0;
  let last = apart;
  let before = 0;
  /** Letters and digits in a row, how many of them the same, and whether the row before was a single one. */
  let row = 0;
  let same = 0;
  let wasSingle = false;
  let parting = 0;
  let isStopped = false;
  const units = unitsOf(folded);
  for (let at = 0; at <= folded.length; at++) {
    const unit = at < folded.length ? (units[at] ?? 0) : 0x20;
    const marked = markedKind(unit);
    const kind = marked & ~doubtful;
    // In the midst of Chinese.
    if (kind === ideograph && last === ideograph && parting === 0) continue;
    if (kind === strange) return false;
    if (kind < number && row > 0) {
      if (row === 1 && wasSingle) return false;
      wasSingle = row === 1;
      row = 0;
    }
    if (kind < ideograph) {
      const mayMean = kind === exclamation || (marked !== kind && last >= number);
      if (mayMean && isWritten(folded, at + 1)) return false;
      parting++;
      isStopped ||= kind === stopping;
      continue;
    }
    if (parting > 0 && last !== apart && (kind === ideograph || last === ideograph)) {
      if (!isStopped && parting <= longestSeparator) return false;
    }
    if (kind >= number) {
      if (row > 0 && (kind === number) !== (last === number)) return false;
      const bare = bareOf[unit] ?? 0;
      same = row > 0 && bare === before ? same + 1 : 0;
      if (same > 1 || (same === 1 && marked !== kind)) return false;
      before = bare;
      row++;
      scripts |= 1 << kind;
    } else wasSingle = false;
    last = kind;
    parting = 0;
    isStopped = false;
  }
  return (scripts & bothScripts) !== bothScripts;
}

const bothScripts = (1 << latin) | (1 << russian);

/** A letter, a digit or a symbol stands here: what is before it may stand for a letter. */
function isWritten(folded: string, at: number): boolean {
  const kind = at < folded.length ? markedKind(folded.charCodeAt(at)) & ~doubtful : apart;
  return kind >= exclamation;
}
