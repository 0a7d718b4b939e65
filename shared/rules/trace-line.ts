import type { Voice } from '../community/say.ts';
import type { RuleTrace } from './evaluate.ts';
import { fact } from './fact.ts';
import { sayFact } from './say-fact.ts';

/** One line for a record. It holds nothing of what the member wrote. */
export function traceLine(voice: Voice, { rule, mode, fired, decidedBy: by, because }: RuleTrace): string {
  const values = { rule, mode: fact(`trace.mode.${mode}`), by, because };
  return sayFact(voice, fact(fired ? 'trace.fired' : 'trace.passed', values));
}
