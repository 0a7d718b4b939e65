import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { fact } from '../fact.ts';
import { duration, settingsOf } from '../settings.ts';

const settings = atFirstNeed(() =>
  settingsOf({ any: z.optional(z.literal(true)), after: z.optional(duration()) }).check(
    z.refine(({ any, after }) => any !== undefined || after !== undefined, 'any: true, or after with a duration'),
  ),
);

export const edited: ConditionOf<typeof settings> = {
  name: 'edited',
  about:
    'The message is an edited one: at all ("any: true"), or so long after it was sent. Platforms also report edits that change nothing a reader sees.',
  get settings() {
    return settings();
  },
  prepare({ after = 0 }) {
    const since = ({ event }: Subject): number => (event.sentAt === undefined ? 0 : event.at - event.sentAt);
    const matches = (subject: Subject): boolean => subject.event.edited && since(subject) >= after;
    return {
      triggers: ['edited'],
      matches,
      explain(subject) {
        if (!subject.event.edited) return { matched: false, because: fact('trace.edited.not') };
        const because =
          subject.event.sentAt === undefined
            ? fact('trace.edited')
            : fact('trace.edited.after', { after: { milliseconds: since(subject) } });
        return { matched: matches(subject), because };
      },
    };
  },
  examples: [
    { says: 'matches an edit', settings: { any: true }, given: { edited: true }, matches: true },
    { says: 'does not match what was just sent', settings: { any: true }, given: {}, matches: false },
    {
      says: 'matches what is edited long after',
      settings: { after: '10m' },
      given: { edited: true, sentAgo: 3_600_000 },
      matches: true,
    },
    {
      says: 'lets typing errors be corrected',
      settings: { after: '10m' },
      given: { edited: true, sentAgo: 30_000 },
      matches: false,
    },
  ],
};
