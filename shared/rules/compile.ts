import type { ConditionData, RuleData } from '../community/community.ts';
import { conditionNamed } from './catalogue.ts';
import { allOf, anyOf, named, not, type Test } from './combine.ts';
import type { PrepareContext } from './condition.ts';
import { fewestRemembered, mostRemembered } from './recent.ts';

export interface CompiledRule {
  readonly data: RuleData;
  readonly when: Test;
  readonly unless?: Test;
}

export interface CompiledRules {
  /** Every rule of the file, in its order. */
  readonly rules: readonly CompiledRule[];
  /** Those that are not off. */
  readonly running: readonly CompiledRule[];
  /** How many of a member's latest messages must be kept. */
  readonly remembered: number;
}

/** `all`, `any` and `not` may stand inside each other so deep. */
export const deepestNesting = 8;

/** Prepares checked rules. Throws when they cannot have passed the check. */
export function compileRules(data: readonly RuleData[], context: PrepareContext): CompiledRules {
  const need = { remembered: fewestRemembered };
  const rules = data.map((rule): CompiledRule => {
    const compile = (condition: ConditionData) => compileTest(condition, context, need, rule.id, 0);
    return { data: rule, when: compile(rule.when), ...(rule.unless ? { unless: compile(rule.unless) } : {}) };
  });
  const running = rules.filter(({ data: { mode } }) => mode !== 'off');
  return { rules, running, remembered: Math.min(need.remembered, mostRemembered) };
}

function compileTest(
  data: ConditionData,
  context: PrepareContext,
  need: { remembered: number },
  rule: string,
  depth: number,
): Test {
  if (depth > deepestNesting) {
    throw new Error(`compiling rule ${rule}: conditions may be nested ${deepestNesting} deep; split the rule`);
  }
  const compile = (inner: ConditionData) => compileTest(inner, context, need, rule, depth + 1);
  switch (data.type) {
    case 'all':
      return allOf(data.of.map(compile));
    case 'any':
      return anyOf(data.of.map(compile));
    case 'not':
      return not(compile(data.of));
    case 'condition': {
      const condition = conditionNamed(data.name);
      if (!condition) throw new Error(`compiling rule ${rule}: no condition is called ${data.name}; run reeve check`);
      need.remembered = Math.max(need.remembered, condition.remembers?.(data.settings) ?? 0);
      return named(condition, condition.prepare(data.settings, context));
    }
    default:
      return data satisfies never;
  }
}
