import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import type { ConditionOf } from '../condition.ts';
import { fact } from '../fact.ts';
import { settingsOf } from '../settings.ts';

const settings = atFirstNeed(() => settingsOf({ is: z.enum(['wrong', 'right']) }));

export const nickname: ConditionOf<typeof settings> = {
  name: 'nickname',
  about: "The member's nickname is wrong, or right, by the community's form of nicknames.",
  get settings() {
    return settings();
  },
  prepare({ is }) {
    const wanted = is === 'wrong';
    return {
      matches: (subject) => subject.nicknameWrong === wanted,
      explain: ({ nicknameWrong }) => ({
        matched: nicknameWrong === wanted,
        because: fact(nicknameWrong ? 'trace.nickname.wrong' : 'trace.nickname.right'),
      }),
    };
  },
  examples: [
    { says: 'matches a wrong one', settings: { is: 'wrong' }, given: { nicknameWrong: true }, matches: true },
    { says: 'matches a right one', settings: { is: 'right' }, given: {}, matches: true },
    { says: 'does not take one for the other', settings: { is: 'wrong' }, given: {}, matches: false },
  ],
};
