import type { Behaviour } from '../behaviour.ts';
import { replyTo, writes } from '../happenings.ts';
import { hour } from '../semester.ts';

/** Admins feature what members write, twice at times, and take it back at times. */
export const content: readonly Behaviour[] = [
  {
    name: 'feature',
    who: 'admin',
    aDay: 0.6,
    act(semester, account) {
      const other = semester.oneIn(12) ? account : semester.neighbour(account);
      if (!other) return [];
      const reply = replyTo(other);
      const again = semester.oneIn(3) ? '/feature 再来一次' : '/unfeature';
      if (semester.oneIn(3)) {
        semester.after(semester.dice.roll(48 * hour), () => writes(semester, account, again, reply));
      }
      return writes(semester, account, semester.oneIn(2) ? '/feature 好笔记' : '/feature', reply);
    },
  },
  {
    name: 'look at what is featured',
    who: 'present',
    aDay: 0.003,
    act: (semester, account) => writes(semester, account, account.role === 'admin' ? '/content' : '/featured'),
  },
];
