import * as z from 'zod';
import { complain, timeOfDay, wholeNumber } from '../../community/fields.ts';
import { weeklyMoment } from '../../community/weekly-moment.ts';
import type { CollectionSettings, ContentSettings } from './settings.ts';

const monthly = z.strictObject({
  day: wholeNumber(1, 28).default(1).describe('The day of the month.'),
  at: timeOfDay.prefault('20:00').describe('The time of the day, in the community’s time zone.'),
});

const collection = z
  .strictObject({
    weekly: weeklyMoment.exactOptional().describe('Every week, in the community’s time zone: sunday 20:00.'),
    monthly: monthly.exactOptional().describe('Or every month.'),
    answers: wholeNumber(0, 10).default(5).describe('At most so many confirmed answers are among them.'),
  })
  .superRefine(({ weekly, monthly: each }, context) => {
    if ((weekly === undefined) !== (each === undefined)) return;
    complain(context, 'either weekly or monthly', { got: weekly ? 'both' : 'neither', todo: 'Write one of them.' });
  })
  .transform(
    ({ weekly, monthly: each, answers }): CollectionSettings =>
      each === undefined ? { minute: 0, ...weekly, answers } : { day: each.day, minute: each.at, answers },
  );

/** What stands under `content` in the community file. */
export const contentSection = z
  .strictObject({
    points: wholeNumber(0, 1000).default(5).describe('Points for a member whose message an admin features.'),
    collection: collection
      .exactOptional()
      .describe('“The best of”: featured messages and confirmed answers, with who made them. Left out: there is none.'),
  })
  .transform(
    ({ points, collection: told }): ContentSettings => ({
      points,
      ...(told === undefined ? {} : { collection: told }),
    }),
  )
  .describe('Admins feature good messages with /feature. Leave the section out to have none.');
