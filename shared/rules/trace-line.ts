import type { Voice } from '../community/say.ts';
import type { RuleTrace } from './evaluate.ts';
import { type Fact, fact } from './fact.ts';
import { sayFact } from './say-fact.ts';

const modes = {
  live: fact('trace.mode.live'),
  shadow: fact('trace.mode.shadow'),
  off: fact('trace.mode.off'),
} as const satisfies Record<RuleTrace['mode'], Fact>;

/** Lines of traces that may come again: a rule that does not fire mostly says the same. */
const lines = new WeakMap<RuleTrace, { readonly voice: Voice; readonly line: string }>();

/** One line for a record. It holds nothing of what the member wrote. */
export function traceLine(voice: Voice, trace: RuleTrace): string {
  const known = lines.get(trace);
  if (known?.voice === voice) return known.line;
  const { rule, mode, fired, decidedBy: by, because } = trace;
  const line = sayFact(voice, fact(fired ? 'trace.fired' : 'trace.passed', { rule, mode: modes[mode], by, because }));
  if (!fired) lines.set(trace, { voice, line });
  return line;
}
