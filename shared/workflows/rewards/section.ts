import * as z from 'zod';
import type { Language } from '../../community/community.ts';
import { distinct, shortText, wholeNumber } from '../../community/fields.ts';
import { weeklyMoment } from '../../community/weekly-moment.ts';
import type { RewardSettings } from './settings.ts';

const points = wholeNumber(1, 1000);

/** Thanks are said in the community's language unless the file says how. */
const thanksIn: Readonly<Record<Language, readonly string[]>> = {
  en: ['thanks', 'thank you', 'thx'],
  zh: ['谢谢', '感谢', '多谢', '谢啦', 'thx'],
};

const thanks = z
  .strictObject({
    points,
    words: distinct(shortText(20), 'word')
      .min(1)
      .exactOptional()
      .describe(
        'A reply that holds one of these thanks the author of the message replied to. Left out: 谢谢 or thanks, and the like.',
      ),
    reactions: distinct(shortText(20), 'reaction')
      .default(['❤', '🙏', '👏', '🎉', '💯'])
      .describe('A reaction with one of these does, too.'),
    'given-per-day': wholeNumber(1, 100).default(3).describe('How many thanks of one member count on a day.'),
    'received-per-day': wholeNumber(1, 100).default(5).describe('How many thanks to one member count on a day.'),
  })
  .transform(({ 'given-per-day': givenPerDay, 'received-per-day': receivedPerDay, ...rest }) => ({
    ...rest,
    givenPerDay,
    receivedPerDay,
  }));

const weekly = z
  .strictObject({
    at: weeklyMoment.describe('When a week ends, in the community’s time zone: sunday 21:00.'),
    bonus: z.array(points).min(1).max(10).describe('Points for the best of the week, the second, and so on.'),
  })
  .transform(({ at, bonus }) => ({ ...at, bonus }));

const cap = wholeNumber(1, 100_000).exactOptional();

const caps = z
  .strictObject({ answer: cap, thanks: cap, feature: cap, report: cap, suggestion: cap, invitation: cap, grant: cap })
  .describe('Most points a member can earn on a day by each. Left out: as many as they earn.');

/** What stands under `rewards` in the community file. */
export const rewardsSection = z
  .strictObject({
    daily: points.exactOptional().describe('Points for a member’s first message on a day.'),
    thanks: thanks.exactOptional().describe('Points for being thanked, by reply or reaction.'),
    grant: z
      .strictObject({ 'at-most': wholeNumber(1, 100_000) })
      .default({ 'at-most': 100 })
      .describe('Most points an admin may give at once with /reward.'),
    caps: caps.exactOptional(),
    weekly: weekly.exactOptional().describe('The best of each week are announced and given a bonus.'),
  })
  .describe('Points for good members. Leave the section out to have none.');

/** The section after checking, with what depends on the language filled in. */
export function rewardSettings(section: z.output<typeof rewardsSection>, language: Language): RewardSettings {
  const { daily, thanks, grant, ...rest } = section;
  return {
    ...rest,
    ...(daily === undefined ? {} : { daily: { points: daily } }),
    ...(thanks === undefined ? {} : { thanks: { words: thanksIn[language], ...thanks } }),
    grantAtMost: grant['at-most'],
  };
}
