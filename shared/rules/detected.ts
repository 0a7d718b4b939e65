import * as z from 'zod/mini';
import { type Detection, levels, type Task } from '../detection/detection.ts';
import { languageOf } from '../detection/script.ts';
import { listLanguages } from '../lists/shipped-list.ts';
import { atFirstNeed } from '../text/at-first-need.ts';
import { originalPiece } from '../text/fold.ts';
import type { Reading } from '../text/reading.ts';
import type { Finding, Matcher, Place, PrepareContext, Quote } from './condition.ts';
import { fact } from './fact.ts';
import { placeFact, placesFact } from './place-facts.ts';
import { oneOrMoreOf, settingsOf } from './settings.ts';

const inMessage: readonly Place[] = ['message'];

/** Of every condition that asks a detector. */
export const detectorSettings = atFirstNeed(() =>
  z.pipe(
    settingsOf({
      level: z.optional(z.enum(levels)),
      where: z.optional(oneOrMoreOf(['message', 'name', 'quote', 'bio', 'link-text', 'file-name'])),
      languages: z.optional(oneOrMoreOf(listLanguages)),
    }),
    z.transform(({ level = 'medium', where = inMessage, ...rest }) => ({ level, where, ...rest })),
  ),
);

type Settings = z.output<ReturnType<typeof detectorSettings>>;

/** Asks the shipped detector for a task, wherever it is to look. */
export function detecting(task: Task, { level, where, languages }: Settings, context: PrepareContext): Matcher {
  const detector = context.detector();
  const least = levels.indexOf(level) + 1;
  const asked = ({ folded }: Reading): boolean => {
    if (!languages) return true;
    const language = languageOf(folded);
    return language !== undefined && languages.includes(language);
  };
  /** Names and bios come again and again and are the same readings then. */
  const known = new WeakMap<Reading, boolean>();
  const matches = (reading: Reading): boolean => asked(reading) && detector.rank(reading, task) >= least;
  const matchesAgain = (reading: Reading): boolean => {
    const before = known.get(reading);
    if (before !== undefined) return before;
    const matched = matches(reading);
    known.set(reading, matched);
    return matched;
  };
  return {
    matches(subject) {
      for (const place of where) {
        const reading = subject.reading(place);
        if (reading && (place === 'message' ? matches(reading) : matchesAgain(reading))) return true;
      }
      return false;
    },
    explain(subject) {
      const findings = where.flatMap((place) => {
        const reading = subject.reading(place);
        if (!reading) return [];
        if (!asked(reading))
          return [{ matched: false, because: fact('trace.detected.other-language', { place: placeFact(place) }) }];
        const matched = detector.rank(reading, task) >= least;
        return [findingOf(matched, detector.explain(reading, task), reading, place)];
      });
      return (
        findings.find(({ matched }) => matched) ??
        findings[0] ?? { matched: false, because: fact('trace.detected.not-there', { place: placesFact(where) }) }
      );
    },
  };
}

function findingOf(
  matched: boolean,
  { level, because, spans }: Detection,
  { original }: Reading,
  place: Place,
): Finding {
  const quotes = quotesOf(spans, original);
  const [first] = quotes;
  return {
    matched,
    because: fact(`trace.detected.${level ?? 'nothing'}`, { place: placeFact(place), because }),
    ...(first ? { quote: first.text } : {}),
    ...(quotes.length > 1 ? { quotes } : {}),
  };
}

/** A case shows no more: a message of nothing but offers would fill it. */
const mostQuotes = 20;

function quotesOf(spans: Detection['spans'], original: string): Quote[] {
  const quotes = new Map<string, Quote>();
  for (const { from, to, by } of spans) {
    const text = originalPiece(original, from, to);
    if (text.trim() !== '' && !quotes.has(text)) quotes.set(text, { text, by });
    if (quotes.size === mostQuotes) break;
  }
  return [...quotes.values()];
}
