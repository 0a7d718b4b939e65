import type { Draft } from '../../decision/draft.ts';
import { reverse } from '../../decision/points.ts';
import type { DeletedEvent } from '../../event/event.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import { earnedKind } from '../../records/earned.ts';
import { memberKind } from '../../records/member.ts';
import { shortId } from '../../text/identity.ts';

/** A message by where it stands. */
export interface Place {
  readonly chat: ChatId;
  readonly messageId: string;
}

/** Taking back writes several records for each, and a table takes a hundred at once: of more, the latest are taken back. */
const mostKept = 30;

/** Nothing is read where deletions are not told. */
export function isDeleted(draft: Draft, place: Place): boolean {
  if (!draft.abilities(place.chat).tellsDeletions) return false;
  return draft.view.read(earnedKind, tagOf(place))?.deleted === true;
}

/** The message has earned points under this source: they go with it. */
export function noteEarned(draft: Draft, place: Place, member: MemberId, source: string): void {
  if (!draft.abilities(place.chat).tellsDeletions) return;
  const { sources = [] } = draft.view.read(earnedKind, tagOf(place)) ?? {};
  const kept = [...sources.filter((one) => one !== source), source].slice(-mostKept);
  draft.view.put(earnedKind, { at: draft.now, member, sources: kept }, tagOf(place));
}

/** What the message has earned is taken back; it may also be gone before anybody thanks for it. */
export function loseDeleted(draft: Draft, { chat, messageId }: DeletedEvent): void {
  const tag = tagOf({ chat, messageId });
  const known = draft.view.read(earnedKind, tag);
  if (known?.deleted) return draft.note('it was deleted before');
  const author = known?.member && draft.view.read(memberKind, known.member);
  if (author) for (const source of known.sources) reverse(draft, author, source, 'deleted');
  draft.view.put(earnedKind, { at: draft.now, sources: [], deleted: true }, tag);
}

function tagOf({ chat, messageId }: Place): string {
  return shortId(`${chat} ${messageId}`);
}
