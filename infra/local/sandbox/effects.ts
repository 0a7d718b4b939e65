import type { PlatformEffect, Words } from '../../../shared/effects/effect.ts';
import { type ChatId, type MemberId, nativeId } from '../../../shared/event/ids.ts';
import type { RoomAnswer } from '../../../shared/platforms/sandbox/perform.ts';
import type { SandboxUpdate } from '../../../shared/platforms/sandbox/update.ts';
import { personOf, updateOf } from './acted.ts';
import { join, note } from './coming.ts';
import {
  addAnswer,
  addFile,
  addLine,
  botId,
  botName,
  groupId,
  type Noted,
  type RoomChat,
  type RoomMember,
  type RoomState,
  type Said,
  saidIn,
} from './state.ts';

/** What the room says to an effect, and what Reeve is to hear because of it. */
export interface Performed {
  readonly answer: RoomAnswer;
  readonly updates: readonly SandboxUpdate[];
}

export interface Moment {
  readonly now: number;
  /** The event that led to the effect, when it is known. */
  readonly event?: string;
}

type OnMember = Extract<PlatformEffect, { readonly chat: ChatId; readonly member: MemberId }>;
type Sanctioning = Exclude<OnMember, { type: 'remove' }>;

/** Does in the room what Reeve asks for, as the bot. */
export function performInRoom(room: RoomState, effect: PlatformEffect, moment: Moment): Performed {
  switch (effect.type) {
    case 'remove':
      return removed(room, effect, moment);
    case 'post':
      return posted(room, room.chats.get(nativeId(effect.chat)), effect, moment);
    case 'tell':
      return told(room, effect, moment);
    case 'answer':
      return answered(room, effect);
    case 'edit':
      return edited(room, effect);
    case 'pin':
      return pinned(room, effect, moment);
    case 'look-up':
    case 'enter':
      // The platform's performing half hands neither on.
      return said('as-it-was');
    default:
      return sanctioned(room, effect, moment);
  }
}

type Refusing = Exclude<RoomAnswer['answer'], 'done'>;

function said(answer: Refusing): Performed {
  return { answer: { answer }, updates: [] };
}

const done: Performed = { answer: { answer: 'done' }, updates: [] };

function removed(room: RoomState, effect: PlatformEffect & { type: 'remove' }, { now, event }: Moment): Performed {
  const chat = room.chats.get(nativeId(effect.chat));
  if (!chat) return said('no-such-chat');
  const lines = effect.messageIds.map((id) => saidIn(chat, id)).filter((line) => line !== undefined && !line.removed);
  for (const line of lines) if (line) line.removed = { at: now, ...(event !== undefined && { event }) };
  return lines.length > 0 ? done : said('message-gone');
}

type Speaking = Pick<PlatformEffect & { type: 'post' }, 'words' | 'buttons' | 'replyTo' | 'pin'> &
  Pick<PlatformEffect & { type: 'tell' }, 'file'>;

function posted(room: RoomState, chat: RoomChat | undefined, effect: Speaking, { now, event }: Moment): Performed {
  if (!chat) return said('no-such-chat');
  const repliedTo = effect.replyTo === undefined ? undefined : saidIn(chat, effect.replyTo);
  const line: Said = {
    kind: 'said',
    id: room.newId(),
    at: now,
    from: botId,
    name: botName,
    ...spoken(effect.words),
    links: [],
    media: [],
    ...(repliedTo && { reply: { id: repliedTo.id, name: repliedTo.name, text: repliedTo.text.slice(0, 200) } }),
    ...(effect.file && { file: { name: effect.file.name } }),
    buttons: effect.buttons ?? [],
    reactions: [],
    edited: false,
    events: event === undefined ? [] : [event],
  };
  addLine(chat, line);
  if (effect.file) addFile(room, line.id, effect.file.text);
  if (effect.pin) chat.pinned = [...chat.pinned, line.id];
  return { answer: { answer: 'done', messageId: line.id }, updates: [] };
}

