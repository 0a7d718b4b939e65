import type { Link } from '../../../shared/event/message.ts';
import type { SandboxMessage, SandboxPerson } from '../../../shared/platforms/sandbox/update.ts';
import { type Acted, did, personOf, refused, updateOf } from './acted.ts';
import { linksIn, mentionsIn } from './addresses.ts';
import type { DeedOf } from './deed.ts';
import { addLine, mayEnter, type RoomChat, type RoomMember, type RoomState, type Said, saidIn } from './state.ts';

/** Who does it and where, once it is sure that they may. */
interface Speaker {
  readonly member: RoomMember;
  readonly chat: RoomChat;
}

function speaker(room: RoomState, deed: { as: string; chat: string }, now: number): Speaker | Acted {
  const member = room.members.get(deed.as);
  const chat = room.chats.get(deed.chat);
  if (!member || !chat) return refused('nobody');
  if (!mayEnter(member, chat)) return refused('not-here');
  if (chat.kind === 'group' && member.mutedUntil > now) return refused('muted', member.mutedUntil);
  return { member, chat };
}

export function say(room: RoomState, deed: DeedOf<'say'>, now: number): Acted {
  const who = speaker(room, deed, now);
  if ('ok' in who) return who;
  const origin = originOf(deed, who.chat);
  if (origin === 'gone') return refused('gone');
  const text = textOf(deed, origin?.said);
  if (text === '' && !deed.media && !origin?.said?.media.length) return refused('nothing-said');
  const said = line(room, who, { deed, text, origin, now });
  const update = updateOf(room, now, messageHappening(room, who, said, false));
  addLine(who.chat, { ...said, events: [update.event] });
  return did([update], { message: said.id });
}

interface Origin {
  readonly from: 'member' | 'channel';
  readonly name: string;
  readonly said?: Said;
}

function originOf({ forward }: DeedOf<'say'>, chat: RoomChat): Origin | 'gone' | undefined {
  if (!forward) return undefined;
  if ('channel' in forward) return { from: 'channel', name: forward.channel };
  const said = saidIn(chat, forward.message);
  if (!said || said.removed) return 'gone';
  return { ...(said.forward ?? { from: 'member', name: said.name }), said };
}

function textOf({ text, hidden }: DeedOf<'say'>, forwarded: Said | undefined): string {
  const own = (forwarded?.text ?? text).trim();
  return hidden && !own.includes(hidden.shown) ? `${own} ${hidden.shown}`.trim() : own;
}

interface Told {
  readonly deed: DeedOf<'say'>;
  readonly text: string;
  readonly origin: Origin | undefined;
  readonly now: number;
}

function line(room: RoomState, { member, chat }: Speaker, { deed, text, origin, now }: Told): Said {
  const answered = deed.replyTo === undefined ? undefined : saidIn(chat, deed.replyTo);
  return {
    kind: 'said',
    id: room.newId(),
    at: now,
    from: member.id,
    name: member.name,
    text,
    mentions: [],
    links: linksOf(deed, text, origin?.said),
    media: deed.media ? [deed.media] : (origin?.said?.media ?? []),
    ...(origin && { forward: { from: origin.from, name: origin.name } }),
    ...(answered && { reply: { id: answered.id, name: answered.name, text: answered.text.slice(0, 200) } }),
    buttons: [],
    reactions: [],
    edited: false,
    events: [],
  };
}

/** Words that hide an address are no address themselves, though they look like one. */
function linksOf({ hidden }: DeedOf<'say'>, text: string, forwarded: Said | undefined): readonly Link[] {
  const hiding = [...(forwarded?.links.filter(({ shown }) => shown !== undefined) ?? []), ...(hidden ? [hidden] : [])];
  const open = hiding.reduce((rest, { shown = '' }) => rest.replace(shown, ' '), text);
  return [...linksIn(open), ...hiding];
}

export function edit(room: RoomState, deed: DeedOf<'edit'>, now: number): Acted {
  const who = speaker(room, deed, now);
  if ('ok' in who) return who;
  const said = saidIn(who.chat, deed.message);
  if (!said || said.removed || said.from !== who.member.id) return refused('gone');
  said.text = deed.text.trim();
  said.links = linksIn(said.text);
  said.edited = true;
  const update = updateOf(room, now, messageHappening(room, who, said, true));
  said.events = [...said.events, update.event];
  return did([update], { message: said.id });
}

function messageHappening(room: RoomState, { member, chat }: Speaker, said: Said, edited: boolean) {
  return {
    type: 'message',
    chat: chat.id,
    from: personOf(member),
    message: messageOf(room, said, chat),
    edited,
    ...(edited && { sentAt: said.at }),
    private: chat.kind === 'private',
  } as const;
}

function messageOf(room: RoomState, said: Said, chat: RoomChat): SandboxMessage {
  const answered = said.reply && saidIn(chat, said.reply.id);
  return {
    id: said.id,
    text: said.text,
    links: [...said.links],
    media: said.media.map((kind) => ({ kind, id: `${kind}-${said.id}` })),
    mentions: mentionsIn(said.text, room),
    ...(said.forward && { forward: said.forward }),
    ...(said.reply && {
      reply: { messageId: said.reply.id, text: said.reply.text, ...(answered && { from: authorOf(room, answered) }) },
    }),
  };
}

function authorOf(room: RoomState, said: Said): SandboxPerson {
  const member = room.members.get(said.from);
  return member ? personOf(member) : { id: said.from, name: said.name, kind: 'bot' };
}

export function react(room: RoomState, deed: DeedOf<'react'>, now: number): Acted {
  const who = speaker(room, deed, now);
  if ('ok' in who) return who;
  const said = saidIn(who.chat, deed.message);
  if (!said || said.removed) return refused('gone');
  const had = said.reactions.some(({ emoji, by }) => emoji === deed.emoji && by.includes(who.member.id));
  said.reactions = toggled(said.reactions, deed.emoji, who.member.id);
  const change = had ? { added: [], removed: [deed.emoji] } : { added: [deed.emoji], removed: [] };
  const about = { type: 'reaction', chat: who.chat.id, from: personOf(who.member), messageId: said.id } as const;
  return did([updateOf(room, now, { ...about, ...change })]);
}

function toggled(reactions: Said['reactions'], emoji: string, by: string): Said['reactions'] {
  const others = reactions.filter((reaction) => reaction.emoji !== emoji);
  const people = reactions.find((reaction) => reaction.emoji === emoji)?.by ?? [];
  const next = people.includes(by) ? people.filter((person) => person !== by) : [...people, by];
  return next.length > 0 ? [...others, { emoji, by: next }] : others;
}

/** The visitor sees every chat, so anybody may try a button: whether it counts is Reeve's to say. */
export function press(room: RoomState, deed: DeedOf<'press'>, now: number): Acted {
  const member = room.members.get(deed.as);
  const chat = room.chats.get(deed.chat);
  if (!member || !chat) return refused('nobody');
  const said = saidIn(chat, deed.message);
  if (!said?.buttons.some((row) => row.some(({ data }) => data === deed.data))) return refused('gone');
  const answerId = room.newId();
  room.presses.set(answerId, member.id);
  const about = { type: 'button', chat: chat.id, from: personOf(member), messageId: said.id } as const;
  return did([updateOf(room, now, { ...about, data: deed.data, answerId })]);
}
