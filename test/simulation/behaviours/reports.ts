import type { Behaviour } from '../behaviour.ts';
import { replyTo, tellsBot, writes } from '../happenings.ts';

export const reports: readonly Behaviour[] = [
  {
    name: 'report',
    who: 'present',
    aDay: 0.003,
    act(semester, account) {
      const other = semester.neighbour(account);
      if (!other) return [];
      if (semester.oneIn(3)) return tellsBot(semester, account, `/report @${other.username} 骚扰`);
      const how = replyTo(other);
      // Several may think so.
      if (semester.oneIn(4)) {
        const others = semester.everybody('present').filter(({ group }) => group === account.group);
        for (const one of others.slice(10, 16)) {
          semester.after(semester.dice.roll(60_000), () => writes(semester, one, '/report', how));
        }
      }
      return writes(semester, account, '/report 不合适', how);
    },
  },
  {
    name: 'see the reports',
    who: 'admin',
    aDay: 0.2,
    act: (semester, account) => tellsBot(semester, account, '/reports'),
  },
];
