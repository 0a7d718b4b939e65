import type { Behaviour } from '../behaviour.ts';
import { tellsBot, writes } from '../happenings.ts';

export const exit: readonly Behaviour[] = [
  {
    name: 'say goodbye',
    who: 'present',
    aDay: 0.001,
    act(semester, account) {
      const words = semester.oneIn(2) ? '/leave 要高考了' : '/leave';
      return account.role === 'member' ? tellsBot(semester, account, words) : [];
    },
  },
  {
    name: 'readmit',
    who: 'admin',
    aDay: 0.3,
    act(semester, account) {
      const other = semester.somebody('absent');
      if (!other) return [];
      const words = `/readmit @${other.username}`;
      return semester.oneIn(2) ? tellsBot(semester, account, words) : writes(semester, account, words);
    },
  },
];
