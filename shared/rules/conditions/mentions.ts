import type { ConditionOf } from '../condition.ts';
import { counted } from '../counted.ts';
import { settingsOf, whenAsked, wholeNumber } from '../settings.ts';

const settings = whenAsked(() => settingsOf({ 'more-than': wholeNumber(0, 1000) }));

export const mentions: ConditionOf<typeof settings> = {
  name: 'mentions',
  about: 'The message mentions others more than so many times.',
  get settings() {
    return settings();
  },
  prepare({ 'more-than': most }) {
    return {
      matches: ({ event }) => event.message.mentions.length > most,
      explain({ event }) {
        const count = event.message.mentions.length;
        return { matched: count > most, because: `${counted(count, 'mention')}, and ${most} are fine` };
      },
    };
  },
  examples: [
    {
      says: 'counts every mention',
      settings: { 'more-than': 2 },
      given: { message: { mentions: [{ username: 'li' }, { username: 'wang' }, { name: 'Zhang' }] } },
      matches: true,
    },
    {
      says: 'lets so many pass',
      settings: { 'more-than': 2 },
      given: { message: { mentions: [{ username: 'li' }, { username: 'wang' }] } },
      matches: false,
    },
  ],
};
