import * as z from 'zod';
import { domainEntries, wordEntries } from '../rules/entries.ts';
import type { ListData } from '../rules/list-data.ts';
import { complain, shortName } from './fields.ts';

const closely =
  'exact: as it is written. folded: however it is cased, spelled in Unicode or broken up. loose: also by its sound.';

const list = z
  .strictObject({
    words: z
      .optional(wordEntries())
      .describe(
        'Words and phrases; { file: words/x.txt } for a file of them, { list: reeve/zh/insults } for a shipped list.',
      ),
    domains: z.optional(domainEntries()).describe('Domains, for links; { file: words/x.txt } for a file of them.'),
    as: z.enum(['exact', 'folded', 'loose']).exactOptional().describe(`How closely its words must match. ${closely}`),
  })
  .superRefine(({ words, domains, as }, context) => {
    if ((words === undefined) === (domains === undefined))
      complain(context, 'either words or domains', {
        got: words === undefined ? 'neither' : 'both',
        todo: words === undefined ? 'Write "words:" with a list of words.' : 'Make two lists of them.',
      });
    if (domains !== undefined && as !== undefined)
      complain(context, 'as beside words', { got: 'it beside domains', todo: 'Take it away.', about: 'key' }, ['as']);
  })
  .transform(({ words, domains, as }): ListData => {
    return { ...(words && { words }), ...(domains && { domains }), ...(as && { as }) };
  });

/** Lists of words or domains that several rules can name. */
export const listsSection = z
  .record(shortName, list)
  .default({})
  .describe('Lists of words or domains by a name of your own; rules name them with { list: name }.');
