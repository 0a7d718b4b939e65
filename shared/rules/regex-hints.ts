import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { fold } from '../text/fold.ts';

/**
 * Pieces of which every text that matches the pattern holds at least one, as they stand in folded text; undefined when
 * none can be shown. With them a hundred patterns cost nothing on most messages: only where a piece stands is one tried.
 * For the loader: functions get the pieces.
 */
export function hintsOf(pattern: string): readonly string[] | undefined {
  const parsed = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  const best = better(required(parsed.alternatives));
  return best && weightOf(best) >= leastWeight ? best : undefined;
}

/** One Latin letter stands in every other message; one Chinese character, or two letters, do not. */
const leastWeight = 2;
/** More alternatives than this are no hint but a list. */
const mostPieces = 24;

/** What is known of a part of a pattern: all that it can match, when that is little, or pieces one of which it must hold. */
type Known = { readonly exact: readonly string[] } | { readonly some: readonly string[] } | undefined;

/** Pieces to look for. Folding must leave each as it is: letters of two scripts side by side change each other. */
function better(known: Known): readonly string[] | undefined {
  if (!known) return undefined;
  const pieces = 'exact' in known ? known.exact : known.some;
  const fit = pieces.length > 0 && pieces.every((piece) => piece !== '' && fold(piece) === piece);
  return fit ? pieces : undefined;
}

/** Of the shortest piece: that one will be found most often. */
function weightOf(pieces: readonly string[]): number {
  return Math.min(
    ...pieces.map((piece) => Array.from(piece).reduce((sum, sign) => sum + (sign < '\u2e80' ? 1 : 2), 0)),
  );
}

function required(alternatives: readonly AST.Alternative[]): Known {
  const known = alternatives.map((alternative) => requiredInRow(alternative.elements));
  if (known.every((one) => one && 'exact' in one)) {
    const exact = known.flatMap((one) => (one && 'exact' in one ? one.exact : []));
    if (exact.length <= mostPieces) return { exact };
  }
  const pieces = known.map(better);
  if (pieces.some((one) => one === undefined)) return undefined;
  const some = [...new Set(pieces.flatMap((one) => one ?? []))];
  return some.length <= mostPieces ? { some } : undefined;
}

/** Of elements one after the other: the best piece among those that must each be there. */
function requiredInRow(elements: readonly AST.Element[]): Known {
  let run: readonly string[] = [''];
  let whole = true;
  let best: readonly string[] | undefined;
  const offer = (pieces: readonly string[] | undefined) => {
    if (pieces && (!best || weightOf(pieces) > weightOf(best))) best = pieces;
  };
  for (const element of elements) {
    const known = requiredIn(element);
    const longer = known && 'exact' in known ? crossed(run, known.exact) : undefined;
    if (longer) {
      run = longer;
      continue;
    }
    whole = false;
    offer(better({ exact: run }));
    offer(better(known));
    // What was too much to multiply out can still be the beginning of the next run.
    run = known && 'exact' in known ? known.exact : [''];
  }
  if (whole) return { exact: run };
  offer(better({ exact: run }));
  return best && { some: best };
}

function crossed(before: readonly string[], after: readonly string[]): readonly string[] | undefined {
  if (before.length * after.length > mostPieces) return undefined;
  return before.flatMap((start) => after.map((end) => start + end));
}

function requiredIn(element: AST.Element): Known {
  switch (element.type) {
    case 'Character':
      return known([element.value]);
    case 'CharacterClass':
      return element.negate ? undefined : known(pointsOf(element));
    case 'Group':
    case 'CapturingGroup':
      return required(element.alternatives);
    case 'Quantifier':
      return repeated(element);
    case 'Assertion':
      return { exact: [''] };
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
    case 'Backreference':
      return undefined;
    default:
      return element satisfies never;
  }
}

function repeated({ min, max, element }: AST.Quantifier): Known {
  const once = requiredIn(element);
  if (max === 0) return { exact: [''] };
  if (min === 0) return max === 1 && once && 'exact' in once ? { exact: ['', ...once.exact] } : undefined;
  if (min === 1 && max === 1) return once;
  const pieces = better(once);
  return pieces && { some: pieces };
}

/** The code points of a class; too many, or a kind of characters, are nothing known. */
function pointsOf({ elements }: AST.CharacterClass): readonly number[] | undefined {
  const points: number[] = [];
  for (const element of elements) {
    if (element.type === 'Character') points.push(element.value);
    else if (element.type === 'CharacterClassRange' && element.max.value - element.min.value < mostPieces)
      for (let point = element.min.value; point <= element.max.value; point++) points.push(point);
    else return undefined;
  }
  return points;
}

function known(points: readonly number[] | undefined): Known {
  if (!points || points.length === 0 || points.length > mostPieces) return undefined;
  const signs = points.map((point) => String.fromCodePoint(point));
  return signs.every(isSteady) ? { exact: [...new Set(signs.map(fold))] } : undefined;
}

/**
 * A text that a sign matches, whatever its case, has the sign's folding in its own: so for letters and digits, but for
 * the few whose case has forms that folding keeps apart.
 */
function isSteady(sign: string): boolean {
  if (/^[!-)+-~]$/.test(sign)) return !unsteady().has(fold(sign));
  return (
    /^[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Latin}]$/u.test(sign) &&
    fold(sign) === sign.toLowerCase() &&
    !unsteady().has(fold(sign))
  );
}

let found: ReadonlySet<string> | undefined;

/** Folded letters that a pattern without regard to case takes for others which fold differently (U+1C80 for в). */
function unsteady(): ReadonlySet<string> {
  found ??= new Set(Map.groupBy(casedLetters(), caseless).values().flatMap(foldings));
  return found;
}

function casedLetters(): string[] {
  return Array.from({ length: 0x1ffff }, (_, point) => point)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((letter) => letter.toLowerCase() !== letter || letter.toUpperCase() !== letter);
}

function caseless(letter: string): string {
  return letter.toUpperCase().toLowerCase();
}

function foldings(letters: readonly string[]): readonly string[] {
  const unlike = (one: string, other: string) => fold(one) !== fold(other) && new RegExp(`^${one}$`, 'iu').test(other);
  return letters.filter((one) => letters.some((other) => unlike(one, other))).map(fold);
}
