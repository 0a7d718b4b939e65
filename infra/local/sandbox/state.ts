import type { Button } from '../../../shared/effects/effect.ts';
import type { Link, MediaKind } from '../../../shared/event/message.ts';

export type Role = 'admin' | 'staff' | 'member';

/** Somebody whom the visitor can be. */
export interface RoomMember {
  readonly id: string;
  name: string;
  readonly username: string;
  readonly role: Role;
  present: boolean;
  /** Epoch milliseconds by the room's clock; 0: may write. */
  mutedUntil: number;
  banned: boolean;
  /** Takes no private messages from Reeve. */
  blocked: boolean;
}

export interface Reaction {
  readonly emoji: string;
  readonly by: readonly string[];
}

/** Something said in a chat, by a member or by Reeve (`from`: `reeve`). */
export interface Said {
  readonly kind: 'said';
  readonly id: string;
  readonly at: number;
  readonly from: string;
  /** The author's name when it was said. */
  readonly name: string;
  text: string;
  /** Members named in a text of Reeve's, as ranges in UTF-16 units. */
  mentions: readonly { readonly offset: number; readonly length: number; readonly member: string }[];
  links: readonly Link[];
  readonly media: readonly MediaKind[];
  readonly forward?: { readonly from: 'member' | 'channel'; readonly name: string };
  readonly reply?: { readonly id: string; readonly name: string; readonly text: string };
  /** What was sent along; its text is fetched by itself. */
  readonly file?: { readonly name: string };
  buttons: readonly (readonly Button[])[];
  reactions: readonly Reaction[];
  edited: boolean;
  /** Struck through, not gone: the visitor is to see what Reeve took away. */
  removed?: { readonly at: number; readonly event?: string };
  /** The events it made, or the one it answers; what Reeve thought of them is asked by these. */
  events: readonly string[];
}

/** A line of the room's own between the messages. */
export interface Noted {
  readonly kind: 'noted';
  readonly id: string;
  readonly at: number;
  readonly what: 'joined' | 'left' | 'renamed' | 'kicked' | 'banned' | 'unbanned' | 'muted' | 'unmuted' | 'pinned';
  readonly member: string;
  /** The member's name then; for a rename the new one. */
  readonly name: string;
  readonly before?: string;
  readonly until?: number;
  readonly events: readonly string[];
}

export type Line = Said | Noted;

export interface RoomChat {
  readonly id: string;
  readonly kind: 'group' | 'admins' | 'private';
  lines: Line[];
  pinned: string[];
}

/** What Reeve said to the press of a button; only the one who pressed sees it. */
export interface ButtonAnswer {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly alert: boolean;
}

export interface RoomState {
  readonly title: string;
  readonly members: Map<string, RoomMember>;
  readonly chats: Map<string, RoomChat>;
  /** What the files hold, by the ids of their messages. */
  readonly files: Map<string, string>;
  /** Presses that Reeve has not answered yet: answer id → who pressed. */
  readonly presses: Map<string, string>;
  answers: ButtonAnswer[];
  /** Ids of a start differ from those of any other, as a platform's do. */
  readonly newId: () => string;
}

export const groupId = 'room';
export const adminsId = 'admins';
export const botId = 'reeve';
export const botName = 'Reeve';

const keptLines = 400;
const keptFiles = 40;
const keptAnswers = 20;

export function openRoom(title: string, people: readonly RoomMember[], newId: () => string): RoomState {
  const chats: RoomChat[] = [
    { id: groupId, kind: 'group', lines: [], pinned: [] },
    { id: adminsId, kind: 'admins', lines: [], pinned: [] },
    ...people.map((person) => privateChat(person.id)),
  ];
  return {
    title,
    members: new Map(people.map((person) => [person.id, { ...person }])),
    chats: new Map(chats.map((chat) => [chat.id, chat])),
    files: new Map(),
    presses: new Map(),
    answers: [],
    newId,
  };
}

/** As on Telegram, the chat of a private conversation has the id of the member. */
export function privateChat(member: string): RoomChat {
  return { id: member, kind: 'private', lines: [], pinned: [] };
}

export function addLine(chat: RoomChat, line: Line): void {
  chat.lines.push(line);
  if (chat.lines.length > keptLines) chat.lines.shift();
}

export function addFile(room: RoomState, message: string, text: string): void {
  room.files.set(message, text);
  for (const oldest of room.files.keys()) if (room.files.size > keptFiles) room.files.delete(oldest);
}

export function addAnswer(room: RoomState, answer: ButtonAnswer): void {
  room.answers = [...room.answers, answer].slice(-keptAnswers);
}

export function saidIn(chat: RoomChat, id: string): Said | undefined {
  return chat.lines.find((line): line is Said => line.kind === 'said' && line.id === id);
}

/** Who may read and write a chat. */
export function mayEnter(member: RoomMember, chat: RoomChat): boolean {
  if (chat.kind === 'private') return chat.id === member.id;
  if (chat.kind === 'admins') return member.role === 'admin';
  return member.present;
}
