import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { type Capitals, countCapitals } from '../../text/capitals.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { fact } from '../fact.ts';
import { percent, percentSaid, settingsOf, wholeNumber } from '../settings.ts';

/** `OK`, `UPSC`, `SOS!`: short things are often written so. */
const fewestLetters = 10;

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({ share: percent(), letters: z.optional(wholeNumber(1, 4096)) }),
    z.transform(({ share, letters = fewestLetters }) => ({ share, letters })),
  ),
);

export const caps: ConditionOf<typeof settings> = {
  name: 'caps',
  about: `At least this share of the letters are capitals. Letters without case (Chinese, Arabic) do not count; texts of fewer letters than "letters" (${fewestLetters} when it is not given) are never meant.`,
  get settings() {
    return settings();
  },
  scans: true,
  prepare({ share, letters }) {
    const found: Capitals = { letters: 0, capitals: 0 };
    const matches = ({ event }: Subject): boolean => {
      countCapitals(event.message.text, found);
      return found.letters >= letters && found.capitals >= found.letters * share;
    };
    return {
      matches,
      explain(subject) {
        const matched = matches(subject);
        const asked = fact('trace.caps.asked', { share: percentSaid(share), letters });
        const because = fact('trace.asked', { found: fact('trace.caps', found), asked });
        return { matched, because };
      },
    };
  },
  examples: [
    {
      says: 'matches who shouts',
      settings: { share: '70%' },
      given: { text: 'FREE COURSES, Join NOW!!! 免费' },
      matches: true,
    },
    {
      says: 'knows the capitals of other alphabets',
      settings: { share: '90%' },
      given: { text: 'СКИДКИ НА КУРСЫ' },
      matches: true,
    },
    { says: 'lets short words be', settings: { share: '70%' }, given: { text: 'OK, SOS' }, matches: false },
    {
      says: 'lets names and abbreviations be',
      settings: { share: '70%' },
      given: { text: 'Li Lei asked about UN and NATO in class' },
      matches: false,
    },
  ],
};