function told(room: RoomState, effect: PlatformEffect & { type: 'tell' }, moment: Moment): Performed {
  const member = room.members.get(nativeId(effect.member));
  if (member?.blocked) return said('blocked-the-bot');
  return posted(room, room.chats.get(nativeId(effect.member)), effect, moment);
}

function spoken({ text, mentions }: Words): Pick<Said, 'text' | 'mentions'> {
  return { text, mentions: mentions.map((mention) => ({ ...mention, member: nativeId(mention.member) })) };
}

function answered(room: RoomState, effect: PlatformEffect & { type: 'answer' }): Performed {
  const to = room.presses.get(effect.answerId);
  if (to === undefined) return said('as-it-was');
  room.presses.delete(effect.answerId);
  if (effect.text) addAnswer(room, { id: effect.answerId, to, text: effect.text, alert: effect.alert ?? false });
  return done;
}

function edited(room: RoomState, effect: PlatformEffect & { type: 'edit' }): Performed {
  const chat = room.chats.get(nativeId(effect.chat));
  if (!chat) return said('no-such-chat');
  const line = saidIn(chat, effect.messageId);
  if (!line) return said('message-gone');
  Object.assign(line, spoken(effect.words), { buttons: effect.buttons ?? [], edited: true });
  return done;
}

function pinned(room: RoomState, effect: PlatformEffect & { type: 'pin' }, { now }: Moment): Performed {
  const chat = room.chats.get(nativeId(effect.chat));
  if (!chat) return said('no-such-chat');
  const line = saidIn(chat, effect.messageId);
  if (!line || line.removed) return said('message-gone');
  if (chat.pinned.includes(line.id)) return said('as-it-was');
  chat.pinned = [...chat.pinned, line.id];
  if (chat.kind === 'group') note(room, now, 'pinned', { id: line.from, name: line.name });
  return done;
}

function sanctioned(room: RoomState, effect: Sanctioning, moment: Moment): Performed {
  const member = room.members.get(nativeId(effect.member));
  if (nativeId(effect.chat) !== groupId) return said('no-such-chat');
  if (!member) return said('not-in-the-room');
  if (member.role === 'admin') return said('is-admin');
  switch (effect.type) {
    case 'mute':
      member.mutedUntil = effect.until;
      return noted(room, 'muted', member, { ...moment, until: effect.until });
    case 'unmute':
      if (member.mutedUntil <= moment.now) return said('as-it-was');
      member.mutedUntil = 0;
      return noted(room, 'unmuted', member, moment);
    case 'kick':
      return member.present ? putOut(room, 'kicked', member, moment) : said('as-it-was');
    case 'ban':
      if (member.banned) return said('as-it-was');
      member.banned = true;
      return member.present ? putOut(room, 'banned', member, moment) : noted(room, 'banned', member, moment);
    case 'unban':
      if (!member.banned) return said('as-it-was');
      member.banned = false;
      return noted(room, 'unbanned', member, moment);
    case 'approve':
      return member.present ? said('as-it-was') : letIn(room, member, moment);
    case 'decline':
    case 'make-link':
    case 'tag':
      return said('as-it-was');
    default:
      return effect satisfies never;
  }
}

function noted(
  room: RoomState,
  what: Noted['what'],
  member: RoomMember,
  { now, ...about }: Moment & { until?: number },
): Performed {
  const { event, ...rest } = about;
  note(room, now, what, member, { ...rest, events: event === undefined ? [] : [event] });
  return done;
}

/** As on Telegram, a bot hears of its own putting out. */
function putOut(room: RoomState, what: 'kicked' | 'banned', member: RoomMember, moment: Moment): Performed {
  member.present = false;
  const by = { id: botId, name: botName, kind: 'bot' } as const;
  const left = { type: 'left', chat: groupId, member: personOf(member), by } as const;
  noted(room, what, member, moment);
  return { ...done, updates: [updateOf(room, moment.now, left).update] };
}

function letIn(room: RoomState, member: RoomMember, { now }: Moment): Performed {
  const joined = join(room, { do: 'join', as: member.id }, now);
  return joined.ok ? { ...done, updates: joined.updates } : said('as-it-was');
}
