import { renderDuration } from '../community/durations.ts';
import { fill, type Voice, wording } from '../community/say.ts';
import type { Fact, FactValue } from './fact.ts';

/** A fact as the community speaks. */
export function sayFact(voice: Voice, { key, values }: Fact): string {
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(voice, value)]);
  return fill(wording(voice, key), Object.fromEntries(said)).text;
}

function sayValue(voice: Voice, value: FactValue): string | number {
  if (typeof value !== 'object') return value;
  return 'key' in value ? sayFact(voice, value) : renderDuration(value.milliseconds, voice.language);
}
