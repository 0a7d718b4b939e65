import type { ChatId } from '../event/ids.ts';
import { type Member, memberKind } from '../records/member.ts';
import { chatTag } from '../rules/recent.ts';
import type { Draft } from './draft.ts';

/** Who wrote a message, among the latest messages of the members; an older message's author is not known any more. Dear: it searches all members. */
export function authorOf(draft: Draft, chat: ChatId, messageId: string): Member | undefined {
  const tag = chatTag(chat);
  const contains = JSON.stringify([tag, messageId]).slice(1, -1);
  const found = draft.view
    .list(memberKind, { partition: 'member', contains })
    .find((one) => one.recent.some(([, where, id]) => where === tag && id === messageId));
  // Read again by its key, so that a change is checked against the version read.
  return found && draft.view.read(memberKind, found.id);
}
