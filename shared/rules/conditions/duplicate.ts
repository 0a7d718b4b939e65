import * as z from 'zod/mini';
import { renderDuration } from '../../community/durations.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { counted } from '../counted.ts';
import { mostRemembered } from '../recent.ts';
import { duration, settingsOf, whenAsked, wholeNumber } from '../settings.ts';
import { countWithin, earlierWithin } from '../window.ts';

/** `1`, `好的`, `thx`: members answer so all day long, and mean no harm. */
const shortest = 5;

const settings = whenAsked(() =>
  z.pipe(
    settingsOf({
      times: wholeNumber(2, mostRemembered),
      within: duration(),
      'at-least': z.optional(wholeNumber(1, 1000)),
    }),
    z.transform(({ times, within, 'at-least': characters = shortest }) => ({ times, within, characters })),
  ),
);

export const duplicate: ConditionOf<typeof settings> = {
  name: 'duplicate',
  about: `With this message the member has written the same so many times within so long, in this chat. Texts of fewer characters than at-least (${shortest} when it is not given) do not count.`,
  get settings() {
    return settings();
  },
  // What they write in between must not push it out.
  remembers: ({ times }) => times * 4,
  prepare({ times, within, characters }) {
    const count = (subject: Subject): number =>
      subject.folded.length < characters ? 0 : countWithin(subject, within, subject.hash);
    return {
      matches: (subject) => count(subject) >= times,
      explain(subject) {
        const found = count(subject);
        const because = subject.event.edited
          ? 'an edited message is none more'
          : subject.folded.length < characters
            ? `a text of fewer than ${characters} characters may be repeated`
            : `the same text ${counted(found, 'time')} within ${renderDuration(within, 'en')}, and ${times} are too many`;
        return { matched: found >= times, because };
      },
      involves: (subject) => earlierWithin(subject, within, subject.hash),
    };
  },
  examples: [
    {
      says: 'recognises a text by its folded form',
      settings: { times: 3, within: '1h' },
      given: {
        text: 'Cheap courses! ',
        earlier: [
          { ago: 1_800_000, text: 'CHEAP courses!' },
          { ago: 600_000, text: 'what else' },
          { ago: 60_000, text: 'cheap  courses！' },
        ],
      },
      matches: true,
    },
    {
      says: 'forgets what is longer ago',
      settings: { times: 2, within: '10m' },
      given: { text: 'cheap courses', earlier: [{ ago: 660_000, text: 'cheap courses' }] },
      matches: false,
    },
    {
      says: 'lets short answers be repeated',
      settings: { times: 2, within: '10m' },
      given: { text: '收到', earlier: [{ ago: 60_000, text: '收到' }] },
      matches: false,
    },
    {
      says: 'counts short ones when told to',
      settings: { times: 2, within: '10m', 'at-least': 2 },
      given: { text: '收到', earlier: [{ ago: 60_000, text: '收到' }] },
      matches: true,
    },
  ],
};
