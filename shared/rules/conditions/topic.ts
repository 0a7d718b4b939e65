import * as z from 'zod/mini';
import { parseDuration } from '../../community/durations.ts';
import { atFirstNeed } from '../../text/at-first-need.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { fact } from '../fact.ts';
import { duration, settingsOf } from '../settings.ts';

const members = /^([1-9]\d?) members?$/;
const tenMinutes = parseDuration('10m') ?? 0;

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({
      is: z.string(),
      within: z.optional(duration()),
      by: z.optional(
        z.string().check(z.refine((text) => members.test(text), 'a number of members such as "2 members"')),
      ),
    }),
    z.transform(({ is, within = tenMinutes, by = '2 members' }) => ({
      topic: is,
      within,
      by: Number(members.exec(by)?.[1]),
    })),
  ),
);

/** What the chat is talking about now. */
export const topic: ConditionOf<typeof settings> = {
  name: 'topic',
  about:
    'So many members (by, 2 when not given) have spoken of this within so long (10m when not given) in this chat. "study" is known: subjects, exercises, questions, lessons; any list under lists is a topic of your own. While a conversation goes on, its chat has a record that a few messages write.',
  get settings() {
    return settings();
  },
  // A record is read for it: whatever else must be true is asked first.
  scans: true,
  prepare({ topic: name, within, by }, { topics }) {
    topics.ask(name, within, by);
    const speakers = ({ around, event }: Subject): number => {
      const since = (event.at - within) / 1000;
      const tags = new Set<string>();
      for (const [, tag, at] of around.spoke(name)) if (at >= since && at * 1000 <= event.at + 1000) tags.add(tag);
      return tags.size;
    };
    return {
      matches: (subject) => speakers(subject) >= by,
      explain(subject) {
        const count = speakers(subject);
        const because = fact('trace.topic', { topic: name, within: { milliseconds: within }, count, by });
        return { matched: count >= by, because };
      },
    };
  },
  examples: [
    {
      says: 'is true while two members discuss it',
      settings: { is: 'study' },
      given: {
        message: { media: [{ kind: 'red-envelope' }] },
        others: [
          { ago: 300_000, who: 'Han Meimei', topic: 'study' },
          { ago: 60_000, who: 'Lin Tao', topic: 'study' },
        ],
      },
      matches: true,
    },
    {
      says: 'does not take one who asks for a conversation',
      settings: { is: 'study', by: '2 members' },
      given: {
        others: [
          { ago: 300_000, who: 'Han Meimei', topic: 'study' },
          { ago: 60_000, who: 'Han Meimei', topic: 'study' },
        ],
      },
      matches: false,
    },
    {
      says: 'forgets what was talked of before',
      settings: { is: 'study', within: '10m' },
      given: {
        others: [
          { ago: 3_000_000, who: 'Han Meimei', topic: 'study' },
          { ago: 2_900_000, who: 'Lin Tao', topic: 'study' },
        ],
      },
      matches: false,
    },
  ],
};
