import { parseDuration, renderDuration } from './durations.ts';
import { type Complaint, didYouMean, oneOf, quoted, shown } from './mistake.ts';
import { namesTwice, unknownSpans, unknownTopics } from './name-checks.ts';
import { effectless, namedRules } from './rule-checks.ts';
import { isMapping, type Mapping, writtenConditions } from './written-conditions.ts';

/**
 * What no section can see alone. Looks at the file as written, so that a mistake elsewhere hides none of these; what
 * is not of the right shape is passed over, for the schema complains of it.
 */
export function crossChecks(data: Mapping): Complaint[] {
  const rules = (Array.isArray(data.rules) ? data.rules : []).map((rule: unknown) => (isMapping(rule) ? rule : {}));
  return [
    ...repeatedIds(rules),
    ...effectless(data),
    ...unknownLadders(rules, data.ladders),
    ...namedRules(data),
    ...unknownSpans(data),
    ...namesTwice(data),
    ...unknownTopics(data),
    ...appealsWithoutCase(data),
    ...(data.nickname === undefined ? nicknamesUnasked(data) : []),
  ];
}

/** A case must be there as long as somebody may still decide about an appeal. */
function appealsWithoutCase({ appeals, notices }: Mapping): Complaint[] {
  if (!isMapping(appeals)) return [];
  const length = (written: unknown, otherwise: string) => parseDuration(String(written ?? otherwise)) ?? 0;
  const needed = length(appeals.within, '7d') + length(appeals['time-out'], '3d');
  const kept = length(isMapping(notices) ? notices['keep-evidence'] : undefined, '30d');
  if (kept === 0 || needed <= kept) return [];
  const expected = `notices.keep-evidence of at least ${renderDuration(needed, 'en')}, as long as an appeal may take`;
  const todo = 'Keep evidence longer, or shorten within or time-out.';
  return [{ path: ['appeals'], about: 'key', expected, got: renderDuration(kept, 'en'), todo }];
}

function repeatedIds(rules: readonly Mapping[]): Complaint[] {
  const seen = new Map<unknown, number>();
  return rules.flatMap(({ id }, index): Complaint[] => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    if (typeof id !== 'string' || first === undefined) return [];
    const got = `${quoted(id)}, which is rule ${first + 1} already`;
    return [
      { path: ['rules', index, 'id'], about: 'value', expected: 'an id of its own', got, todo: 'Give it another one.' },
    ];
  });
}

function unknownLadders(rules: readonly Mapping[], ladders: unknown): Complaint[] {
  const names = isMapping(ladders) ? Object.keys(ladders) : ['standard'];
  return rules.flatMap(({ then }, index): Complaint[] => {
    if (!isMapping(then)) return [];
    const { ladder, strikes } = then;
    if (typeof ladder === 'string' && !names.includes(ladder)) {
      const meant = didYouMean(ladder, names);
      const todo = meant === undefined ? 'Write it under ladders first.' : `Did you mean ${quoted(meant)}?`;
      return [{ ...at(index, 'ladder'), expected: `the name of a ladder (${oneOf(names)})`, got: shown(ladder), todo }];
    }
    if (strikes === undefined || ladder !== undefined || defaultLadder(names) !== undefined) return [];
    const todo = `Add "ladder:" with ${oneOf(names)}.`;
    return [{ ...at(index, 'strikes'), expected: 'a ladder beside the strikes', got: 'strikes alone', todo }];
  });
}

function at(index: number, key: string): Pick<Complaint, 'path' | 'about'> {
  return { path: ['rules', index, 'then', key], about: 'value' };
}

/** The ladder of a rule that names none. */
export function defaultLadder(names: readonly string[]): string | undefined {
  return names.includes('standard') || names.length !== 1 ? names.find((name) => name === 'standard') : names[0];
}

function nicknamesUnasked(data: Mapping): Complaint[] {
  const expected = 'a section nickname that says what a right one is';
  const todo = 'Write the section nickname, or take the condition away.';
  return writtenConditions(data)
    .filter(({ name }) => name === 'nickname')
    .map(({ path }) => ({ path, about: 'key', expected, got: 'the condition alone', todo }));
}
