import type { Behaviour } from '../behaviour.ts';
import { tellsBot, writes } from '../happenings.ts';

const wishes = ['30m 复习', '明天8点半 交作业', '周六晚上7点 上课', '3天后 考试', '昨天', '2小时后'];

/** Members look at the timetable, press its buttons as they press all others, and have themselves reminded. */
export const classes: readonly Behaviour[] = [
  {
    name: 'look at the timetable',
    who: 'present',
    aDay: 0.004,
    act: (semester, account) => (semester.oneIn(2) ? tellsBot : writes)(semester, account, '/classes'),
  },
  {
    name: 'set a reminder',
    who: 'present',
    aDay: 0.006,
    act(semester, account) {
      const text = semester.oneIn(4) ? '/reminders' : `/remind ${semester.dice.of(wishes)}`;
      return (semester.oneIn(3) ? writes : tellsBot)(semester, account, text);
    },
  },
];
