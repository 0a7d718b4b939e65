import type { RuleData } from '../community/community.ts';
import type { TestFinding } from './combine.ts';
import type { CompiledRule, CompiledRules } from './compile.ts';
import type { Quote, Subject } from './condition.ts';
import type { Fact } from './fact.ts';

export interface Fired {
  /** The rules whose effects follow, in the order of the file. */
  readonly live: readonly CompiledRule[];
  /** Rules on trial that would have had their effects, had they been live. */
  readonly shadow: readonly CompiledRule[];
}

const none: readonly CompiledRule[] = [];
const nothing: Fired = { live: none, shadow: none };

/**
 * The rules that a message breaks. The search ends with the first live one of the file that does not say `continue`: as a
 * rule one message is one offence, and the order says which counts. Shadow rules change nothing, not even the search.
 */
export function firedRules({ running, dispatch }: CompiledRules, subject: Subject): Fired {
  let live: CompiledRule[] | undefined;
  let shadow: CompiledRule[] | undefined;
  dispatch.choose(subject);
  for (let at = dispatch.next(0); at >= 0; at = dispatch.next(at + 1)) {
    const rule = running[at];
    if (!rule || !fires(rule, subject)) continue;
    if (rule.data.mode === 'live') {
      live ??= [];
      live.push(rule);
      if (!rule.data.then.continue) break;
    } else {
      shadow ??= [];
      shadow.push(rule);
    }
  }
  return live || shadow ? { live: live ?? none, shadow: shadow ?? none } : nothing;
}

/** The rules that something in the message speaks for, and those that cannot tell: no other fires. */
export function chosenRules({ running, dispatch }: CompiledRules, subject: Subject): CompiledRule[] {
  const chosen: CompiledRule[] = [];
  dispatch.choose(subject);
  for (let at = dispatch.next(0); at >= 0; at = dispatch.next(at + 1)) {
    const rule = running[at];
    if (rule) chosen.push(rule);
  }
  return chosen;
}

export function fires(rule: CompiledRule, subject: Subject): boolean {
  return rule.when.matches(subject) && !rule.unless?.matches(subject);
}

/** Why a rule fired or did not. */
export interface RuleTrace {
  readonly rule: string;
  readonly mode: RuleData['mode'];
  /** Its conditions are met; what follows depends on the mode and on the rules before it. */
  readonly fired: boolean;
  /** The conditions that decided: `text`, `not newcomer`, `unless time`. */
  readonly decidedBy: string;
  readonly because: Fact;
  readonly quote?: string;
  readonly quotes?: readonly Quote[];
}

export function explainRules({ rules }: CompiledRules, subject: Subject): RuleTrace[] {
  return rules.map((rule) => explainRule(rule, subject));
}

/** Of some rules of many why they fired or did not. */
export interface ChosenTraces {
  readonly traces: readonly RuleTrace[];
  /** So many more have something in the message that speaks for them. */
  readonly untold: number;
}

/**
 * Of those rules alone that something in the message speaks for: all others say the same, and there may be thousands. Of
 * these, too, no more than so many beside those that fired: a message can be made to have something for every rule.
 */
export function explainChosen(rules: CompiledRules, subject: Subject, fired: Fired, most: number): ChosenTraces {
  const traces: RuleTrace[] = [];
  let untold = 0;
  for (const rule of chosenRules(rules, subject)) {
    if (traces.length < most || fired.live.includes(rule) || fired.shadow.includes(rule)) {
      traces.push(explainRule(rule, subject));
    } else untold++;
  }
  return { traces, untold };
}

/** Of a rule that says of this message what it said before, the same trace, so that its line need not be written anew. */
export function explainRule(rule: CompiledRule, subject: Subject): RuleTrace {
  const { data, when, unless } = rule;
  const finding = when.explain(subject);
  const exception = finding.matched ? unless?.explain(subject) : undefined;
  if (exception?.matched) return traceOf(data, exception, false, `unless ${exception.decidedBy}`);
  const before = lastTraces.get(rule);
  if (before?.finding === finding) return before.trace;
  const trace = traceOf(data, finding, finding.matched, finding.decidedBy);
  if (trace.quote === undefined) lastTraces.set(rule, { finding, trace });
  return trace;
}

/** Of each rule the last that it had nothing to quote for. */
const lastTraces = new WeakMap<CompiledRule, { readonly finding: TestFinding; readonly trace: RuleTrace }>();

/** Of most rules there is nothing to quote. */
function traceOf({ id, mode }: RuleData, finding: TestFinding, fired: boolean, decidedBy: string): RuleTrace {
  const { because, quote, quotes } = finding;
  const trace = { rule: id, mode, fired, decidedBy, because };
  if (quote === undefined && !quotes) return trace;
  return { ...trace, ...(quote === undefined ? {} : { quote }), ...(quotes ? { quotes } : {}) };
}

/** The messages that a fired rule is about: this one, and for floods and duplicates those before it in this chat. */
export function involvedMessages({ when }: CompiledRule, subject: Subject): string[] {
  return [...new Set([...when.involves(subject), subject.event.message.id])];
}
