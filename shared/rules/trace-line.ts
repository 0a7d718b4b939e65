import type { Voice } from '../community/say.ts';
import type { RuleTrace } from './evaluate.ts';
import { type Fact, fact } from './fact.ts';
import { sayFact } from './say-fact.ts';

const modes = {
  live: fact('trace.mode.live'),
  shadow: fact('trace.mode.shadow'),
  off: fact('trace.mode.off'),
} as const satisfies Record<RuleTrace['mode'], Fact>;

/**
 * Of each rule the line of the last trace that it did not fire in: it mostly says the same. By rule and not by trace: a
 * table of traces of every message keeps them all until the engine cleans up thoroughly.
 */
const lines = new Map<string, { readonly trace: RuleTrace; readonly voice: Voice; readonly line: string }>();
/** Communities are read again, with other rules. */
const mostLines = 20_000;

/** One line for a record. It holds nothing of what the member wrote. */
export function traceLine(voice: Voice, trace: RuleTrace): string {
  const known = lines.get(trace.rule);
  if (known?.trace === trace && known.voice === voice) return known.line;
  const { rule, mode, fired, decidedBy: by, because } = trace;
  const line = sayFact(voice, fact(fired ? 'trace.fired' : 'trace.passed', { rule, mode: modes[mode], by, because }));
  if (fired) return line;
  if (lines.size >= mostLines) lines.clear();
  lines.set(rule, { trace, voice, line });
  return line;
}
