import type { Community } from '../../shared/community/community.ts';
import { localDate } from '../../shared/community/zone.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import {
  type Forward,
  type Link,
  type MediaKind,
  mediaKinds,
  type Person,
  type Reply,
} from '../../shared/event/message.ts';
import { type Member, newMember } from '../../shared/records/member.ts';
import { parseNickname } from '../../shared/workflows/nickname/parse.ts';
import { nameHash } from '../../shared/workflows/nickname/parts.ts';
import { UsageError } from './command.ts';
import type { MemberFacts } from './member-facts.ts';

/** A message nobody has sent, as described on the command line. */
export interface Imagined {
  readonly text: string;
  readonly newcomer: boolean;
  /** What is said of its author beyond that. */
  readonly facts?: MemberFacts;
  readonly name?: string;
  readonly bio?: string;
  readonly at?: string;
  readonly edited?: boolean;
  readonly forwarded?: string;
  /** The text of the message that it replies to. */
  readonly reply?: string;
  /** Who wrote that message: self, member, staff, bot or channel; nobody knows when it is not given. */
  readonly 'reply-to'?: string;
  readonly media?: readonly string[];
  /** Names of attached files. */
  readonly file?: readonly string[];
  /** `shown > address` of links whose address is hidden. */
  readonly link?: readonly string[];
}

/** Whoever has sent it. */
export const author = memberId('imagined', 1);
const chat = chatId('imagined', 1);
const minute = 60_000;
const year = 365 * 24 * 60 * minute;

export function imagine(community: Community, imagined: Imagined): { event: MessageEvent; member: Member } {
  const at = timeOf(imagined.at);
  const name = imagined.name ?? 'Li Lei';
  const forward = imagined.forwarded === undefined ? {} : { forward: { from: originOf(imagined.forwarded) } };
  const mentions = Array.from(imagined.text.matchAll(/@(\w{3,})/g), ([, username = '']) => ({ username }));
  const files = (imagined.file ?? []).map((fileName) => ({ kind: 'document' as const, fileName }));
  const media = [...(imagined.media ?? []).map((kind) => ({ kind: kindOf(kind) })), ...files];
  const links = (imagined.link ?? []).map(linkOf);
  const event: MessageEvent = {
    type: 'message',
    id: 'imagined:1',
    at,
    chat,
    from: { id: author, name, kind: 'person', ...(imagined.bio === undefined ? {} : { bio: imagined.bio }) },
    message: { id: '1', text: imagined.text, links, media, mentions, ...forward, ...replyOf(imagined) },
    edited: imagined.edited ?? false,
    private: false,
  };
  return { event, member: memberOf(community, imagined, at) };
}

function replyOf({ reply, 'reply-to': to }: Imagined): { readonly reply?: Reply } {
  if (reply === undefined && to === undefined) return {};
  const text = reply === undefined ? {} : { text: reply };
  return { reply: { messageId: '0', ...text, ...(to === undefined ? {} : { from: answered(to) }) } };
}

/** Of staff the group itself, as which its admins write: whatever the file says, it is none of the members. */
function answered(written: string): Person {
  if (written === 'self') return { id: author, name: '', kind: 'person' };
  const kind = { member: 'person', staff: 'chat', bot: 'bot', channel: 'channel' } as const;
  if (!Object.hasOwn(kind, written))
    throw new UsageError('expected self, member, staff, bot or channel behind --reply-to');
  return { id: memberId('imagined', 2), name: '', kind: kind[written as keyof typeof kind] };
}

function memberOf(community: Community, { name, newcomer, facts = {} }: Imagined, at: number): Member {
  const { joined = newcomer ? minute : 2 * year, messages = newcomer ? 0 : 500, points = 0, strikes = 0 } = facts;
  const [ladder = ''] = Object.keys(community.ladders);
  const counted = strikes === 0 ? {} : { counted: [['', ladder, strikes, at] as const] };
  const state = facts.nickname ?? stateOf(community, name, at);
  return {
    ...newMember(author, name ?? ''),
    joinedAt: at - joined,
    messages,
    points,
    strikes,
    ...counted,
    ...(state ? { nickname: { state, judged: nameHash(name ?? ''), chat, since: at, reminders: 0 } } : {}),
  };
}

/** Undefined where nothing is asked of names, or none is given. */
function stateOf({ nickname, timezone }: Community, name: string | undefined, at: number) {
  if (!nickname || name === undefined) return undefined;
  const { ok } = parseNickname(name, nickname, Number(localDate(timezone, at).slice(0, 4)));
  return ok ? 'right' : 'wrong';
}

function timeOf(written: string | undefined): number {
  const at = written === undefined ? Date.now() : Date.parse(written);
  if (Number.isNaN(at)) throw new UsageError('expected a time like 2026-03-04T23:00+08:00 behind --at');
  return at;
}

function linkOf(written: string): Link {
  const [, shown, url] = /^(.*\S)\s*>\s*(\S+)$/.exec(written) ?? [];
  if (shown === undefined || url === undefined)
    throw new UsageError('expected "what members see > address" behind --link');
  return { shown, url };
}

function originOf(written: string): Forward['from'] {
  if (written === 'channel' || written === 'chat' || written === 'member') return written;
  throw new UsageError('expected channel, chat or member behind --forwarded');
}

function kindOf(written: string): MediaKind {
  const kind = mediaKinds.find((one) => one === written);
  if (kind === undefined) throw new UsageError(`expected one of ${mediaKinds.join(', ')} behind --media`);
  return kind;
}
