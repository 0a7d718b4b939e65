import { personOf } from '../account.ts';
import type { Behaviour } from '../behaviour.ts';
import { replyTo, writes } from '../happenings.ts';
import { rightName, wrongName } from '../population.ts';

/** Names that become right, and wrong again. */
export const nickname: readonly Behaviour[] = [
  {
    name: 'rename',
    who: 'present',
    aDay: 0.008,
    act(semester, account) {
      account.name = semester.oneIn(4) ? wrongName(semester.dice) : rightName(semester.dice);
      // Telegram does not tell; there the next message does.
      if (account.platform === 'telegram') return writes(semester, account, '我改名了');
      const id = semester.nextId('matrix');
      return [{ type: 'renamed', id, at: semester.now, chat: account.group, member: personOf(account) }];
    },
  },
  {
    name: 'nudge',
    who: 'admin',
    aDay: 0.2,
    act(semester, account) {
      const other = semester.neighbour(account);
      return other ? writes(semester, account, '/nickname', replyTo(other)) : [];
    },
  },
];
