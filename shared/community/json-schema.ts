import * as z from 'zod';
import { conditions } from '../rules/catalogue.ts';
import { communitySchema } from './schema.ts';

/** What editors check and complete a community file with while it is written. `reeve check` knows more. */
export function communityJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(communitySchema(conditions), {
    io: 'input',
    // What the YAML language server understands best.
    target: 'draft-07',
    unrepresentable: 'any',
  });
  return {
    $schema,
    title: 'Reeve community file',
    description: 'One community by its written rules: who it is, what is forbidden, what follows, what is rewarded.',
    ...schema,
  };
}

/** As it lies in `infra/communities/community.schema.json`. */
export function communityJsonSchemaText(): string {
  // The one definition: conditions inside conditions.
  return `${JSON.stringify(communityJsonSchema(), null, 2).replaceAll('__schema0', 'when')}\n`;
}
