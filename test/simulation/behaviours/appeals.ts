import type { Behaviour } from '../behaviour.ts';
import { tellsBot, writesTo } from '../happenings.ts';

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
  {
    name: 'write what an appeal was answered with',
    who: 'admin',
    aDay: 2,
    act(semester, account) {
      const mine = [...semester.known.appeals.values()].flatMap(({ reply }) => (reply?.by === account.id ? reply : []));
      const to = mine[semester.dice.roll(mine.length)];
      if (!to) return [];
      return writesTo(semester, account, to.chat, '那天是怎么回事？', { reply: { messageId: to.messageId } });
    },
  },
];
