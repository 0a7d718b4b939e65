import type { Path } from './mistake.ts';

export type Mapping = Record<string, unknown>;

/** A condition as it stands in a file that has not been checked yet. */
export interface WrittenCondition {
  readonly name: string;
  readonly settings: unknown;
  readonly path: Path;
}

/** `any` and the like, whose settings are conditions again. */
export const combinators: readonly string[] = ['all', 'any', 'not'];

/** Every condition of every rule, however the rest of the file may look. */
export function writtenConditions(data: Mapping): WrittenCondition[] {
  const rules: readonly unknown[] = Array.isArray(data.rules) ? data.rules : [];
  return rules.flatMap((rule, index) => {
    if (!isMapping(rule)) return [];
    return ['when', 'unless'].flatMap((part) => conditionsIn(rule[part], ['rules', index, part]));
  });
}

function conditionsIn(when: unknown, path: Path): WrittenCondition[] {
  if (Array.isArray(when)) return when.flatMap((each, index) => conditionsIn(each, [...path, index]));
  if (!isMapping(when)) return [];
  return Object.entries(when).flatMap(([name, settings]) => {
    const below = [...path, name];
    return combinators.includes(name) ? conditionsIn(settings, below) : [{ name, settings, path: below }];
  });
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
