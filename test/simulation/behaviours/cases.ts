import type { Behaviour } from '../behaviour.ts';
import { presses, replyTo, tellsBot, writes } from '../happenings.ts';

const actions = ['undo', 'undo', 'dismiss', 'kick', 'ban'];

/** What admins do about cases, with and without the buttons that they are shown. */
export const cases: readonly Behaviour[] = [
  {
    name: 'undo by hand',
    who: 'admin',
    aDay: 0.7,
    act(semester, account) {
      const all = [...semester.known.cases.values()];
      const found = all[semester.dice.roll(all.length)];
      const offender = found && semester.accountOf(found.member);
      if (!offender) return [];
      if (offender.group === account.group) return writes(semester, account, '/undo', replyTo(offender));
      return tellsBot(semester, account, `/undo @${offender.username}`);
    },
  },
  {
    name: 'press under an old notice',
    who: 'admin',
    aDay: 0.7,
    act(semester, account) {
      const ids = [...semester.known.cases.keys()];
      const chat = semester.community.data.platforms.telegram?.adminChat;
      if (ids.length === 0 || !chat) return [];
      const data = `${semester.dice.of(actions)}:${semester.dice.of(ids)}`;
      return [presses(semester, account, { chat, messageId: '1' }, data)];
    },
  },
  {
    name: 'look at cases',
    who: 'admin',
    aDay: 0.3,
    act(semester, account) {
      const other = semester.somebody('present');
      const id = semester.dice.of(['0', ...semester.known.cases.keys()]);
      return tellsBot(semester, account, semester.oneIn(2) ? `/case ${id}` : `/history @${other?.username}`);
    },
  },
  {
    name: 'a member presses what is not theirs',
    who: 'present',
    aDay: 0.0005,
    act(semester, account) {
      const ids = [...semester.known.cases.keys()];
      if (ids.length === 0) return [];
      return [presses(semester, account, { chat: account.group, messageId: '1' }, `undo:${semester.dice.of(ids)}`)];
    },
  },
];
