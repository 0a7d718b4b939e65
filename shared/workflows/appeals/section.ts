import * as z from 'zod';
import { renderDuration } from '../../community/durations.ts';
import { complain, duration } from '../../community/fields.ts';
import type { AppealSettings } from './settings.ts';

/** What stands under `appeals` in the community file. */
export const appealsSection = z
  .strictObject({
    tell: z
      .enum(['warn', 'mute', 'kick', 'ban'])
      .default('mute')
      .describe('From this sanction on members are told in private why, until when, and get a button to appeal.'),
    within: duration.prefault('7d').describe('How long after a case it may be appealed against.'),
    remind: duration
      .prefault('12h')
      .describe('Silent admins, and members who were asked something, are reminded once.'),
    'time-out': duration.prefault('3d').describe('After so long the member is told that nobody has decided yet.'),
  })
  .superRefine(({ remind, 'time-out': timeOut }, context) => {
    if (remind < timeOut) return;
    const todo = 'Remind earlier, or give more time.';
    const got = renderDuration(remind, 'en');
    complain(context, 'a reminder before the time-out', { got, todo }, ['remind']);
  })
  .transform(({ 'time-out': timeOut, ...rest }): AppealSettings => ({ ...rest, timeOut }))
  .describe('Members may ask for a second look at what followed an offence. Leave the section out to have no appeals.');
