import { scriptOf, scripts } from './scripts.ts';

const [han, kana, thai] = [scripts.indexOf('han'), scripts.indexOf('kana'), scripts.indexOf('thai')];

/** Words of a folded text: runs of letters and digits; of scripts that leave no gaps, each character. */
export function countWords(folded: string): number {
  let words = 0;
  let within = false;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    const script = scriptOf(unit);
    const alone = script === han || script === kana || script === thai;
    const belongs = script >= 0 || isDigit(unit) || isMark(unit);
    if (alone || (belongs && !within)) words++;
    // An apostrophe lies within a word: don't.
    within = !alone && (belongs || (within && (unit === 0x27 || unit === 0x2019)));
  }
  return words;
}

function isDigit(unit: number): boolean {
  return unit > 0x2f && unit < 0x3a;
}

function isMark(unit: number): boolean {
  return unit > 0x2ff && unit < 0x370;
}
