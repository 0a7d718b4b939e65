import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { originalPiece } from '../../text/fold.ts';
import type { Reading } from '../../text/reading.ts';
import {
  type ConditionOf,
  type Finding,
  type Place,
  type PrepareContext,
  places,
  type Subject,
  type Trigger,
} from '../condition.ts';
import { fact } from '../fact.ts';
import { placeFact, placesFact } from '../place-facts.ts';
import { oneOrMoreOf, settingsOf } from '../settings.ts';

/** Letters of either case, whole characters. */
export const regexFlags = 'iu';

const expected = 'a regular expression in the syntax of JavaScript';

export interface RegexSettings {
  readonly pattern: string;
  readonly where: readonly Place[];
  /** Pieces of folded text one of which stands in all that matches. The check finds them: `regex-hints.ts`. */
  readonly hints?: readonly string[];
}

const inMessage: readonly Place[] = ['message'];

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({
      pattern: z.string().check(
        z.minLength(1),
        z.superRefine((pattern, context) => {
          try {
            new RegExp(pattern, regexFlags);
          } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            const todo = `${reason}. Mind that "-" and the like are not escaped outside of brackets: the flag u is set.`;
            context.addIssue({ code: 'custom', message: expected, input: pattern, params: { todo } });
          }
        }),
      ),
      where: z.optional(oneOrMoreOf(places)),
    }),
    z.transform(({ pattern, where = inMessage }): RegexSettings => ({ pattern, where })),
  ),
);

/**
 * Tried on the text as written, so that it means what its author thinks it means, and on the folded text when that is
 * another one, so that full-width digits help nobody. `regex-safety.ts` refuses patterns that can blow up.
 */
export const regex: ConditionOf<typeof settings> = {
  name: 'regex',
  about: 'A regular expression matches in the message, or where it is told to look: see text. Case does not count.',
  get settings() {
    return settings();
  },
  scans: true,
  prepare({ pattern, where, hints }, context) {
    const compiled = new RegExp(pattern, regexFlags);
    const hinted = hints && setOfHints(hints, where, context);
    const triggers = hinted === undefined ? undefined : triggersOf(hinted, where);
    /** Trying a pattern takes time: without its pieces only what was folded away may match. */
    const matchesIn = (reading: Reading, subject: Subject): boolean => {
      const { original, folded } = reading;
      if (hinted !== undefined && !reading.hits.has(hinted)) return subject.has('disguised') && compiled.test(original);
      return compiled.test(original) || (folded !== original && compiled.test(folded));
    };
    /** Whoever explains asks once more about the text that was asked about last. */
    let asked: Reading | undefined;
    let answer = false;
    const matchesAt = (reading: Reading | undefined, subject: Subject): boolean => {
      if (reading === undefined) return false;
      if (reading !== asked) {
        answer = matchesIn(reading, subject);
        asked = reading;
      }
      return answer;
    };
    let missing: Finding | undefined;
    return {
      ...(triggers ? { triggers } : {}),
      matches(subject) {
        for (const place of where) if (matchesAt(subject.reading(place), subject)) return true;
        return false;
      },
      explain(subject): Finding {
        for (const place of where) {
          const reading = subject.reading(place);
          if (!reading || !matchesAt(reading, subject)) continue;
          const quote = pieceOf(compiled, reading.original, reading.folded);
          return { matched: true, because: fact('trace.regex.found', { pattern, place: placeFact(place) }), quote };
        }
        missing ??= { matched: false, because: fact('trace.regex.missing', { pattern, place: placesFact(where) }) };
        return missing;
      },
    };
  },
  examples: [
    {
      says: 'matches whatever the case',
      settings: { pattern: '(?:telegram|t)\\.me/\\w{5,32}' },
      given: { text: 'Join T.ME/bestcourses' },
      matches: true,
    },
    {
      says: 'sees through full-width digits',
      settings: { pattern: '\\b1[3-9]\\d{9}\\b' },
      given: { text: '电话：１３８００１３８０００' },
      matches: true,
    },
    {
      says: 'can also mean the text as it was written',
      settings: { pattern: '[０-９]{3}' },
      given: { text: '电话：１３８００' },
      matches: true,
    },
    {
      says: 'does not match what is not there',
      settings: { pattern: '\\b1[3-9]\\d{9}\\b' },
      given: { text: 'room 1380' },
      matches: false,
    },
  ],
};

function pieceOf(compiled: RegExp, original: string, folded: string): string {
  const asWritten = compiled.exec(original);
  if (asWritten) return asWritten[0];
  const found = compiled.exec(folded);
  return found ? originalPiece(original, found.index, found.index + found[0].length) : '';
}

/** Undefined where they tell nothing. */
function setOfHints(
  hints: readonly string[],
  where: readonly Place[],
  { needles }: PrepareContext,
): number | undefined {
  if (where.some((place) => place !== 'message' && place !== 'caption')) return undefined;
  return needles.add(hints.map((word) => ({ word, hint: true })));
}

/**
 * The pieces stand in the folded text whenever the pattern matches that, and whenever it matches the original and folding
 * has changed nothing but case. Whether it has is known of the message only.
 */
function triggersOf(set: number, where: readonly Place[]): readonly Trigger[] {
  return [...where.map((place) => ({ set, place })), 'disguised'];
}
