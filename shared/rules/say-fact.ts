import { renderDuration } from '../community/durations.ts';
import type { Voice } from '../community/say.ts';
import { partsOfPlaceholder, placeholder } from '../community/text.ts';
import { texts } from '../community/texts.ts';
import type { Fact, FactKey, FactValue } from './fact.ts';
import { traceTexts } from './trace-texts.ts';

/** Beside the texts that members read: functions that tell of no trace need not carry its sentences. */
const wordings = { ...texts, ...traceTexts };

/** A fact as the community speaks. A case tells of sixty rules: wordings are taken apart once, and nobody is named in them. */
export function sayFact(voice: Voice, { key, values }: Fact): string {
  const { before, rest } = apartFor(voice, key);
  let said = before;
  for (const { name, one, many, after } of rest) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw unfilled(name, wordingOf(voice, key));
    said += one === undefined ? sayValue(voice, value) : value === 1 ? one : many;
    said += after;
  }
  return said;
}

function wordingOf({ texts: own, language }: Voice, key: FactKey): string {
  return own[key] ?? wordings[key][language];
}

function unfilled(name: string, wording: string): Error {
  return new Error(`saying a fact: it holds {${name}}, which has no value; got ${wording}`);
}

function sayValue(voice: Voice, value: FactValue): string | number {
  if (typeof value !== 'object') return value;
  return 'key' in value ? sayFact(voice, value) : renderDuration(value.milliseconds, voice.language);
}

/** A wording in its pieces. */
interface Apart {
  readonly before: string;
  readonly rest: readonly Placeholder[];
}

/** A placeholder, perhaps with a word for one and for many, and what stands behind it. */
interface Placeholder {
  readonly name: string;
  readonly one: string | undefined;
  readonly many: string;
  readonly after: string;
}

/** Of who spoke last: one community speaks in nearly every process. */
let latest: { readonly voice: Voice; readonly apart: Map<FactKey, Apart> } | undefined;

function apartFor(voice: Voice, key: FactKey): Apart {
  if (latest?.voice !== voice) latest = { voice, apart: new Map() };
  const again = latest.apart.get(key);
  if (again) return again;
  const apart = takenApart(wordingOf(voice, key));
  latest.apart.set(key, apart);
  return apart;
}

function takenApart(wording: string): Apart {
  const [before = '', ...parts] = wording.split(placeholder);
  const rest = parts.flatMap((inside, at): Placeholder[] => {
    if (at % 2 === 1) return [];
    const [name, one, many = ''] = partsOfPlaceholder(inside);
    return [{ name, one, many, after: parts[at + 1] ?? '' }];
  });
  return { before, rest };
}
