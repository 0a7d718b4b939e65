import { act } from '../../../infra/local/sandbox/act.ts';
import type { Deed, DeedOf } from '../../../infra/local/sandbox/deed.ts';
import { performInRoom } from '../../../infra/local/sandbox/effects.ts';
import {
  type Noted,
  openRoom,
  type Role,
  type RoomMember,
  type RoomState,
  type Said,
} from '../../../infra/local/sandbox/state.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';
import type { Happening } from '../../../shared/platforms/sandbox/update.ts';

export const now = Date.parse('2026-11-22T12:00:00Z');
export const room = chatId('sandbox', 'room');
export const zhe = memberId('sandbox', 'zhe');

function person(id: string, name: string, role: Role): RoomMember {
  return { id, name, username: id, role, present: true, mutedUntil: 0, banned: false, blocked: false };
}

/** A room with an admin, a teacher and two members. */
export function aRoom(): RoomState {
  let next = 0;
  const people = [
    person('lin', '林老师', 'admin'),
    person('zhou', '周老师', 'staff'),
    person('zhe', '阿哲', 'member'),
    person('yu', '小雨', 'member'),
  ];
  return openRoom('Room', people, () => {
    next += 1;
    return `t.${next}`;
  });
}

/** Does it and answers with what Reeve is told; throws when the room will not have it. */
export function happens(state: RoomState, deed: Deed, at = now): Happening[] {
  const acted = act(state, deed, at);
  if (!acted.ok) throw new Error(`the room refused: ${acted.reason}`);
  return acted.updates.map(({ happening }) => happening);
}

export function say(state: RoomState, as: string, text: string, more: Partial<DeedOf<'say'>> = {}): Said {
  const acted = act(state, { do: 'say', as, chat: 'room', text, ...more }, now);
  if (!acted.ok) throw new Error(`the room refused: ${acted.reason}`);
  const said = saidLines(state, more.chat).find(({ id }) => id === acted.message);
  if (!said) throw new Error('nothing was said');
  return said;
}

export function saidLines(state: RoomState, chat = 'room'): Said[] {
  return (state.chats.get(chat)?.lines ?? []).filter((line) => line.kind === 'said');
}

export function notes(state: RoomState): Noted['what'][] {
  return (state.chats.get('room')?.lines ?? []).flatMap((line) => (line.kind === 'noted' ? [line.what] : []));
}

export function performed(state: RoomState, effect: Parameters<typeof performInRoom>[1], at = now) {
  return performInRoom(state, effect, { now: at });
}
