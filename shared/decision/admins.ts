import type { ChatId } from '../event/ids.ts';
import { chatKind } from '../records/chat.ts';
import type { Member } from '../records/member.ts';
import type { Draft } from './draft.ts';

/** Notes that a member is, or is no longer, an admin of the chat on its platform. */
export function noteAdmin(draft: Draft, member: Member, chat: ChatId, admin: boolean): void {
  const before = draft.view.read(chatKind, chat)?.movedFrom;
  const others = (member.adminOf ?? []).filter((one) => one !== chat && one !== before);
  if (admin) member.adminOf = [...others, chat];
  else if (others.length > 0) member.adminOf = others;
  else delete member.adminOf;
}
