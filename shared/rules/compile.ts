import type { ConditionData, RuleData } from '../community/community.ts';
import { conditionNamed } from './catalogue.ts';
import { allOf, anyOf, named, not, type Test } from './combine.ts';
import type { Condition, PrepareContext } from './condition.ts';
import { Dispatch } from './dispatch.ts';
import { fewestRemembered, type Memory, mostRemembered } from './recent.ts';
import { ruleTest } from './rule-test.ts';
import type { Topic } from './topic.ts';
import { type WeightKind, weightKinds } from './weights.ts';

export interface CompiledRule {
  readonly data: RuleData;
  readonly when: Test;
  readonly unless?: Test;
}

export interface CompiledRules extends Memory {
  /** Every rule of the file, in its order. */
  readonly rules: readonly CompiledRule[];
  /** Those that are not off. */
  readonly running: readonly CompiledRule[];
  /** Which of the running ones to ask about a message. */
  readonly dispatch: Dispatch;
  /** What of each message must be kept, beside its hash. */
  readonly weighs: readonly WeightKind[];
  readonly comparesTexts: boolean;
  /** How many of a chat's latest joins must be kept; 0: none. */
  readonly joins: number;
  /** What of the talk of a chat must be kept. */
  readonly topics: readonly Topic[];
}

interface Need {
  remembered: number;
  rememberedFor: number;
  joins: number;
  comparesTexts: boolean;
  readonly weighs: Set<WeightKind>;
}

/** `all`, `any` and `not` may stand inside each other so deep. */
export const deepestNesting = 8;

/**
 * Prepares checked rules, which register what they look for in the context's needles. Throws when they cannot have passed
 * the check.
 */
export function compileRules(data: readonly RuleData[], context: PrepareContext): CompiledRules {
  const need: Need = {
    remembered: fewestRemembered,
    rememberedFor: 0,
    joins: 0,
    comparesTexts: false,
    weighs: new Set(),
  };
  const ruleNamed = namedRules(data, (rule) =>
    compileRule(rule, { context, need, rule: rule.id, ruleNamed: ruleNamed.test }),
  );
  const rules = data.map(ruleNamed.compiled);
  const running = rules.filter(({ data: { mode } }) => mode !== 'off');
  return {
    rules,
    running,
    dispatch: new Dispatch(running.map(({ when }) => when)),
    remembered: Math.min(need.remembered, mostRemembered),
    rememberedFor: need.rememberedFor,
    weighs: weightKinds.filter((kind) => need.weighs.has(kind)),
    comparesTexts: need.comparesTexts,
    joins: need.joins,
    topics: context.topics.used,
  };
}

/** Compiles each rule once: when its turn comes, or when one before it names it. */
function namedRules(data: readonly RuleData[], compile: (rule: RuleData) => CompiledRule) {
  const rules = new Map(data.map((rule) => [rule.id, rule]));
  const compiled = new Map<RuleData, CompiledRule>();
  const tests = new Map<string, Test | undefined>();
  const compiledOf = (rule: RuleData): CompiledRule => {
    const made = compiled.get(rule) ?? compile(rule);
    compiled.set(rule, made);
    return made;
  };
  const test = (id: string): Test => {
    const known = tests.get(id);
    if (known) return known;
    const rule = rules.get(id);
    if (!rule || tests.has(id)) {
      const wrong = rule ? 'builds on itself' : 'is not there';
      throw new Error(`compiling rules: the rule ${id}, which another names, ${wrong}; run reeve check`);
    }
    tests.set(id, undefined);
    const { when, unless } = compiledOf(rule);
    const made = ruleTest(id, when, unless);
    tests.set(id, made);
    return made;
  };
  return { compiled: compiledOf, test };
}

interface Making {
  readonly context: PrepareContext;
  readonly need: Need;
  /** The rule that is being compiled. */
  readonly rule: string;
  /** What another rule asks for. */
  ruleNamed(id: string): Test;
}

function compileRule(rule: RuleData, making: Making): CompiledRule {
  const compile = (condition: ConditionData) => compileTest(condition, making, 0);
  return { data: rule, when: compile(rule.when), ...(rule.unless ? { unless: compile(rule.unless) } : {}) };
}

function compileTest(data: ConditionData, making: Making, depth: number): Test {
  const { context, need, rule } = making;
  if (depth > deepestNesting) {
    throw new Error(`compiling rule ${rule}: conditions may be nested ${deepestNesting} deep; split the rule`);
  }
  const compile = (inner: ConditionData) => compileTest(inner, making, depth + 1);
  switch (data.type) {
    case 'all':
      return allOf(data.of.map(compile));
    case 'any':
      return anyOf(data.of.map(compile));
    case 'not':
      return not(compile(data.of));
    case 'rule':
      return making.ruleNamed(data.rule);
    case 'condition': {
      const condition = conditionNamed(data.name);
      if (!condition) throw new Error(`compiling rule ${rule}: no condition is called ${data.name}; run reeve check`);
      addNeed(need, condition, data.settings);
      return named(condition, condition.prepare(data.settings, context));
    }
    default:
      return data satisfies never;
  }
}

function addNeed(need: Need, condition: Condition, settings: unknown): void {
  const messages = condition.remembers?.(settings) ?? 0;
  need.remembered = Math.max(need.remembered, messages);
  if (messages > 0) need.rememberedFor = Math.max(need.rememberedFor, condition.remembersFor?.(settings) ?? Infinity);
  need.joins = Math.max(need.joins, condition.remembersJoins?.(settings) ?? 0);
  need.comparesTexts ||= condition.comparesTexts?.(settings) ?? false;
  for (const kind of condition.weighs?.(settings) ?? []) need.weighs.add(kind);
}
