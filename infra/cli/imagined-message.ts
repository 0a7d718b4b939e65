import type { Community } from '../../shared/community/community.ts';
import { localDate } from '../../shared/community/zone.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { type Forward, type MediaKind, mediaKinds } from '../../shared/event/message.ts';
import { type Member, newMember } from '../../shared/records/member.ts';
import { parseNickname } from '../../shared/workflows/nickname/parse.ts';
import { nameHash } from '../../shared/workflows/nickname/parts.ts';
import { UsageError } from './command.ts';

/** A message nobody has sent, as described on the command line. */
export interface Imagined {
  readonly text: string;
  readonly newcomer: boolean;
  readonly name?: string;
  readonly at?: string;
  readonly forwarded?: string;
  readonly media?: readonly string[];
}

const author = memberId('imagined', 1);
const chat = chatId('imagined', 1);
const minute = 60_000;
const year = 365 * 24 * 60 * minute;

export function imagine(community: Community, imagined: Imagined): { event: MessageEvent; member: Member } {
  const at = timeOf(imagined.at);
  const name = imagined.name ?? 'Li Lei';
  const forward = imagined.forwarded === undefined ? {} : { forward: { from: originOf(imagined.forwarded) } };
  const mentions = Array.from(imagined.text.matchAll(/@(\w{3,})/g), ([, username = '']) => ({ username }));
  const media = (imagined.media ?? []).map((kind) => ({ kind: kindOf(kind) }));
  const event: MessageEvent = {
    type: 'message',
    id: 'imagined:1',
    at,
    chat,
    from: { id: author, name, kind: 'person' },
    message: { id: '1', text: imagined.text, links: [], media, mentions, ...forward },
    edited: false,
    private: false,
  };
  return { event, member: memberOf(community, imagined, at) };
}

function memberOf({ nickname, timezone }: Community, { name, newcomer }: Imagined, at: number): Member {
  const member: Member = {
    ...newMember(author, name ?? ''),
    joinedAt: at - (newcomer ? minute : 2 * year),
    messages: newcomer ? 0 : 500,
  };
  if (!nickname || name === undefined) return member;
  const { ok } = parseNickname(name, nickname, Number(localDate(timezone, at).slice(0, 4)));
  return {
    ...member,
    nickname: { state: ok ? 'right' : 'wrong', judged: nameHash(name), chat, since: at, reminders: 0 },
  };
}

function timeOf(written: string | undefined): number {
  const at = written === undefined ? Date.now() : Date.parse(written);
  if (Number.isNaN(at)) throw new UsageError('expected a time like 2026-03-04T23:00+08:00 behind --at');
  return at;
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
