import { renderDuration } from '../community/durations.ts';
import type { Voice } from '../community/say.ts';
import { partsOfPlaceholder, placeholder } from '../community/text.ts';
import { texts } from '../community/texts.ts';
import type { Fact, FactKey, FactValue } from './fact.ts';
import { traceTexts } from './trace-texts.ts';

/** Beside the texts that members read: functions that tell of no trace need not carry its sentences. */
const known = { ...texts, ...traceTexts };

/** A fact as the community speaks. A case tells of sixty rules: wordings are taken apart once, and nobody is named in them. */
export function sayFact(voice: Voice, { key, values }: Fact): string {
  const wording = wordingOf(voice, key);
  const parts = partsOf(wording);
  let said = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    said += at % 2 === 0 ? part : sayPlaceholder(voice, values, part, wording);
  }
  return said;
}

function sayPlaceholder(voice: Voice, values: Fact['values'], inside: string, wording: string): string | number {
  const [name, one, many = ''] = partsOfPlaceholder(inside);
  const value = valueIn(values, name, wording);
  if (one === undefined) return sayValue(voice, value);
  return value === 1 ? one : many;
}

function wordingOf({ texts: own, language }: Voice, key: FactKey): string {
  return own[key] ?? known[key][language];
}

function valueIn(values: Fact['values'], name: string, wording: string): FactValue {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new Error(`saying a fact: it holds {${name}}, which has no value; got ${wording}`);
  return value;
}

function sayValue(voice: Voice, value: FactValue): string | number {
  if (typeof value !== 'object') return value;
  return 'key' in value ? sayFact(voice, value) : renderDuration(value.milliseconds, voice.language);
}

/** By wording: what stands between placeholders and their names in turn. */
const takenApart = new Map<string, readonly string[]>();
/** Communities are read again, with other wordings. */
const mostWordings = 2_000;

function partsOf(wording: string): readonly string[] {
  const before = takenApart.get(wording);
  if (before) return before;
  const parts = wording.split(placeholder);
  if (takenApart.size >= mostWordings) takenApart.clear();
  takenApart.set(wording, parts);
  return parts;
}
