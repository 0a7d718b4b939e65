import { memberId } from '../../../shared/event/ids.ts';
import { personOf } from '../account.ts';
import type { Behaviour } from '../behaviour.ts';
import { tellsBot, writes } from '../happenings.ts';
import type { Semester } from '../semester.ts';
import { joins } from './coming.ts';

/** Somebody who is there and has asked for a way to invite others. */
function inviter(semester: Semester, has: 'link' | 'code') {
  for (let tries = 0; tries < 20; tries++) {
    const one = semester.somebody('present');
    if (one?.[has]) return one;
  }
  return undefined;
}

/** People bring others by links and codes, and some try to bring whom they must not. */
export const growth: readonly Behaviour[] = [
  {
    name: 'ask for a way to invite',
    who: 'present',
    aDay: 0.006,
    act: (semester, account) => tellsBot(semester, account, '/invite'),
    hears(_, account, { text }) {
      const [link] = /https:\/\/join\.example\/\S+/.exec(text) ?? [];
      const [, code] = /邀请码：([0-9A-Z]{6,11})/.exec(text) ?? [];
      if (!link && !code) return undefined;
      if (link) account.link = link;
      if (code) account.code = code;
      return () => [];
    },
  },
  {
    name: 'come by a link',
    who: 'absent',
    aDay: 0.02,
    act(semester, account) {
      const by = inviter(semester, 'link');
      if (!by?.link || by.group !== account.group) return [];
      const bot = { id: memberId(account.platform, 'bot'), name: 'Reeve', kind: 'bot' } as const;
      const [joined] = joins(semester, account, { linkOf: bot, link: by.link });
      if (!joined) return [];
      // The platform may tell of it twice, and once without the link.
      const bare = { type: 'joined', at: semester.now, chat: account.group, member: personOf(account) } as const;
      if (!semester.oneIn(3)) return [joined];
      const other = { ...bare, id: semester.nextId(account.platform) };
      return semester.oneIn(2) ? [other, joined] : [joined, other];
    },
  },
  {
    name: 'say who has brought one',
    who: 'present',
    aDay: 0.01,
    act(semester, account) {
      const by = inviter(semester, 'code');
      return by?.code ? tellsBot(semester, account, `/code ${by.code}`) : [];
    },
  },
  {
    name: 'look at invitations',
    who: 'present',
    aDay: 0.003,
    act: (semester, account) =>
      semester.oneIn(2) ? tellsBot(semester, account, '/invites') : writes(semester, account, '/inviters'),
  },
  {
    name: 'look at a branch',
    who: 'admin',
    aDay: 0.1,
    act(semester, account) {
      const other = semester.somebody('present');
      return other ? writes(semester, account, `/branch @${other.username}`) : [];
    },
  },
];
