import * as z from 'zod';
import { complain, duration, wholeNumber } from '../../community/fields.ts';
import type { ReportSettings } from './settings.ts';

const times = ['remind', 'escalate', 'close'] as const;

/** What stands under `reports` in the community file. */
export const reportsSection = z
  .strictObject({
    points: wholeNumber(0, 1000).default(0).describe('Points for a report that turns out to be right.'),
    'per-day': wholeNumber(1, 100)
      .default(10)
      .describe('How many reports of one member are read a day. Three unfounded ones within 30 days make it one.'),
    remind: duration.prefault('6h').describe('When the admins are reminded of a report that nobody has decided.'),
    escalate: duration.prefault('1d').describe('When each admin is written to in private about it.'),
    close: duration
      .prefault('7d')
      .describe('When it is closed without a decision, and whoever reported it is told so.'),
    'hide-after': z
      .union([z.literal('never'), wholeNumber(2, 100)])
      .default(5)
      .describe(
        'A message is withdrawn until an admin looks once so many members to be relied on have reported it independently; or never.',
      ),
    mute: duration.prefault('1d').describe('How long the button “mute” mutes.'),
    strikes: wholeNumber(0, 20)
      .default(1)
      .describe('Strikes for what was reported and confirmed, on the standard ladder.'),
  })
  .superRefine((section, context) => {
    times.forEach((name, index) => {
      const before = times[index - 1];
      if (before === undefined || section[name] > section[before]) return;
      const got = `one that is not later than ${before}`;
      complain(context, 'times that grow from remind to close', { got, todo: 'Count each from the report.' }, [name]);
    });
  })
  .describe(
    'Members report messages to the admins, in private or with /report. Leave the section out to have no reports.',
  );

/** The section after checking. `ladder`: on which it is counted, where the file has one. */
export function reportSettings(section: z.output<typeof reportsSection>, ladder: string | undefined): ReportSettings {
  const { 'per-day': perDay, 'hide-after': hideAfter, strikes, ...rest } = section;
  return {
    ...rest,
    perDay,
    ...(hideAfter === 'never' ? {} : { hideAfter }),
    ...(ladder === undefined || strikes === 0 ? {} : { sanction: { ladder, strikes } }),
  };
}
