import { type Account, personOf } from '../account.ts';
import type { Behaviour } from '../behaviour.ts';
import { hour, type Semester } from '../semester.ts';

function offender(semester: Semester, admin: Account): Account | undefined {
  const somebody = semester.somebody('present');
  return somebody?.role === 'member' && somebody.platform === admin.platform ? somebody : undefined;
}

/** What admins do with the platform's own means. */
export const native: readonly Behaviour[] = [
  {
    name: 'mute by hand',
    who: 'admin',
    aDay: 0.15,
    act(semester, admin) {
      const account = offender(semester, admin);
      if (!account) return [];
      const until = semester.now + semester.dice.roll(48 * hour) + hour;
      Object.assign(account, { mutedUntil: until, mutedBy: 'admin' });
      const about = { chat: account.group, member: personOf(account), by: personOf(admin) };
      const told = () => ({ id: semester.nextId(account.platform), at: semester.now, ...about });
      semester.after(semester.dice.roll(24 * hour), () => {
        if (account.mutedUntil !== until) return [];
        account.mutedUntil = 0;
        return [{ type: 'restricted', ...told(), maySend: true }];
      });
      return [{ type: 'restricted', ...told(), maySend: false, until }];
    },
  },
  {
    name: 'remove by hand',
    who: 'admin',
    aDay: 0.1,
    act(semester, admin) {
      const account = offender(semester, admin);
      if (!account) return [];
      account.present = false;
      const id = semester.nextId(account.platform);
      const by = personOf(admin);
      return [{ type: 'left', id, at: semester.now, chat: account.group, member: personOf(account), by }];
    },
  },
  {
    name: 'take the bot its rights, and give them back',
    who: 'admin',
    aDay: 0.01,
    act(semester, { group: chat, platform }) {
      const place = semester.platforms[platform];
      if (!place || place.withoutRights.has(chat)) return [];
      const told = (may: boolean) => {
        const rights = { present: true, mayRemove: may, mayRestrict: may, title: '模拟学习群' };
        return { type: 'rights', id: semester.nextId(platform), at: semester.now, chat, ...rights } as const;
      };
      place.withoutRights.add(chat);
      semester.after(hour + semester.dice.roll(9 * hour), () => {
        place.withoutRights.delete(chat);
        return [told(true)];
      });
      return [told(false)];
    },
  },
];
