import { type Acted, did, personOf, refused, updateOf } from './acted.ts';
import type { DeedOf } from './deed.ts';
import { addLine, groupId, type Noted, privateChat, type RoomMember, type RoomState } from './state.ts';

const mostMembers = 40;

export function arrive(room: RoomState, { name }: DeedOf<'arrive'>, now: number): Acted {
  if (room.members.size >= mostMembers) return refused('full');
  const id = freeId(room);
  room.members.set(id, {
    id,
    name,
    username: id,
    role: 'member',
    present: false,
    mutedUntil: 0,
    banned: false,
    blocked: false,
  });
  room.chats.set(id, privateChat(id));
  return join(room, { do: 'join', as: id }, now);
}

function freeId(room: RoomState): string {
  let number = 1;
  while (room.members.has(`new${number}`)) number += 1;
  return `new${number}`;
}

export function join(room: RoomState, { as }: DeedOf<'join'>, now: number): Acted {
  const member = room.members.get(as);
  if (!member || member.present) return refused('nobody');
  if (member.banned) return refused('banned');
  member.present = true;
  const update = updateOf(room, now, { type: 'joined', chat: groupId, member: personOf(member) });
  note(room, now, 'joined', member, { events: [update.event] });
  return did([update], { member: member.id });
}

export function leave(room: RoomState, { as }: DeedOf<'leave'>, now: number): Acted {
  const member = room.members.get(as);
  if (!member?.present) return refused('not-here');
  member.present = false;
  const update = updateOf(room, now, { type: 'left', chat: groupId, member: personOf(member) });
  note(room, now, 'left', member, { events: [update.event] });
  return did([update]);
}

export function rename(room: RoomState, { as, name }: DeedOf<'rename'>, now: number): Acted {
  const member = room.members.get(as);
  if (!member?.present) return refused('not-here');
  const before = member.name;
  if (before === name) return refused('same-name');
  member.name = name;
  const update = updateOf(room, now, { type: 'renamed', chat: groupId, member: personOf(member) });
  note(room, now, 'renamed', member, { before, events: [update.event] });
  return did([update]);
}

/** Whether a member lets Reeve write to them in private; Reeve finds out when it tries. */
export function block(room: RoomState, { as, blocked }: DeedOf<'block'>): Acted {
  const member = room.members.get(as);
  if (!member) return refused('nobody');
  member.blocked = blocked;
  return did([]);
}

export function note(
  room: RoomState,
  at: number,
  what: Noted['what'],
  member: Pick<RoomMember, 'id' | 'name'>,
  about: Partial<Pick<Noted, 'before' | 'until' | 'events'>> = {},
): void {
  const group = room.chats.get(groupId);
  if (!group) return;
  addLine(group, {
    kind: 'noted',
    id: room.newId(),
    at,
    what,
    member: member.id,
    name: member.name,
    events: [],
    ...about,
  });
}
