import type { SandboxUpdate } from '../../../shared/platforms/sandbox/update.ts';
import { personOf, updateOf } from './acted.ts';
import { groupId, type RoomState } from './state.ts';

/** What a platform tells a bot that has been made an admin of a group: its rights, and who else is admin. */
export function opening(room: RoomState, now: number): SandboxUpdate[] {
  const rights = { type: 'rights', chat: groupId, present: true, mayRemove: true, mayRestrict: true } as const;
  const admins = [...room.members.values()].filter(({ role }) => role === 'admin');
  const happenings = [
    { ...rights, title: room.title },
    ...admins.map((admin) => ({ type: 'role', chat: groupId, member: personOf(admin), admin: true }) as const),
  ];
  return happenings.map((happening) => updateOf(room, now, happening).update);
}
