import type { Behaviour } from '../behaviour.ts';
import { tellsBot } from '../happenings.ts';

export const appeals: readonly Behaviour[] = [
  {
    name: 'appeal',
    who: 'present',
    aDay: 0.001,
    act(semester, account) {
      const counted = semester.known.members.get(account.id)?.lastCase;
      if (!counted && !semester.oneIn(5)) return [];
      semester.after(semester.dice.roll(120_000), () => tellsBot(semester, account, '我只是开玩笑'));
      return tellsBot(semester, account, '/appeal');
    },
  },
  {
    name: 'appeal from outside',
    who: 'absent',
    aDay: 0.01,
    act(semester, account) {
      if (!semester.known.members.get(account.id)?.lastCase) return [];
      semester.after(semester.dice.roll(120_000), () => tellsBot(semester, account, '请让我回来'));
      return tellsBot(semester, account, '/appeal');
    },
  },
];
