import type { Behaviour } from '../behaviour.ts';
import { replyTo, tellsBot, writes } from '../happenings.ts';

const asked = ['/points', '/top', '/help', '/points'];

export const rewards: readonly Behaviour[] = [
  {
    name: 'ask for points',
    who: 'present',
    aDay: 0.004,
    act: (semester, account) => (semester.oneIn(2) ? tellsBot : writes)(semester, account, semester.dice.of(asked)),
  },
  {
    name: 'reward',
    who: 'admin',
    aDay: 0.5,
    act(semester, account) {
      const other = semester.somebody(semester.oneIn(5) ? 'absent' : 'present');
      if (!other) return [];
      const by =
        other.group !== account.group || semester.oneIn(4) ? `/reward @${other.username} 10 好` : '/reward 5 热心';
      return writes(semester, account, by, by.includes('@') ? {} : replyTo(other));
    },
  },
];
