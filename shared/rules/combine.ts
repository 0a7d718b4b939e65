import type { Condition, Finding, Matcher, Quote, Subject, Trigger } from './condition.ts';
import { fact, joinFacts } from './fact.ts';

/** A finding with the names of the conditions that decided. */
export interface TestFinding extends Finding {
  readonly decidedBy: string;
}

/** A condition, or several joined by all, any and not. */
export interface Test {
  /** The hot path: allocates nothing. */
  matches(subject: Subject): boolean;
  explain(subject: Subject): TestFinding;
  /** Earlier messages that made it match. */
  involves(subject: Subject): readonly string[];
  /** How many of its conditions go through the text. */
  readonly scans: number;
  /** It can be true only of a message that has one of these; absent: of any. */
  readonly triggers?: readonly Trigger[];
}

export function named({ name, scans = false }: Pick<Condition, 'name' | 'scans'>, matcher: Matcher): Test {
  /** What a condition says of every message is the same finding each time, and told the same. */
  let again: { readonly finding: Finding; readonly told: TestFinding } | undefined;
  return {
    scans: scans ? 1 : 0,
    ...(matcher.triggers ? { triggers: matcher.triggers } : {}),
    matches: (subject) => matcher.matches(subject),
    explain(subject) {
      const finding = matcher.explain(subject);
      if (again?.finding === finding) return again.told;
      const { matched, because } = finding;
      if (finding.quote !== undefined || finding.quotes) return { ...finding, decidedBy: name };
      again = { finding, told: { matched, because, decidedBy: name } };
      return again.told;
    },
    involves: (subject) => matcher.involves?.(subject) ?? [],
  };
}

/** True of everything when there are none. The cheapest are asked first, and tell most: `not a newcomer`. */
export function allOf(parts: readonly Test[]): Test {
  const tests = parts.toSorted((a, b) => a.scans - b.scans);
  const triggers = rarest(tests);
  const explain = explaining(false, tests);
  return {
    scans: sumOfScans(tests),
    ...(triggers ? { triggers } : {}),
    matches(subject) {
      for (const test of tests) if (!test.matches(subject)) return false;
      return true;
    },
    explain,
    involves: (subject) => tests.flatMap((test) => test.involves(subject)),
  };
}

/** True of nothing when there are none. */
export function anyOf(tests: readonly Test[]): Test {
  const triggers = tests.every((test) => test.triggers) ? tests.flatMap((test) => test.triggers ?? []) : undefined;
  const explain = explaining(true, tests);
  return {
    scans: sumOfScans(tests),
    ...(triggers ? { triggers } : {}),
    matches(subject) {
      for (const test of tests) if (test.matches(subject)) return true;
      return false;
    },
    explain,
    involves: (subject) => tests.flatMap((test) => (test.matches(subject) ? test.involves(subject) : [])),
  };
}

/**
 * The first that decides speaks for all, and those after it need not be asked; when none does, all of them speak. What
 * all of them said of the message before is not joined anew: of a case of many rules that is nearly every line.
 */
function explaining(decides: boolean, tests: readonly Test[]): Test['explain'] {
  let before: readonly TestFinding[] = [];
  let together: TestFinding | undefined;
  return (subject) => {
    const findings: TestFinding[] = [];
    let isSame = together !== undefined;
    for (const test of tests) {
      const finding = test.explain(subject);
      if (finding.matched === decides) return finding;
      isSame &&= finding === before[findings.length];
      findings.push(finding);
    }
    if (together && isSame) return together;
    const all = joined(!decides, findings);
    if (all.quote !== undefined) return all;
    before = findings;
    together = all;
    return all;
  };
}

/** The finding is the same fact; only what follows from it is turned round. */
export function not(test: Test): Test {
  return {
    scans: test.scans,
    matches: (subject) => !test.matches(subject),
    explain(subject) {
      const finding = test.explain(subject);
      return { ...finding, matched: !finding.matched, decidedBy: `not ${finding.decidedBy}` };
    },
    involves: () => [],
  };
}

/** Of triggers that must all be there, those to wait for: words are rarer than replies and links. */
function rarest(tests: readonly Test[]): readonly Trigger[] | undefined {
  const known = tests.flatMap(({ triggers }) => (triggers ? [triggers] : []));
  return known.find((triggers) => triggers.every((trigger) => typeof trigger !== 'string')) ?? known[0];
}

function sumOfScans(tests: readonly Test[]): number {
  return tests.reduce((sum, { scans }) => sum + scans, 0);
}

function joined(matched: boolean, findings: readonly TestFinding[]): TestFinding {
  const quotes = quotesOf(findings);
  const quote = quotes[0]?.text;
  const facts = findings.map(({ because }) => because);
  return {
    matched,
    because: joinFacts(facts, matched ? 'trace.and' : 'trace.also') ?? fact('trace.no-condition'),
    // Words of the file, whatever the language.
    decidedBy: findings.map(({ decidedBy }) => decidedBy).join(', ') || '–',
    ...(quote === undefined ? {} : { quote }),
    ...(quotes.length > 1 ? { quotes } : {}),
  };
}

/** Every piece that several findings quote, each once. */
export function quotesOf(findings: readonly Pick<Finding, 'quote' | 'quotes'>[]): Quote[] {
  const all: Quote[] = [];
  const add = (quote: Quote): void => {
    if (!all.some(({ text }) => text === quote.text)) all.push(quote);
  };
  for (const { quote, quotes } of findings) {
    if (quotes) quotes.forEach(add);
    else if (quote !== undefined) add({ text: quote });
  }
  return all;
}
