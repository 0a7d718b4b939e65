import type { Community } from '../../shared/community/community.ts';
import { parseDuration } from '../../shared/community/durations.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import {
  type Forward,
  type Link,
  type MediaKind,
  type Message,
  type MessageButton,
  mediaKinds,
  type Person,
  type Reply,
} from '../../shared/event/message.ts';
import type { Member } from '../../shared/records/member.ts';
import { UsageError } from './command.ts';
import { author, type ImaginedMember, imagineMember, somebody } from './imagined-member.ts';

/** A message nobody has sent, as described on the command line. */
export interface Imagined extends ImaginedMember {
  readonly text: string;
  readonly bio?: string;
  readonly at?: string;
  readonly edited?: boolean;
  /** How long after it was sent, as in `10m`. */
  readonly 'edited-after'?: string;
  /** Where from, and the origin's name or id: `channel @courses`. */
  readonly forwarded?: string;
  /** The text of the message that it replies to. */
  readonly reply?: string;
  /** Who wrote that message: self, member, staff, bot or channel; nobody knows when it is not given. */
  readonly 'reply-to'?: string;
  /** The user name of the inline bot that wrote it. */
  readonly 'via-bot'?: string;
  readonly media?: readonly string[];
  /** Names of attached files. */
  readonly file?: readonly string[];
  /** `shown > address` of links whose address is hidden. */
  readonly link?: readonly string[];
  /** `shown` or `shown > address` of what hangs under it. */
  readonly button?: readonly string[];
  readonly 'custom-emoji'?: string;
}

const chat = chatId('imagined', 1);

export function imagine(community: Community, imagined: Imagined): { event: MessageEvent; member: Member } {
  const at = timeOf(imagined.at);
  const { name = 'Li Lei', bio } = imagined;
  const event: MessageEvent = {
    type: 'message',
    id: 'imagined:1',
    at,
    chat,
    from: { id: author, name, kind: 'person', ...(bio === undefined ? {} : { bio }) },
    message: messageOf(imagined),
    ...editOf(imagined, at),
    private: false,
  };
  return { event, member: imagineMember(community, imagined, chat, at) };
}

function messageOf(imagined: Imagined): Message {
  const { text, media = [], file = [], link = [], button = [] } = imagined;
  const files = file.map((fileName) => ({ kind: 'document' as const, fileName }));
  const buttons = button.map(buttonOf);
  // As platforms tell it: where a button leads is a link like any other.
  const hidden = buttons.flatMap(({ text: shown, url }) => (url === undefined ? [] : [{ shown, url }]));
  return {
    id: '1',
    text,
    links: [...link.map(linkOf), ...hidden],
    media: [...media.map((kind) => ({ kind: kindOf(kind) })), ...files],
    mentions: Array.from(text.matchAll(/@(\w{3,})/g), ([, username = '']) => ({ username })),
    ...(buttons.length === 0 ? {} : { buttons }),
    ...originsOf(imagined),
    ...customEmojiOf(imagined),
  };
}

/** What of it is not their own. */
function originsOf({ forwarded, reply, 'reply-to': to, 'via-bot': bot }: Imagined) {
  return {
    ...(forwarded === undefined ? {} : { forward: forwardOf(forwarded) }),
    ...(reply === undefined && to === undefined ? {} : { reply: replyOf(reply, to) }),
    ...(bot === undefined ? {} : { viaBot: botOf(bot) }),
  };
}

function editOf({ edited = false, 'edited-after': written }: Imagined, at: number) {
  if (written === undefined) return { edited };
  const after = parseDuration(written);
  if (after === undefined) throw new UsageError('expected a duration such as 10m behind --edited-after');
  return { edited: true, sentAt: at - after };
}

function replyOf(reply: string | undefined, to: string | undefined): Reply {
  const text = reply === undefined ? {} : { text: reply };
  return { messageId: '0', ...text, ...(to === undefined ? {} : { from: answered(to) }) };
}

/** Of staff the group itself, as which its admins write: whatever the file says, it is none of the members. */
function answered(written: string): Person {
  if (written === 'self') return { id: author, name: '', kind: 'person' };
  const kind = { member: 'person', staff: 'chat', bot: 'bot', channel: 'channel' } as const;
  if (!Object.hasOwn(kind, written))
    throw new UsageError('expected self, member, staff, bot or channel behind --reply-to');
  return { id: somebody, name: '', kind: kind[written as keyof typeof kind] };
}

function botOf(written: string): Person {
  const [, username] = /^@?(\w{3,64})$/.exec(written) ?? [];
  if (username === undefined)
    throw new UsageError('expected the user name of a bot such as @examplebot behind --via-bot');
  return { id: memberId('imagined', username), name: username, username, kind: 'bot' };
}

function timeOf(written: string | undefined): number {
  const at = written === undefined ? Date.now() : Date.parse(written);
  if (Number.isNaN(at)) throw new UsageError('expected a time like 2026-03-04T23:00+08:00 behind --at');
  return at;
}

const shownAndAddress = /^(.*\S)\s*>\s*(\S+)$/;

function linkOf(written: string): Link {
  const [, shown, url] = shownAndAddress.exec(written) ?? [];
  if (shown === undefined || url === undefined)
    throw new UsageError('expected "what members see > address" behind --link');
  return { shown, url };
}

function buttonOf(written: string): MessageButton {
  const [, text, url] = shownAndAddress.exec(written) ?? [];
  if (text !== undefined && url !== undefined) return { text, url };
  if (written.trim() === '' || /[>]\s*$/.test(written))
    throw new UsageError('expected "what stands on it", or "what stands on it > address", behind --button');
  return { text: written };
}

function forwardOf(written: string): Forward {
  const [, from, origin = ''] = /^(channel|chat|member)(?:\s+(\S.*))?$/.exec(written.trim()) ?? [];
  if (from !== 'channel' && from !== 'chat' && from !== 'member')
    throw new UsageError('expected channel, chat or member behind --forwarded, as in "channel" or "channel @courses"');
  if (origin === '') return { from };
  // A name that is a number is an id: platforms' user names begin with a letter.
  if (/^-?\d+$/.test(origin)) return { from, id: origin };
  return origin.startsWith('@') ? { from, username: origin.slice(1) } : { from, name: origin };
}

function customEmojiOf({ 'custom-emoji': written }: Imagined) {
  if (written === undefined) return {};
  if (!/^[1-9]\d{0,3}$/.test(written)) throw new UsageError('expected how many behind --custom-emoji');
  return { customEmoji: Number(written) };
}

function kindOf(written: string): MediaKind {
  const kind = mediaKinds.find((one) => one === written);
  if (kind === undefined) throw new UsageError(`expected one of ${mediaKinds.join(', ')} behind --media`);
  return kind;
}
