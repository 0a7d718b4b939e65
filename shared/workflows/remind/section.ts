import * as z from 'zod';
import { duration, wholeNumber } from '../../community/fields.ts';

/** What stands under `reminders` in the community file. */
export const remindersSection = z
  .strictObject({
    most: wholeNumber(1, 100).default(20).describe('How many reminders of one member wait at a time.'),
    farthest: duration.prefault('365d').describe('How far ahead somebody can be reminded.'),
  })
  .describe('Members have themselves reminded: /remind 20:00 revise. Leave the section out to have no reminders.');
