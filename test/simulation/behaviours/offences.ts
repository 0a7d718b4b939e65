import type { Account } from '../account.ts';
import type { Behaviour } from '../behaviour.ts';
import { replyTo, writes } from '../happenings.ts';
import type { Semester } from '../semester.ts';

const adverts = ['名师网课低价转让', '有意请加微信', 'cheap courses, write to me'];
const curses = ['你这个大笨蛋', 'you are stupid'];

function again(semester: Semester, account: Account, times: number, apart: number, text: () => string): void {
  for (let n = 1; n < times; n++) semester.after(n * apart, () => writes(semester, account, text()));
}

/** What rules are for, and what staff do without anything following. */
export const offences: readonly Behaviour[] = [
  {
    name: 'advertise',
    who: 'present',
    aDay: 0.003,
    act(semester, account) {
      if (semester.oneIn(3)) again(semester, account, 3, 20_000, () => semester.dice.of(adverts));
      return writes(semester, account, semester.dice.of(adverts));
    },
  },
  {
    name: 'curse',
    who: 'present',
    aDay: 0.004,
    act: (semester, account) => writes(semester, account, semester.dice.of(curses)),
  },
  {
    name: 'break two rules',
    who: 'present',
    aDay: 0.001,
    act: (semester, account) => writes(semester, account, '大笨蛋都去赌场'),
  },
  {
    name: 'gamble',
    who: 'present',
    aDay: 0.001,
    act: (semester, account) => writes(semester, account, '来赌场玩'),
  },
  {
    name: 'flood',
    who: 'present',
    aDay: 0.001,
    act(semester, account) {
      again(semester, account, 9, 1200, () => `刷 ${semester.dice.roll(1000)}`);
      return writes(semester, account, '刷屏啦');
    },
  },
  {
    name: 'repeat',
    who: 'present',
    aDay: 0.0007,
    act(semester, account) {
      again(semester, account, 6, 60_000, () => '大家快来看看我的新文章');
      return writes(semester, account, '大家快来看看我的新文章');
    },
  },
  {
    name: 'answer back',
    who: 'present',
    aDay: 0.002,
    act(semester, account) {
      const other = semester.neighbour(account);
      return other ? writes(semester, account, '你才是大笨蛋', replyTo(other)) : [];
    },
  },
];
