import type { CompiledCommunity } from '../community/compile.ts';
import { sayPlain } from '../community/say.ts';

/** The rule of a case that stands in no file: an admin has found that what was reported must not be. */
export const reportRule = 'report';

/** What members and admins read for the rule of a case. */
export function titleOfRule({ data }: Pick<CompiledCommunity, 'data'>, rule: string): string {
  const own = data.rules.find(({ id }) => id === rule)?.title;
  return own ?? (rule === reportRule ? sayPlain(data, 'case.by-admins') : rule);
}
