import { authorOf } from '../../decision/author-of.ts';
import type { Command } from '../../decision/command.ts';
import { concernOf } from '../../decision/concern.ts';
import type { Draft } from '../../decision/draft.ts';
import { evidenceOf } from '../../decision/evidence.ts';
import { type ChatId, memberId, platformOf } from '../../event/ids.ts';
import type { Forward, Reply } from '../../event/message.ts';
import type { Evidence } from '../../records/case.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { fold } from '../../text/fold.ts';
import { hashText } from '../../text/hash.ts';
import { lastPlaceOf, sentAt, sentWith } from './places.ts';

/** What a report is of. */
export interface Pointed {
  /** The same for the same: reports of it are one. */
  readonly about: string;
  /** Of a member in general: once that is decided, there may be another. */
  readonly general?: true;
  readonly chat?: ChatId;
  readonly topic?: string;
  readonly messageId?: string;
  readonly member?: Member;
  readonly name: string;
  /** Said in the name of the group, so by an admin. */
  readonly byGroup?: true;
  readonly evidence: Evidence;
  readonly reason: string;
}

/** Why nothing is pointed at. */
export type Pointless = 'nothing' | 'unknown-link' | { readonly unknown: string };

/** By reply, by forwarding it, by a link to it, or a member by name. */
export function pointedAt(draft: Draft, command: Command): Pointed | Pointless {
  const { event } = command;
  const { reply, forward } = event.message;
  if (!event.private && reply && concernOf(draft, event.chat) === 'run') return byReply(draft, command, reply);
  if (event.private && forward) return byForward(draft, command, forward);
  return byLink(draft, command) ?? byName(draft, command);
}

function byReply(draft: Draft, { event, words }: Command, { messageId, from, ...said }: Reply): Pointed {
  const { text = '', links = [], media = [] } = said;
  const { chat, topic } = event;
  const author = from?.kind === 'person' || from?.kind === 'channel' ? draft.memberOf(from) : undefined;
  const member = author ?? (from ? undefined : authorOf(draft, chat, messageId));
  return {
    ...message(chat, messageId),
    ...(topic === undefined ? {} : { topic }),
    ...(member ? { member } : {}),
    name: from?.name ?? member?.name ?? '',
    ...(from?.kind === 'chat' ? { byGroup: true } : {}),
    evidence: { ...nothing, messageIds: [messageId], text, links, media, at: sentAt(member, chat, messageId) },
    reason: words,
  };
}

const nothing: Evidence = { messageIds: [], text: '', links: [], media: [], at: 0 };

function message(chat: ChatId, messageId: string): Pick<Pointed, 'about' | 'chat' | 'messageId'> {
  return { about: `${chat} ${messageId}`, chat, messageId };
}

/** Platforms tell whose words they were, or only the name above them; which message it was is found by the words. */
function byForward(draft: Draft, { event }: Command, forward: Forward): Pointed {
  const { of: known, id, from, name = '' } = forward;
  const text = known ? (event.message.quote ?? '') : event.message.text;
  const hash = hashText(fold(text));
  const platform = platformOf(event.from.id);
  const said = id !== undefined && from !== 'hidden' ? draft.view.read(memberKind, memberId(platform, id)) : undefined;
  const match = known ? undefined : sentWith(draft, { platform, hash, ...(said ? { member: said } : { name }) });
  const found = known ?? match;
  const member = said ?? match?.member;
  const own = known ? { ...event, message: { ...event.message, text, media: [], links: [] } } : event;
  const at = found ? sentAt(member, found.chat, found.messageId) : 0;
  const place = found
    ? message(found.chat, found.messageId)
    : wordsOnly(draft, member, `${id ?? name} ${hash || event.message.media[0]?.id || event.id}`);
  return {
    ...place,
    ...(member ? { member } : {}),
    name: member?.name ?? name,
    evidence: { ...evidenceOf(own, found ? [found.messageId] : []), at },
    reason: known ? event.message.text : '',
  };
}

function wordsOnly(draft: Draft, member: Member | undefined, about: string): Pick<Pointed, 'about' | 'chat'> {
  return { about: `words ${about}`, ...inPlaceOf(draft, member) };
}

function inPlaceOf(draft: Draft, member: Member | undefined): Pick<Pointed, 'chat'> {
  const chat = member && lastPlaceOf(draft, member);
  return chat === undefined ? {} : { chat };
}

const address = /\S+\/\S+/g;

/** Undefined: there is no link in it. */
function byLink(draft: Draft, { event, words }: Command): Pointed | 'unknown-link' | undefined {
  const { text, links } = event.message;
  const written = [...links.map(({ url }) => url), ...(text.match(address) ?? [])];
  for (const link of written) {
    const found = draft.community.messageAt(link);
    if (!found) continue;
    if (concernOf(draft, found.chat) !== 'run') return 'unknown-link';
    const { chat, messageId } = found;
    const member = authorOf(draft, chat, messageId);
    return {
      ...message(chat, messageId),
      ...(member ? { member } : {}),
      name: member?.name ?? '',
      evidence: { ...nothing, messageIds: [messageId], at: sentAt(member, chat, messageId) },
      reason: words.replace(link, ' ').trim(),
    };
  }
  return written.length > 0 && event.private ? 'unknown-link' : undefined;
}

function byName(draft: Draft, command: Command): Pointed | Pointless {
  const target = command.target(draft);
  if (target === 'none') return 'nothing';
  if ('unknown' in target) return target;
  const { event, words } = command;
  const place = event.private ? inPlaceOf(draft, target) : { chat: event.chat };
  const about = `member ${target.account ?? target.id}`;
  return { about, general: true, ...place, member: target, name: target.name, evidence: nothing, reason: words };
}

/** Does what somebody writes in private point at something, though it is no command? */
export function isPointing(draft: Draft, { event }: Command): boolean {
  const { forward, text, links, mentions } = event.message;
  if (forward || mentions.some(({ member }) => member !== undefined)) return true;
  if (/^@\S+\s+\S/.test(text)) return true;
  const written = [...links.map(({ url }) => url), ...(text.match(address) ?? [])];
  return written.some((link) => draft.community.messageAt(link) !== undefined);
}
