import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesIn } from '../community/lines.ts';
import { decodeText } from '../community/read-text.ts';
import { type Level, levels } from '../detection/detection.ts';
import { fold } from '../text/fold.ts';
import type { Closeness, Needle } from '../text/needle.ts';
import { listLanguages, listNames, type ShippedList, type ShippedLists } from './shipped-list.ts';

/** The shipped lists cannot be used as they are. Each line names file, line, what was expected and what stands there. */
export class ListFault extends Error {
  constructor(complaints: readonly string[]) {
    super(`reading the shipped lists:\n${complaints.join('\n')}`);
    this.name = 'ListFault';
  }
}

interface Line {
  readonly text: string;
  /** `zh/insults.txt:12`, for complaints. */
  readonly place: string;
}

interface Entry extends Needle {
  readonly severity: Level;
}

const closenesses: readonly Closeness[] = ['exact', 'folded', 'loose'];

/**
 * Reads `<language>/<name>.txt`, one `word | low|medium|high | exact|folded|loose` a line, and `<language>/safe.txt`, one
 * word a line. For the loader and the training only: functions get the compiled form.
 */
export function readShippedLists(folder = import.meta.dirname): ShippedLists {
  const complaints: string[] = [];
  const lists = listLanguages.flatMap((language) =>
    listNames.flatMap((name): ShippedList[] => {
      const entries = entriesOf(linesOf(folder, `${language}/${name}.txt`, complaints), complaints);
      return bySeverity(entries).map(({ severity, needles }) => ({ language, name, severity, needles }));
    }),
  );
  const safe = listLanguages.flatMap((language) =>
    safeWords(linesOf(folder, `${language}/safe.txt`, complaints), complaints),
  );
  if (complaints.length > 0) throw new ListFault(complaints);
  return { lists, safe: [...new Set(safe)] };
}

function linesOf(folder: string, file: string, complaints: string[]): Line[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const decoded = decodeText(readFileSync(path));
  if (!decoded.ok) {
    complaints.push(`${file}:${decoded.line}: expected UTF-8, got a file ${decoded.got}. ${decoded.todo}`);
    return [];
  }
  return linesIn(decoded.text).map(({ text, line }) => ({ text, place: `${file}:${line}` }));
}

function entriesOf(lines: readonly Line[], complaints: string[]): Entry[] {
  const places = new Map<string, string>();
  return lines.flatMap(({ text, place }): Entry[] => {
    const [word = '', severity, as, ...more] = text.split('|').map((field) => field.trim());
    const entry = {
      word,
      severity: levels.find((level) => level === severity),
      as: closenesses.find((one) => one === as),
    };
    if (more.length > 0 || entry.severity === undefined || entry.as === undefined) {
      complaints.push(
        `${place}: expected "word | low|medium|high | exact|folded|loose", got "${text}". Correct the line.`,
      );
      return [];
    }
    const fault = wordFault(word) ?? repeated(places, entry.as === 'exact' ? `exact ${word}` : fold(word), place);
    if (fault !== undefined) complaints.push(`${place}: ${fault}`);
    return fault === undefined ? [{ word, severity: entry.severity, as: entry.as }] : [];
  });
}

function safeWords(lines: readonly Line[], complaints: string[]): string[] {
  return lines.flatMap(({ text, place }) => {
    const fault = text.includes('|') ? `expected one safe word, got "${text}". Leave the rest out.` : wordFault(text);
    if (fault !== undefined) complaints.push(`${place}: ${fault}`);
    return fault === undefined ? [text] : [];
  });
}

function wordFault(word: string): string | undefined {
  if (fold(word).replace(/^\*+|\*+$/g, '') !== '') return undefined;
  return `expected a word with a letter, a digit or a sign, got "${word}". Take the line away.`;
}

function repeated(places: Map<string, string>, word: string, place: string): string | undefined {
  const before = places.get(word);
  if (before === undefined) places.set(word, place);
  return before && `expected each word once, got one that stands in ${before} too. Keep one of them.`;
}

function bySeverity(entries: readonly Entry[]) {
  return levels
    .map((level) => ({
      severity: level,
      needles: entries
        .filter(({ severity }) => severity === level)
        .map(({ word, as }): Needle => ({ word, as: as ?? 'folded' })),
    }))
    .filter(({ needles }) => needles.length > 0);
}
