import { renderDuration } from '../../community/durations.ts';
import type { ConditionOf } from '../condition.ts';
import { counted } from '../counted.ts';
import { mostRemembered } from '../recent.ts';
import { duration, settingsOf, whenAsked, wholeNumber } from '../settings.ts';
import { countWithin, earlierWithin } from '../window.ts';

const settings = whenAsked(() => settingsOf({ messages: wholeNumber(2, mostRemembered), within: duration() }));

export const flood: ConditionOf<typeof settings> = {
  name: 'flood',
  about: 'With this message the member has sent so many within so long, in this chat.',
  get settings() {
    return settings();
  },
  remembers: ({ messages }) => messages,
  prepare({ messages, within }) {
    return {
      matches: (subject) => countWithin(subject, within) >= messages,
      explain(subject) {
        const count = countWithin(subject, within);
        const because = subject.event.edited
          ? 'an edited message is none more'
          : `${counted(count, 'message')} within ${renderDuration(within, 'en')}, and ${messages} are a flood`;
        return { matched: count >= messages, because };
      },
      involves: (subject) => earlierWithin(subject, within),
    };
  },
  examples: [
    {
      says: 'counts this message and those before it',
      settings: { messages: 3, within: '10s' },
      given: {
        text: 'c',
        earlier: [
          { ago: 9_000, text: 'a' },
          { ago: 4_000, text: 'b' },
        ],
      },
      matches: true,
    },
    {
      says: 'forgets what is longer ago',
      settings: { messages: 3, within: '10s' },
      given: {
        text: 'c',
        earlier: [
          { ago: 12_000, text: 'a' },
          { ago: 4_000, text: 'b' },
        ],
      },
      matches: false,
    },
    {
      says: 'does not count the correction of a message',
      settings: { messages: 2, within: '10s' },
      given: {
        text: 'b!',
        edited: true,
        earlier: [
          { ago: 5_000, text: 'a' },
          { ago: 4_000, text: 'b' },
        ],
      },
      matches: false,
    },
  ],
};
