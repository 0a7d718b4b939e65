import type { Test } from './combine.ts';
import type { Subject, Trigger } from './condition.ts';
import { fact } from './fact.ts';

/**
 * A rule as a condition of other rules: its conditions are met. Asked once for a message, however many rules name it:
 * rules that name each other twice over would otherwise double the work with each of them.
 */
export function ruleTest(id: string, when: Test, unless: Test | undefined): Test {
  const matches = once((subject) => when.matches(subject) && !unless?.matches(subject));
  const explain = once((subject) => {
    const finding = when.explain(subject);
    return finding.matched ? (unless?.explain(subject).matched ? undefined : finding) : undefined;
  });
  const involves = once((subject) => [...new Set(when.involves(subject))]);
  const triggers = when.triggers && distinct(when.triggers);
  return {
    scans: when.scans + (unless?.scans ?? 0),
    ...(triggers ? { triggers } : {}),
    matches,
    // The rule has a line of its own in the trace: this one need not repeat it.
    explain(subject) {
      const met = explain(subject);
      const { quote, quotes } = met ?? {};
      const because = fact(met ? 'trace.rule.met' : 'trace.rule.not-met', { rule: id });
      return {
        matched: met !== undefined,
        because,
        decidedBy: `rule ${id}`,
        ...(quote === undefined ? {} : { quote }),
        ...(quotes ? { quotes } : {}),
      };
    },
    involves,
  };
}

/** Remembers the answer for the message that was asked about last. */
function once<Answer>(answer: (subject: Subject) => Answer): (subject: Subject) => Answer {
  let last: { readonly subject: Subject; readonly answer: Answer } | undefined;
  return (subject) => {
    if (last?.subject !== subject) last = { subject, answer: answer(subject) };
    return last.answer;
  };
}

function distinct(triggers: readonly Trigger[]): readonly Trigger[] {
  const keyOf = (trigger: Trigger) => (typeof trigger === 'string' ? trigger : `${trigger.place} ${trigger.set}`);
  return [...new Map(triggers.map((trigger) => [keyOf(trigger), trigger])).values()];
}
