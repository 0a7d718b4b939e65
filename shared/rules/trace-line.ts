import type { Voice } from '../community/say.ts';
import type { RuleTrace } from './evaluate.ts';
import { type Fact, fact } from './fact.ts';
import { sayFact } from './say-fact.ts';

const modes = {
  live: fact('trace.mode.live'),
  shadow: fact('trace.mode.shadow'),
  off: fact('trace.mode.off'),
} as const satisfies Record<RuleTrace['mode'], Fact>;

/** One line for a record. It holds nothing of what the member wrote. */
export function traceLine(voice: Voice, { rule, mode, fired, decidedBy: by, because }: RuleTrace): string {
  const values = { rule, mode: modes[mode], by, because };
  return sayFact(voice, fact(fired ? 'trace.fired' : 'trace.passed', values));
}
