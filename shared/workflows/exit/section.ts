import * as z from 'zod';
import { renderDuration } from '../../community/durations.ts';
import { complain, duration, wholeNumber } from '../../community/fields.ts';
import { weeklyMoment } from '../../community/weekly-moment.ts';
import type { ExitSettings } from './settings.ts';

const silent = z
  .strictObject({
    after: duration
      .prefault('60d')
      .describe('Who has written nothing for so long is asked whether they are still here.'),
    remind: z.array(duration).max(5).prefault(['3d', '6d']).describe('Reminders, so long after the first question.'),
    remove: duration.prefault('10d').describe('So long after the first question they are removed; it is no offence.'),
    'at-once': wholeNumber(1, 1000)
      .default(20)
      .describe('At most so many are asked in a week, so that the group is not filled with questions.'),
    at: weeklyMoment.prefault('monday 10:00').describe('When they are looked for, in the community’s time zone.'),
  })
  .superRefine(({ remind, remove }, context) => {
    [...remind, remove].forEach((time, index, all) => {
      if (index === 0 || time > (all[index - 1] ?? 0)) return;
      const path = index < remind.length ? ['remind', index] : ['remove'];
      const got = renderDuration(time, 'en');
      complain(context, 'times that grow, the removal last', { got, todo: 'Put them in order.' }, path);
    });
  })
  .transform(({ at, 'at-once': atOnce, ...rest }) => ({ ...rest, ...at, atOnce }));

const comeBack = z
  .strictObject({
    after: duration.prefault('7d').describe('How long they wait.'),
    with: z.enum(['admin', 'anybody']).default('admin').describe('admin: an admin is asked first.'),
  })
  .transform(({ after, with: whose }) => ({ after, approval: whose === 'admin' }));

/** What stands under `exit` in the community file. */
export const exitSection = z
  .strictObject({
    silent: silent.exactOptional().describe('What is done about members who never write. Left out: nothing.'),
    return: comeBack.exactOptional().describe('How removed members come back. Left out: as anybody comes in.'),
    bans: z
      .enum(['everywhere', 'one-chat'])
      .default('everywhere')
      .describe('everywhere: who is banned from one chat is banned from all, with all accounts.'),
    'keep-records': duration
      .exactOptional()
      .describe('So long after somebody has left everything held of them is erased. Left out: it is kept.'),
  })
  .superRefine(({ return: back, 'keep-records': keep }, context) => {
    if (!back || keep === undefined || keep >= back.after) return;
    const todo = 'Keep records longer: who is forgotten waits for nothing.';
    const got = renderDuration(keep, 'en');
    complain(context, 'at least the time that removed members wait', { got, todo }, ['keep-records']);
  })
  .transform(
    ({ return: back, bans, 'keep-records': keepRecords, silent }): ExitSettings => ({
      ...(silent === undefined ? {} : { silent }),
      ...(back === undefined ? {} : { comeBack: back }),
      bansEverywhere: bans === 'everywhere',
      ...(keepRecords === undefined ? {} : { keepRecords }),
    }),
  )
  .describe('How members leave, are removed and come back. Leave the section out to leave it to the platform.');
