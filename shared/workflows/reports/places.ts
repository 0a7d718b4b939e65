import type { Draft } from '../../decision/draft.ts';
import { groupsOn } from '../../decision/groups.ts';
import { type ChatId, platformOf } from '../../event/ids.ts';
import { type Member, memberKind, type Recent } from '../../records/member.ts';
import { chatTag } from '../../rules/recent.ts';

/** Where a member was seen last; the only group there is, when they have not been seen. */
export function lastPlaceOf(draft: Draft, member: Member): ChatId | undefined {
  const groups = groupsOn(draft, platformOf(member.id));
  const last = member.recent.at(-1)?.[1];
  return groups.find((chat) => chatTag(chat) === last) ?? (groups.length === 1 ? groups[0] : undefined);
}

/** When somebody sent a message, epoch milliseconds; 0 when it is not remembered. */
export function sentAt(member: Member | undefined, chat: ChatId, messageId: string): number {
  const tag = chatTag(chat);
  const found = member?.recent.find(([, where, id]) => where === tag && id === messageId);
  return (found?.[0] ?? 0) * 1000;
}

export interface Words {
  readonly platform: string;
  readonly hash: number;
  /** Who said them, or only under which name. */
  readonly member?: Member;
  readonly name?: string;
}

export interface Found {
  readonly member: Member;
  readonly chat: ChatId;
  readonly messageId: string;
}

/** The message that said these words, among the latest that are remembered. */
export function sentWith(draft: Draft, words: Words): Found | undefined {
  if (words.hash === 0) return undefined;
  if (words.member) return sentBy(draft, words.member, words.hash);
  const namesakes = draft.view
    .list(memberKind, { partition: 'member', contains: String(words.hash) })
    .filter(({ id, name, recent }) => {
      return platformOf(id) === words.platform && name === words.name && recent.some((one) => one[3] === words.hash);
    });
  // Two of the same name with the same words: nobody can tell which of them it was.
  const [one, another] = namesakes;
  const member = one && !another ? draft.view.read(memberKind, one.id) : undefined;
  return member && sentBy(draft, member, words.hash);
}

function sentBy(draft: Draft, member: Member, hash: number): Found | undefined {
  const sent = member.recent.findLast((one: Recent) => one[3] === hash);
  const chat = sent && groupsOn(draft, platformOf(member.id)).find((one) => chatTag(one) === sent[1]);
  return sent && chat ? { member, chat, messageId: sent[2] } : undefined;
}
