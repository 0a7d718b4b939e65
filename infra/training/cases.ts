import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Community, ConditionData, RuleData } from '../../shared/community/community.ts';
import { type Task, tasks } from '../../shared/detection/detection.ts';
import { type Case, caseKind } from '../../shared/records/case.ts';
import type { Sample } from './sources.ts';

/** A case that an admin has decided: what was said, the rule it broke, and whether it did. */
export interface DecidedCase {
  readonly text: string;
  readonly rule: string;
  readonly upheld: boolean;
}

/** What of the cases can be learned from. */
export interface Lessons {
  readonly samples: readonly Sample[];
  readonly upheld: number;
  readonly undone: number;
  /** Of rules that ask no detector. */
  readonly ofOtherRules: number;
  /** Nobody has looked at them: who was never wronged and who never complained look the same. */
  readonly undecided: number;
}

/** One line of an export; `status` as in the record of a case. */
const line = z.object({
  rule: z.string(),
  text: z.string(),
  status: z.enum(['open', 'undone', 'dismissed', 'withheld', 'shadow']),
  by: z.optional(z.string()),
});

type Line = z.infer<typeof line>;

/** The cases cannot be read. The message quotes nothing of them. */
export class CasesFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CasesFault';
  }
}

/** The cases that the one-machine Reeve has in this folder, while it runs or not. */
export function casesOfDatabase(file: string): Line[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const { partition } = caseKind.key('');
    const rows = database.prepare('SELECT data FROM record WHERE partition = ? ORDER BY sort').all(partition);
    return rows.map(({ data }) => lineOf(caseKind.decode(String(data))));
  } finally {
    database.close();
  }
}

function lineOf({ rule, status, by, evidence: { text } }: Case): Line {
  return { rule, text, status, ...(by === undefined ? {} : { by }) };
}

/** An export: one case a line, `{"rule": …, "text": …, "status": …, "by": …}`. */
export function casesOfExport(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((written, index) => {
    if (written.trim() === '') return [];
    const parsed = line.safeParse(jsonOf(written));
    if (parsed.success) return [parsed.data];
    throw new CasesFault(
      `${file}:${index + 1}: expected {"rule": …, "text": …, "status": …}, got something else. Correct the line.`,
    );
  });
}

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    // The parser's own message quotes what a member wrote.
    return undefined;
  }
}

/** Only what an admin has decided counts: undone, or left as it was ("Leave it"), or gone further than the rule did. */
export function lessonsOf(cases: readonly Line[], { rules }: Pick<Community, 'rules'>): Lessons {
  const tasksOf = new Map(rules.map((rule) => [rule.id, tasksOfRule(rule, rules)]));
  const told = cases.filter(({ text }) => text.trim() !== '');
  const ofDetectors = told.filter(({ rule }) => (tasksOf.get(rule) ?? []).length > 0);
  const decided = ofDetectors.flatMap(({ rule, text, status, by }): DecidedCase[] => {
    const upheld = status === 'dismissed' || (status === 'open' && by !== undefined);
    return upheld || status === 'undone' ? [{ rule, text, upheld }] : [];
  });
  const upheld = decided.filter((one) => one.upheld).length;
  return {
    samples: decided.map((one) => sampleOf(one, tasksOf.get(one.rule) ?? [])),
    upheld,
    undone: decided.length - upheld,
    ofOtherRules: cases.length - ofDetectors.length,
    undecided: ofDetectors.length - decided.length,
  };
}

/** One decided case says as much as so many made-up examples. */
const asMany = 8;

function sampleOf({ text, upheld }: DecidedCase, asked: readonly Task[]): Sample {
  // Of several detectors in one rule it is not known which was right; that all were wrong is known.
  const told = upheld ? asked.slice(0, asked.length === 1 ? 1 : 0) : asked;
  return {
    text,
    group: text,
    source: 'case',
    labels: Object.fromEntries(told.map((task) => [task, { is: upheld, weight: asMany }])),
  };
}

/** The detectors that a rule asks, wherever in its conditions; not those it makes exceptions by. */
function tasksOfRule(rule: RuleData, rules: readonly RuleData[]): Task[] {
  const asked = (condition: ConditionData): Task[] => {
    switch (condition.type) {
      case 'all':
      case 'any':
        return condition.of.flatMap(asked);
      case 'not':
        return [];
      case 'rule': {
        const named = rules.find(({ id }) => id === condition.rule);
        return named ? asked(named.when) : [];
      }
      case 'condition':
        return tasks.filter((task) => task === condition.name);
      default:
        return condition satisfies never;
    }
  };
  return [...new Set(asked(rule.when))];
}
