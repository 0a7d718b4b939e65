import * as z from 'zod';
import type { Condition } from '../rules/condition.ts';
import type { ConditionData, RuleEffects } from './community.ts';
import { complain, shortName, shortText, wholeNumber, wordingWith } from './fields.ts';

/** What must be true of a message: conditions by their names. Several in one mapping must all be true. */
export function whenSchema(conditions: readonly Condition[]) {
  const when: z.ZodType<ConditionData> = z.lazy(() => mapping);
  const list = z.array(when).min(1);
  const named = conditions.map(({ name, settings, about }) => [name, z.optional(settings).describe(about)]);
  const aWhen = 'a mapping of conditions; a list belongs under all or any';
  const mapping = z
    .strictObject(
      {
        all: list.optional().describe('All of these are true.'),
        any: list.optional().describe('At least one of these is true.'),
        not: when.optional().describe('This is not true.'),
        rule: z
          .string()
          .optional()
          .describe(
            'The conditions of the rule with this id are met; that rule may be off, and serve only to be named.',
          ),
        ...Object.fromEntries(named),
      },
      { error: ({ code }) => (code === 'invalid_type' ? aWhen : undefined) },
    )
    .superRefine((written, context) => {
      if (Object.keys(written).length > 0) return;
      complain(context, 'at least one condition', {
        todo: `Write one of ${conditions.map(({ name }) => name).join(', ')}.`,
      });
    })
    .transform((written: Record<string, unknown>): ConditionData => {
      const parts = Object.entries(written).map(([name, value]) => partOf(name, value));
      const [first, ...others] = parts;
      return first !== undefined && others.length === 0 ? first : { type: 'all', of: parts };
    });
  return when;
}

function partOf(name: string, value: unknown): ConditionData {
  if (name === 'rule') return { type: 'rule', rule: value as string };
  if (name === 'not') return { type: 'not', of: value as ConditionData };
  if (name === 'all' || name === 'any') return { type: name, of: value as ConditionData[] };
  return { type: 'condition', name, settings: value };
}

/** What follows, before the ladder is known to exist. */
export interface WrittenEffects extends Omit<RuleEffects, 'sanction'> {
  readonly strikes?: number;
  readonly ladder?: string;
}

const then = z
  .strictObject({
    remove: z.boolean().default(false).describe('Withdraw the message.'),
    strikes: wholeNumber(1, 99).exactOptional().describe('Strikes on the ladder. A serious offence counts more.'),
    ladder: z.string().exactOptional().describe('The ladder, when there are several and it is not "standard".'),
    points: wholeNumber(-1000, 0).default(0).describe('Points taken, as a negative number.'),
    continue: z
      .boolean()
      .default(false)
      .describe('Ask the rules after this one, too: a message may break several, each with what follows.'),
    say: wordingWith(['member', 'rule'])
      .exactOptional()
      .describe(
        'Said in the chat. May hold {member} and {rule}. Alone it is a request and no offence: there is no case.',
      ),
    serious: z.boolean().default(false).describe('The admins get a notice with the evidence and buttons.'),
  })
  .superRefine(({ remove, strikes, ladder, points, say, serious }, context) => {
    if (!remove && strikes === undefined && ladder === undefined && points === 0 && say === undefined && !serious)
      complain(context, 'at least one of remove, strikes, points, say and serious', {
        got: 'none of them',
        todo: 'Write what follows.',
      });
    if (ladder !== undefined && strikes === undefined)
      complain(context, 'strikes beside the ladder', { got: 'a ladder alone', todo: 'Add "strikes: 1".' }, ['ladder']);
  })
  .transform((effects): WrittenEffects => effects)
  .describe('What follows when the rule is broken.');

/** The rules, in the order members read them. */
export function rulesSection(conditions: readonly Condition[]) {
  const when = whenSchema(conditions);
  const rule = z.strictObject({
    id: shortName.describe('A short name of your own for the rule, such as no-adverts. Keep it: cases remember it.'),
    title: shortText(80).describe('What members read in the group notice and when they break the rule.'),
    mode: z
      .enum(['live', 'shadow', 'off'])
      .default('live')
      .describe('live: enforced. shadow: only recorded, to see what it would do. off: not looked at.'),
    when: when.describe('What must be true of a message.'),
    unless: when.exactOptional().describe('What makes an exception.'),
    // Only a rule that is off may do without: `rule-checks.ts`.
    then: then.exactOptional(),
  });
  return z
    .array(rule)
    .default([])
    .describe(
      'The rules, in the order members read them. A message counts for the first live rule it breaks, and for those after it when that one says "continue: true".',
    );
}
