import * as z from 'zod';
import { weeklyMoment } from '../../community/weekly-moment.ts';
import type { DigestSettings } from './settings.ts';

const aTime = 'a time of day from "00:00" to "23:59"';
const timeOfDay = z
  .string(aTime)
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, aTime)
  .transform((written) => Number(written.slice(0, 2)) * 60 + Number(written.slice(3)));

/** What stands under `digest` in the community file. */
export const digestSection = z
  .strictObject({
    daily: timeOfDay
      .prefault('08:00')
      .describe(
        'When the admins read what needs them and what happened the day before. The morning’s list of open questions is part of it, and comes then.',
      ),
    weekly: weeklyMoment
      .exactOptional()
      .describe('When the groups read of their week up to the day before, such as sunday 20:00. Left out: never.'),
    chart: z
      .boolean()
      .default(true)
      .describe('With a picture of the last days or weeks, where the platform shows pictures.'),
  })
  .transform(
    ({ daily, weekly, chart }): DigestSettings => ({ daily, chart, ...(weekly === undefined ? {} : { weekly }) }),
  )
  .describe(
    'What happens in figures: to the admins every day, to the groups every week. Leave the section out to have none.',
  );
