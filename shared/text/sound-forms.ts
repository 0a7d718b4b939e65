import { digit, han, kindOf, letter } from './bare-letters.ts';
import { fold } from './fold.ts';
import { bareWord } from './joints.ts';
import { initialUnit, soundUnits } from './sound-units.ts';
import { readTable } from './tables/read-table.ts';
import { splits } from './tables/splits.ts';

/** One way to write a word so that it sounds or reads as it. */
export interface SoundForm {
  /** `sound`: by other characters; `initials`, `initial`: all or one by the first letter; `swap`: two in the wrong order;
   * `split`: characters taken apart. */
  readonly kind: 'sound' | 'initials' | 'initial' | 'swap' | 'split';
  readonly units: string;
  /** The characters that are written, one for each unit. */
  readonly characters: string;
  /** Of `initial`: which of them is a letter. */
  readonly at?: number;
}

/** Words of more characters are not taken apart, shuffled or abbreviated one by one. */
const longestPlayed = 5;

/** What to look for in the sound form of texts to find this word. */
export function soundForms(word: string): readonly string[] {
  return [...new Set(formsOf(bareWord(fold(word))).map(({ units }) => units))];
}

/** Of words that were met in texts: few, and the same again and again. */
const known = new Map<string, readonly SoundForm[]>();

/** The same with what they are made of. */
export function soundFormsOf(word: string): readonly SoundForm[] {
  const before = known.get(word);
  if (before) return before;
  const forms = formsOf(bareWord(fold(word)));
  known.set(word, forms);
  return forms;
}

function formsOf(text: string): readonly SoundForm[] {
  const kinds = [...text].map((character) => kindOf[character.charCodeAt(0)] ?? 0);
  const chinese = kinds.filter((kind) => kind === han).length;
  if (text.length < 2 || chinese === 0 || !kinds.every((kind) => kind === han || kind === letter || kind === digit))
    return [];
  const plain: SoundForm = { kind: 'sound', units: unitsOf(text), characters: text };
  if (chinese < text.length || text.length > longestPlayed) return [plain, ...initialsOf(text, chinese)];
  return [plain, ...initialsOf(text, chinese), ...oneInitial(text), ...swapped(text), ...takenApart(text)];
}

function unitsOf(text: string): string {
  return [...text].map((character) => String.fromCharCode(unitOf(character))).join('');
}

function unitOf(character: string): number {
  const unit = character.codePointAt(0) ?? 0;
  const units = soundUnits();
  if (kindOf[unit] === han || unit > 0xffff) return units.unitOfHan(unit);
  return units.standIn(unit) || initialUnit(unit);
}

function initialOf(character: string): string {
  const unit = character.charCodeAt(0);
  const name = kindOf[unit] === han ? soundUnits().nameOfHan(unit) : character;
  return String.fromCharCode(initialUnit(name.charCodeAt(0)));
}

/** Words of two characters that everybody knows by their initials, which mean nothing else: sb. */
const abbreviated = '傻逼 煞笔 沙比 脑残 脑瘫 垃圾 智障 杂种 弱智 鸡巴 女拳 你妈 尼玛'.split(' ');

function initialsOf(text: string, chinese: number): readonly SoundForm[] {
  if (chinese < text.length || (chinese < 3 && !abbreviated.includes(text))) return [];
  return [{ kind: 'initials', units: [...text].map(initialOf).join(''), characters: text }];
}

/** 微 is v as well as w. */
const v = String.fromCharCode(initialUnit(0x76));
const w = String.fromCharCode(initialUnit(0x77));

function oneInitial(text: string): readonly SoundForm[] {
  return [...text].flatMap((character, at) => {
    const initial = initialOf(character);
    return (initial === w ? [w, v] : [initial]).map((letter) => ({
      kind: 'initial' as const,
      units: unitsOf(text.slice(0, at)) + letter + unitsOf(text.slice(at + 1)),
      characters: text,
      at,
    }));
  });
}

function swapped(text: string): readonly SoundForm[] {
  const forms: SoundForm[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const characters = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
    if (characters !== text) forms.push({ kind: 'swap', units: unitsOf(characters), characters });
  }
  const reversed = [...text].reverse().join('');
  if (text.length > 2 && reversed !== text)
    forms.push({ kind: 'swap', units: unitsOf(reversed), characters: reversed });
  return forms;
}

let lines: ReadonlyMap<string, string> | undefined;

function waysOf(character: string): readonly string[] {
  lines ??= new Map(
    readTable(splits)
      .split('\n')
      .map((line) => [line.charAt(0), line]),
  );
  return lines.get(character)?.slice(1).split(' ').flatMap(variantsOf) ?? [];
}

/** Parts that people type in two ways: the flesh of 脑 looks like a moon. */
const variants: readonly (readonly [string, string])[] = [
  ['八', '儿'],
  ['月', '肉'],
];

function variantsOf(way: string): readonly string[] {
  const other = variants.find(([from]) => way.includes(from));
  return other ? [way, way.replaceAll(...other)] : [way];
}

/** More ways to take a character apart within a word, or a whole word, are not looked for: each costs its letters in memory. */
const mostWays = 2;
const mostWholes = 4;

/** One character in its parts, or all. */
function takenApart(text: string): readonly SoundForm[] {
  let all = [''];
  const written = new Set<string>();
  [...text].forEach((character, at) => {
    const apart = waysOf(character).slice(0, mostWays);
    for (const way of apart) written.add(text.slice(0, at) + way + text.slice(at + 1));
    const choices = apart.length > 0 ? apart : [character];
    all = all.flatMap((before) => choices.map((way) => before + way)).slice(0, mostWholes);
  });
  const apart = [...new Set([...all, ...written])].filter((characters) => characters !== text);
  return apart.map((characters) => ({ kind: 'split', units: unitsOf(characters), characters }));
}
