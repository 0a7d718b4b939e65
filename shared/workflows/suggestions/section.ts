import * as z from 'zod';
import { distinct, timeOfDay, wholeNumber } from '../../community/fields.ts';

const aHashtag = 'a hashtag such as #suggestion';
/** Letters and digits of any script, told by what they are not: editors know no `\p{L}`. */
const hashtag = z.string(aHashtag).regex(/^#[^\s!-/:-@[-^`{-~]{1,30}$/, aHashtag);

const monthly = z
  .strictObject({
    day: wholeNumber(1, 28).default(1).describe('The day of the month.'),
    at: timeOfDay.prefault('19:00').describe('The time of the day, in the community’s time zone.'),
  })
  .transform(({ day, at }) => ({ day, minute: at }));

/** What stands under `suggestions` in the community file. */
export const suggestionsSection = z
  .strictObject({
    hashtags: distinct(hashtag, 'hashtag')
      .default(['#建议', '#suggestion'])
      .describe('A message that holds one of these is a suggestion, as /suggest is.'),
    'per-day': wholeNumber(1, 50).default(3).describe('How many suggestions of one member are taken on a day.'),
    points: wholeNumber(0, 1000)
      .default(0)
      .describe('Points for the author when a suggestion is adopted; taken back when an admin takes that back.'),
    monthly: monthly
      .exactOptional()
      .describe('“You said, we did”: once a month the groups read what was adopted and done. Left out: they do not.'),
  })
  .transform(({ 'per-day': perDay, ...rest }) => ({ ...rest, perDay }))
  .describe('Members suggest, vote, and hear what becomes of it. Leave the section out to have no suggestions.');
