import { renderDuration } from '../community/durations.ts';
import { fill, type Voice } from '../community/say.ts';
import { texts } from '../community/texts.ts';
import type { Fact, FactKey, FactValue } from './fact.ts';
import { traceTexts } from './trace-texts.ts';

/** Beside the texts that members read: functions that tell of no trace need not carry its sentences. */
const known = { ...texts, ...traceTexts };

/** A fact as the community speaks. */
export function sayFact(voice: Voice, { key, values }: Fact): string {
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(voice, value)]);
  return fill(wording(voice, key), Object.fromEntries(said)).text;
}

function wording({ texts: own, language }: Voice, key: FactKey): string {
  return own[key] ?? known[key][language];
}

function sayValue(voice: Voice, value: FactValue): string | number {
  if (typeof value !== 'object') return value;
  return 'key' in value ? sayFact(voice, value) : renderDuration(value.milliseconds, voice.language);
}
