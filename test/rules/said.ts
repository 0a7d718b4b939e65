import type { Voice } from '../../shared/community/say.ts';
import type { Fact } from '../../shared/rules/fact.ts';
import { sayFact } from '../../shared/rules/say-fact.ts';

export const english: Voice = { language: 'en', texts: {} };
export const chinese: Voice = { language: 'zh', texts: {} };

/** A fact as an English community reads it. */
export function inEnglish(because: Fact): string {
  return sayFact(english, because);
}
