import * as z from 'zod';
import { duration, wholeNumber } from '../../community/fields.ts';
import type { GrowthSettings } from './settings.ts';

const badBranch = z
  .strictObject({
    from: wholeNumber(1, 1000).default(5).describe('Of fewer than so many nobody can tell.'),
    share: wholeNumber(1, 100).default(40).describe('Percent of them who were muted or removed.'),
  })
  .transform(({ from, share }) => ({ from, share: share / 100 }));

/** What stands under `growth` in the community file. */
export const growthSection = z
  .strictObject({
    points: wholeNumber(0, 1000).default(10).describe('Points for whoever has brought somebody who stays.'),
    after: duration.prefault('7d').describe('The newcomer stays at least so long, and …'),
    act: z
      .enum(['message', 'helpful'])
      .default('message')
      .describe(
        '… does something first. message: writes something that breaks no rule. helpful: earns points of others, by thanks, an answer, a suggestion.',
      ),
    'act-within': duration.prefault('60d').describe('Who has done nothing so long after coming earns nobody anything.'),
    'lose-within': duration
      .prefault('30d')
      .describe('So long after it was given the reward is taken back when the newcomer leaves or is removed.'),
    'code-within': duration
      .prefault('7d')
      .describe('So long after coming in one may say by /code who has brought one.'),
    'per-month': wholeNumber(1, 1000)
      .default(10)
      .describe('So many invitations of one member are rewarded in a month.'),
    'bad-branch': badBranch
      .prefault({})
      .describe('Rewards wait while too many of those whom a member has brought were muted or removed.'),
    active: duration.prefault('14d').describe('Who has written within this time is active, in /branch.'),
  })
  .transform(
    (file): GrowthSettings => ({
      points: file.points,
      after: file.after,
      act: file.act,
      actWithin: file['act-within'],
      loseWithin: file['lose-within'],
      codeWithin: file['code-within'],
      perMonth: file['per-month'],
      badBranch: file['bad-branch'],
      activeWithin: file.active,
    }),
  )
  .describe('Members bring others, by links and codes of their own. Leave the section out to count no invitations.');
