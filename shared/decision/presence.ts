import { type ChatId, platformOf } from '../event/ids.ts';
import { chatKind } from '../records/chat.ts';
import type { Member, Presence } from '../records/member.ts';
import { chatTag } from '../rules/recent.ts';
import type { Draft } from './draft.ts';
import { groupsOn } from './groups.ts';

type Whose = Pick<Member, 'chats' | 'recent' | 'joinedAt' | 'leftAt'>;

/** Whether it must be remembered in which chats members are: where there is but one, having left it says all. */
function hasSeveral({ community }: Pick<Draft, 'community'>, chat: ChatId): boolean {
  const { chats } = community.data.platforms[platformOf(chat)] ?? {};
  return chats === undefined || chats.length > 1;
}

/** They have come into this chat before, and not left it since: what is told twice. */
export function hasCome(draft: Pick<Draft, 'community'>, member: Whose, chat: ChatId): boolean {
  if (member.leftAt !== undefined) return false;
  if (!hasSeveral(draft, chat)) return member.joinedAt !== undefined;
  const tag = chatTag(chat);
  return member.chats?.some(([where, came]) => where === tag && came === 1) ?? false;
}

/** They are a member already, for they are in another chat of the community. */
export function isElsewhere(draft: Pick<Draft, 'community'>, member: Whose, chat: ChatId): boolean {
  if (member.leftAt !== undefined || !hasSeveral(draft, chat)) return false;
  const tag = chatTag(chat);
  // Of older records nobody knows where: who has joined and not left is in some chat.
  if (!member.chats) return member.joinedAt !== undefined || member.recent.some(([, where]) => where !== tag);
  return member.chats.some(([where]) => where !== tag);
}

/** They came in before our eyes. */
export function noteCame(draft: Pick<Draft, 'community'>, member: Member, chat: ChatId): void {
  if (hasSeveral(draft, chat)) member.chats = [...without(known(member), [chatTag(chat)]), [chatTag(chat), 1]];
}

/** They write there, so they are there; nearly always it is known. */
export function noteWrites(draft: Pick<Draft, 'community'>, member: Member, chat: ChatId): void {
  const before = hasSeveral(draft, chat) ? known(member) : undefined;
  if (member.leftAt !== undefined) delete member.leftAt;
  if (!before) return;
  const tag = chatTag(chat);
  for (const [where] of member.chats ?? []) if (where === tag) return;
  member.chats = [...before.filter(([where]) => where !== tag), [tag]];
}

/** What has been told before of their leaving: they were in other chats only, or in none. */
export function isGoneFrom(draft: Draft, member: Whose, chat: ChatId): boolean {
  if (member.leftAt !== undefined) return true;
  if (!hasSeveral(draft, chat) || !member.chats) return false;
  const tags = tagsOf(draft, chat);
  return !member.chats.some(([where]) => tags.includes(where));
}

/**
 * They have left this chat. Gives the chats in which they still are: of those there are today, and where the bot would
 * have seen them go. A chat that has got a new id is the same chat.
 */
export function noteGone(draft: Draft, member: Member, chat: ChatId): ChatId[] {
  const before = known(member);
  delete member.chats;
  if (!hasSeveral(draft, chat)) return [];
  const left = without(before, tagsOf(draft, chat));
  const stays = groupsOn(draft, platformOf(chat)).filter(
    (one) =>
      one !== chat &&
      draft.view.read(chatKind, one)?.present !== false &&
      tagsOf(draft, one).some((tag) => left.some(([where]) => where === tag)),
  );
  if (stays.length > 0) member.chats = left;
  return stays;
}

/** What is known of where they are; where nothing is kept yet, what their latest messages tell. */
function known({ chats, recent, leftAt }: Whose): readonly Presence[] {
  if (leftAt !== undefined) return [];
  return chats ?? [...new Set(recent.map(([, where]) => where))].map((where): Presence => [where]);
}

function without(presences: readonly Presence[], tags: readonly string[]): Presence[] {
  return presences.filter(([where]) => !tags.includes(where));
}

function tagsOf({ view }: Draft, chat: ChatId): string[] {
  const before = view.read(chatKind, chat)?.movedFrom;
  return before === undefined ? [chatTag(chat)] : [chatTag(chat), chatTag(before)];
}
