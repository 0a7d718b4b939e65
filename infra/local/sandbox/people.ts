import type { Community, Language } from '../../../shared/community/community.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';
import { adminsId, groupId, type Role, type RoomMember } from './state.ts';

interface Persona {
  readonly id: string;
  readonly role: Role;
  readonly calls: Readonly<Record<Language, string>>;
}

/** Who is in the room when it opens. The nicknames of members are put into the community's form. */
const personas: readonly Persona[] = [
  { id: 'lin', role: 'admin', calls: { en: 'Teacher Lin', zh: '林老师' } },
  { id: 'zhou', role: 'staff', calls: { en: 'Teacher Zhou', zh: '周老师' } },
  { id: 'yu', role: 'member', calls: { en: 'Rain', zh: '小雨' } },
  { id: 'zhe', role: 'member', calls: { en: 'Zhe', zh: '阿哲' } },
  { id: 'tang', role: 'member', calls: { en: 'Sugar', zh: '糖糖' } },
];

export const sandboxPeople = {
  admins: personas.filter(({ role }) => role === 'admin').map(({ id }) => memberId('sandbox', id)),
  staff: personas.filter(({ role }) => role === 'staff').map(({ id }) => memberId('sandbox', id)),
} as const;

/** The community as it runs in the sandbox: with the room's people and its two chats. */
export function withSandbox(community: Community): Community {
  return {
    ...community,
    platforms: {
      ...community.platforms,
      sandbox: { chats: [chatId('sandbox', groupId)], adminChat: chatId('sandbox', adminsId) },
    },
    people: {
      admins: [...community.people.admins, ...sandboxPeople.admins],
      staff: [...community.people.staff, ...sandboxPeople.staff],
    },
  };
}

export function peopleOf(community: Community, now: number): RoomMember[] {
  return personas.map(({ id, role, calls }, index) => ({
    id,
    role,
    username: id,
    name: role === 'member' ? nicknameOf(community, calls[community.language], index, now) : calls[community.language],
    present: true,
    mutedUntil: 0,
    banned: false,
    blocked: false,
  }));
}

/** A nickname in the community's form, or the bare name where it asks for none. */
export function nicknameOf({ nickname }: Community, calls: string, index: number, now: number): string {
  if (!nickname) return calls;
  const { parts, separators, provinces, years } = nickname;
  const year = new Date(now).getUTCFullYear() + Math.min(years.from + 1 + (index % 2), years.to);
  const province = provinces[(index * 7) % provinces.length]?.[0] ?? '';
  const values = { year: String(year), province, nickname: calls };
  return parts.map((part) => values[part]).join(separators[0] ?? '');
}
