import * as z from 'zod';
import type { Language } from '../../community/community.ts';
import { complain, shortText, wholeNumber } from '../../community/fields.ts';
import type { LevelSettings } from './settings.ts';

/** Telegram shows tags of at most 16 characters. */
const step = z.strictObject({ from: wholeNumber(0, 1_000_000), name: shortText(16) });

const steps = z
  .array(step)
  .min(2)
  .max(20)
  .superRefine((written, context) => {
    const wrong = written.findIndex(({ from }, index) =>
      index === 0 ? from !== 0 : from <= (written[index - 1]?.from ?? 0),
    );
    if (wrong < 0) return;
    const expected = wrong === 0 ? '0, where everybody begins' : 'more points than the level before it';
    const got = String(written[wrong]?.from);
    complain(context, expected, { got, todo: 'Write the levels from the lowest to the highest.' }, [wrong, 'from']);
  });

/** What stands under `levels` of the rewards. */
export const levels = z
  .strictObject({
    steps: steps.exactOptional().describe('From how many points on which name, from 0 up. Left out: five levels.'),
    tags: z
      .boolean()
      .default(false)
      .describe('Show the level beside the name in the group, where the platform has tags and lets the bot set them.'),
  })
  .describe('Names for what members have earned in all; what they spend or are given as a bonus counts, too.');

export const defaultLevels: Readonly<Record<Language, LevelSettings['steps']>> = {
  en: named(['Newcomer', 'Regular', 'Helper', 'Mentor', 'Pillar']),
  zh: named(['新同学', '小水滴', '热心人', '引路人', '定海神针']),
};

function named(names: readonly string[]): LevelSettings['steps'] {
  return [0, 50, 200, 600, 2000].map((from, index) => ({ from, name: names[index] ?? '' }));
}
