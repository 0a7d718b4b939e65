import type { Behaviour } from '../behaviour.ts';
import { replyTo, tellsBot, writes } from '../happenings.ts';

const asked = ['/points', '/top', '/help', '/points', '/top month', '/ledger', '/checkin', '签到', '/shop'];
const bought = ['pen', 'pen', 'notes', '企鹅笔', 'nothing'];

export const rewards: readonly Behaviour[] = [
  {
    name: 'ask for points',
    who: 'present',
    aDay: 0.004,
    act: (semester, account) => (semester.oneIn(2) ? tellsBot : writes)(semester, account, semester.dice.of(asked)),
  },
  {
    name: 'buy something',
    who: 'present',
    aDay: 0.003,
    act(semester, account) {
      const words = semester.oneIn(3) ? '/shop' : `/redeem ${semester.dice.of(bought)}`;
      return (semester.oneIn(4) ? writes : tellsBot)(semester, account, words);
    },
  },
  {
    name: 'look at what waits',
    who: 'admin',
    aDay: 0.2,
    act: (semester, account) => tellsBot(semester, account, '/redemptions'),
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
