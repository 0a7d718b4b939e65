import type { Event, JoinedEvent } from '../../../shared/event/event.ts';
import { type Account, personOf } from '../account.ts';
import type { Behaviour } from '../behaviour.ts';
import { tellsBot } from '../happenings.ts';
import { hour, type Semester } from '../semester.ts';

export function joins(semester: Semester, account: Account, more: Partial<JoinedEvent> = {}): Event[] {
  if (account.present || account.banned) return [];
  account.present = true;
  const id = semester.nextId(account.platform);
  return [{ type: 'joined', id, at: semester.now, chat: account.group, member: personOf(account), ...more }];
}

export function leaves(semester: Semester, account: Account): Event[] {
  if (!account.present) return [];
  account.present = false;
  const id = semester.nextId(account.platform);
  return [{ type: 'left', id, at: semester.now, chat: account.group, member: personOf(account) }];
}

function asks(semester: Semester, account: Account): Event[] {
  if (account.present || account.banned) return [];
  // With a request the platform lets the bot write to them.
  account.greeted = true;
  const inviter = semester.oneIn(3) ? semester.somebody('present') : undefined;
  const linkOf = inviter && inviter.platform === account.platform ? { linkOf: personOf(inviter) } : {};
  const id = semester.nextId(account.platform);
  return [{ type: 'join-requested', id, at: semester.now, chat: account.group, member: personOf(account), ...linkOf }];
}

/** Coming, asking to, being added, going, coming back. */
export const coming: readonly Behaviour[] = [
  {
    name: 'come in',
    who: 'absent',
    aDay: 0.022,
    act(semester, account) {
      if (account.role === 'member' && semester.oneIn(3)) return asks(semester, account);
      const adder = semester.oneIn(6) ? semester.everybody('present')[0] : undefined;
      return joins(semester, account, adder?.platform === account.platform ? { by: personOf(adder) } : {});
    },
  },
  {
    name: 'greet the bot',
    who: 'present',
    aDay: 0.01,
    act: (semester, account) => (account.greeted ? [] : tellsBot(semester, account, '/start')),
  },
  {
    name: 'crowd',
    who: 'admin',
    aDay: 0.02,
    act(semester, admin) {
      const mayCome = semester.everybody('absent').filter(({ banned, group }) => !banned && group === admin.group);
      const crowd = mayCome.slice(0, 25);
      for (const [n, account] of crowd.entries()) semester.after(n * 1500, () => joins(semester, account));
      return [];
    },
  },
  {
    name: 'leave',
    who: 'present',
    aDay: 0.0015,
    act(semester, account) {
      if (account.role !== 'member') return [];
      if (semester.oneIn(3)) semester.after(semester.dice.roll(48 * hour), () => joins(semester, account));
      return leaves(semester, account);
    },
  },
  {
    name: 'block the bot, or no longer',
    who: 'present',
    aDay: 0.001,
    act(_, account) {
      if (account.role === 'member') account.blocksBot = !account.blocksBot;
      return [];
    },
  },
];
