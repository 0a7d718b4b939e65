import { type Complaint, didYouMean, oneOf, type Path, quoted } from './mistake.ts';
import { isMapping, type Mapping, writtenConditions } from './written-conditions.ts';

/** Rules may build on each other by name so deep. */
export const deepestNaming = 8;

interface Naming {
  /** The rule that names. */
  readonly by: number;
  readonly named: string;
  readonly path: Path;
}

/** `rule: id` must name another rule of the file, and no rule itself by a detour. */
export function namedRules(data: Mapping): Complaint[] {
  const rules: readonly unknown[] = Array.isArray(data.rules) ? data.rules : [];
  const ids = rules.map((rule) => (isMapping(rule) && typeof rule.id === 'string' ? rule.id : undefined));
  const namings = writtenConditions(data).flatMap(({ name, settings, path }): Naming[] =>
    name === 'rule' && typeof settings === 'string' ? [{ by: Number(path[1]), named: settings, path }] : [],
  );
  const known = ids.filter((id) => id !== undefined);
  return [
    ...namings.filter(({ named }) => !ids.includes(named)).map((naming) => unknownRule(naming, known)),
    ...circles(ids, namings),
  ];
}

function unknownRule({ named, path }: Naming, known: readonly string[]): Complaint {
  const meant = didYouMean(named, known);
  const todo = meant === undefined ? 'Write the rule first, or correct the name.' : `Did you mean ${quoted(meant)}?`;
  const expected =
    known.length < 9 ? `the id of a rule (${oneOf([...new Set(known)])})` : 'the id of a rule of this file';
  return { path, about: 'value', expected, got: quoted(named), todo };
}

/** Each circle once, at the naming that closes it, and chains that are too long where they become so. */
function circles(ids: readonly (string | undefined)[], namings: readonly Naming[]): Complaint[] {
  const complaints: Complaint[] = [];
  const byRule = Map.groupBy(namings, ({ by }) => by);
  /** How many rules each builds on at most; undefined while it is being looked at. */
  const depths = new Map<number, number | undefined>();
  const walk = (rule: number, way: readonly number[]): number => {
    if (depths.has(rule)) return depths.get(rule) ?? 0;
    depths.set(rule, undefined);
    let depth = 0;
    for (const naming of byRule.get(rule) ?? []) {
      const next = ids.indexOf(naming.named);
      if (next < 0) continue;
      const from = [...way, rule].indexOf(next);
      if (from >= 0)
        complaints.push(
          circle(
            naming,
            [...way, rule].slice(from).map((one) => ids[one] ?? ''),
          ),
        );
      // The walk itself must end, too: a chain that is far too long is told at its deepest allowed step.
      else if (way.length > deepestNaming * 2) complaints.push(tooDeep(naming));
      else depth = Math.max(depth, walk(next, [...way, rule]) + 1);
      if (depth === deepestNaming + 1) complaints.push(tooDeep(naming));
    }
    depths.set(rule, depth);
    return depth;
  };
  for (const rule of byRule.keys()) walk(rule, []);
  return complaints;
}

function circle({ path, named }: Naming, ids: readonly string[]): Complaint {
  const way = [...ids, named].join(' → ');
  return {
    path,
    about: 'value',
    expected: 'a rule that does not build on this one',
    got: ids.length === 1 ? `${quoted(named)}, which is this rule itself` : `a circle: ${way}`,
    todo: 'Take one of these namings away: none of them could ever be decided.',
  };
}

function tooDeep({ path, named }: Naming): Complaint {
  return {
    path,
    about: 'value',
    expected: `rules that build on each other at most ${deepestNaming} deep`,
    got: `${quoted(named)}, which goes deeper`,
    todo: 'Write the conditions themselves in one of these rules.',
  };
}

const ruleKeys = ['id', 'title', 'mode', 'when', 'unless'];

/** A rule that is off may serve only to be named; every other says what follows. */
export function effectless(data: Mapping): Complaint[] {
  const rules: readonly unknown[] = Array.isArray(data.rules) ? data.rules : [];
  return rules.flatMap((rule, index): Complaint[] => {
    if (!isMapping(rule) || rule.then !== undefined || rule.mode === 'off') return [];
    // Misspelt, it is complained of as an unknown key.
    if (Object.keys(rule).some((key) => !ruleKeys.includes(key) && didYouMean(key, ['then']) !== undefined)) return [];
    const path = ['rules', index, 'then'];
    const expected = 'a mapping of keys and values';
    return [{ path, about: 'value', expected, got: 'nothing', todo: 'Add "then:" here.' }];
  });
}
