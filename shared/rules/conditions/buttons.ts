import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { compared, compares, comparisonExpected, comparisonSettings, liesIn, rangeOf } from '../comparison.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { fact } from '../fact.ts';
import { settingsOf } from '../settings.ts';

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({ ...comparisonSettings(0, 1000), 'with-links': z.optional(z.literal(true)) }).check(
      z.refine(compares, comparisonExpected),
    ),
    z.transform(({ 'with-links': links, ...comparison }) => ({ ...rangeOf(comparison), ...(links ? { links } : {}) })),
  ),
);

export const buttons: ConditionOf<typeof settings> = {
  name: 'buttons',
  about: 'How many buttons hang under the message; with "with-links: true" only those that open an address count.',
  get settings() {
    return settings();
  },
  prepare({ links, ...range }) {
    const count = ({ event }: Subject): number => {
      let found = 0;
      for (const { url } of event.message.buttons ?? []) if (!links || url !== undefined) found++;
      return found;
    };
    return {
      ...(liesIn(0, range) ? {} : { triggers: ['buttons'] }),
      matches: (subject) => liesIn(count(subject), range),
      explain(subject) {
        const found = count(subject);
        const what = fact(links ? 'trace.buttons.links' : 'trace.buttons', { count: found });
        return { matched: liesIn(found, range), because: compared(what, range) };
      },
    };
  },
  examples: [
    {
      says: 'counts buttons',
      settings: { 'at-least': 2 },
      given: { message: { buttons: [{ text: 'Join' }, { text: 'Open', url: 'https://example.com' }] } },
      matches: true,
    },
    {
      says: 'can count those with links only',
      settings: { 'at-least': 2, 'with-links': true },
      given: { message: { buttons: [{ text: 'Join' }, { text: 'Open', url: 'https://example.com' }] } },
      matches: false,
    },
    { says: 'does not match a message without any', settings: { 'more-than': 0 }, given: {}, matches: false },
  ],
};
