import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { countEmoji, countOthers } from '../../text/emoji.ts';
import { compares, comparisonSettings, liesIn, type Range, rangeFact, rangeOf } from '../comparison.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { type Fact, fact, joinFacts } from '../fact.ts';
import { percent, percentSaid, settingsOf } from '../settings.ts';

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({
      ...comparisonSettings(0, 4096),
      share: z.optional(percent()),
      custom: z.optional(z.literal(true)),
    }).check(
      z.refine(
        (written) => written.share !== undefined || compares(written),
        'a number (more-than, at-least, fewer-than, at-most), a share, or both',
      ),
      z.refine((written) => !(written.share !== undefined && written.custom), 'either share or custom'),
    ),
    z.transform(({ share, custom, ...comparison }) => ({
      ...rangeOf(comparison),
      ...(share === undefined ? {} : { share }),
      ...(custom ? { custom } : {}),
    })),
  ),
);

export const emoji: ConditionOf<typeof settings> = {
  name: 'emoji',
  about:
    'How many emoji stand in the text, and which share of its characters they are at least; when both are asked, both must be so. With "custom: true" only those count that the platform alone can draw, where it tells of them.',
  get settings() {
    return settings();
  },
  scans: true,
  prepare({ share, custom, ...range }) {
    const count = ({ event: { message } }: Subject): number =>
      custom ? (message.customEmoji ?? 0) : countEmoji(message.text);
    const enough = (found: number, { event }: Subject): boolean =>
      share === undefined || (found > 0 && found >= share * (found + countOthers(event.message.text)));
    const matches = (subject: Subject): boolean => {
      const found = count(subject);
      return liesIn(found, range) && enough(found, subject);
    };
    return {
      matches,
      explain(subject) {
        const others = countOthers(subject.event.message.text);
        const found = fact(custom ? 'trace.emoji.custom' : 'trace.emoji', { count: count(subject), others });
        const because = fact('trace.asked', { found, asked: askedFor(range, share) });
        return { matched: matches(subject), because };
      },
    };
  },
  examples: [
    {
      says: 'counts emoji as readers see them',
      settings: { 'more-than': 3 },
      given: { text: '👨‍👩‍👧 🇨🇳 👍🏽 1️⃣ hello' },
      matches: true,
    },
    {
      says: 'does not take signs for emoji',
      settings: { 'more-than': 0 },
      given: { text: '© 2020 → ① №' },
      matches: false,
    },
    {
      says: 'can ask for a share',
      settings: { 'at-least': 4, share: '50%' },
      given: { text: '🔥🔥🔥🔥 sale' },
      matches: true,
    },
    {
      says: 'lets a single one be when a number is asked, too',
      settings: { 'at-least': 4, share: '50%' },
      given: { text: '👍' },
      matches: false,
    },
    {
      says: "can count the platform's own",
      settings: { 'more-than': 2, custom: true },
      given: { text: '🐧🐧🐧', message: { customEmoji: 3 } },
      matches: true,
    },
  ],
};

function askedFor(range: Range, share: number | undefined): Fact {
  const number = range.least === undefined && range.most === undefined ? [] : [rangeFact(range)];
  const part = share === undefined ? [] : [fact('trace.emoji.share', { share: percentSaid(share) })];
  return joinFacts([...number, ...part], 'trace.and') ?? fact('trace.no-condition');
}
