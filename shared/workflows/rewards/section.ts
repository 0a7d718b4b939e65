import * as z from 'zod';
import type { Language } from '../../community/community.ts';
import { complain, distinct, shortText, timeOfDay, wholeNumber } from '../../community/fields.ts';
import { weeklyMoment } from '../../community/weekly-moment.ts';
import { shop } from '../shop/section.ts';
import { defaultLevels, levels } from './levels-section.ts';
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

const bonus = z.array(points).max(10).describe('Points for the best, the second, and so on.');

const weekly = z
  .strictObject({
    at: weeklyMoment.describe('When a week ends, in the community’s time zone: sunday 21:00.'),
    bonus: bonus.min(1),
  })
  .transform(({ at, bonus }) => ({ ...at, bonus }));

const monthly = z
  .strictObject({
    at: timeOfDay
      .prefault('20:00')
      .describe('When, on the first day of a month, the month before is closed, in the community’s time zone.'),
    bonus: bonus.default([]),
    clean: points
      .exactOptional()
      .describe('Points for everybody who has earned some in the month and had no case in it.'),
  })
  .transform(({ at: minute, ...rest }) => ({ minute, ...rest }));

const milestone = z.strictObject({ days: wholeNumber(2, 1000), points });

const streaks = z
  .strictObject({
    milestones: z
      .array(milestone)
      .max(10)
      .default([
        { days: 7, points: 5 },
        { days: 30, points: 20 },
        { days: 100, points: 100 },
      ])
      .describe('So many days in a row, and what they bring beside the points of the day.'),
    freeze: z.boolean().default(true).describe('Once in a calendar month a missed day is bridged by itself.'),
  })
  .describe('Days in a row on which a member has said something, or checked in with /checkin. Needs daily.');

const cap = wholeNumber(1, 100_000).exactOptional();

const caps = z
  .strictObject({ answer: cap, thanks: cap, feature: cap, report: cap, suggestion: cap, invitation: cap, grant: cap })
  .describe('Most points a member can earn on a day by each. Left out: as many as they earn.');

/** What stands under `rewards` in the community file. */
export const rewardsSection = z
  .strictObject({
    daily: points.exactOptional().describe('Points for a member’s first message, or /checkin, on a day.'),
    streaks: streaks.exactOptional(),
    answer: points.exactOptional().describe('Points for an answer that whoever asked has confirmed. Needs questions.'),
    thanks: thanks.exactOptional().describe('Points for being thanked, by reply or reaction.'),
    grant: z
      .strictObject({ 'at-most': wholeNumber(1, 100_000) })
      .default({ 'at-most': 100 })
      .describe('Most points an admin may give at once with /reward.'),
    caps: caps.exactOptional(),
    levels: levels.exactOptional(),
    weekly: weekly.exactOptional().describe('The best of each week are announced and given a bonus.'),
    monthly: monthly.exactOptional().describe('The best of each month are announced, and clean months rewarded.'),
    shop: shop.exactOptional(),
  })
  .superRefine(({ daily, streaks }, context) => {
    if (streaks === undefined || daily !== undefined) return;
    const todo = 'Days in a row are days with points: write daily: 1, or leave streaks out.';
    complain(context, 'daily, the points for a day', { about: 'key', got: 'none', todo }, ['streaks']);
  })
  .describe('Points for good members. Leave the section out to have none.');

/** The section after checking, with what depends on the language filled in. */
export function rewardSettings(section: z.output<typeof rewardsSection>, language: Language): RewardSettings {
  const { daily, thanks, answer, grant, levels, caps, ...rest } = section;
  return {
    ...rest,
    ...(daily === undefined ? {} : { daily: { points: daily } }),
    ...(answer === undefined ? {} : { answer: { points: answer } }),
    ...(thanks === undefined ? {} : { thanks: { words: thanksIn[language], ...thanks } }),
    ...(caps === undefined ? {} : { caps }),
    ...(levels === undefined ? {} : { levels: { tags: levels.tags, steps: levels.steps ?? defaultLevels[language] } }),
    grantAtMost: grant['at-most'],
  };
}
