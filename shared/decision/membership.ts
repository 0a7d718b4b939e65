import type { JoinedEvent, LeftEvent, RenamedEvent } from '../event/event.ts';
import { joinsKind } from '../records/joins.ts';
import type { Member } from '../records/member.ts';
import { concernOf } from './concern.ts';
import type { Draft } from './draft.ts';
import { noteName } from './names.ts';
import { hasCome, isElsewhere, isGoneFrom, noteCame, noteGone } from './presence.ts';
import { publish } from './publish.ts';
import { admit } from './sanctions.ts';

/**
 * Somebody comes into a chat of the community: its door is passed for each chat, but whoever is in another one has been a
 * member all the time. Platforms may tell of one joining twice (a member update and a service message): the second
 * changes nothing.
 */
export function recordJoin(draft: Draft, event: JoinedEvent): void {
  if (concernOf(draft, event.chat) !== 'run' || event.member.kind !== 'person') return;
  const member = draft.memberOf(event.member);
  const { hooks } = draft.community.workflows;
  if (hasCome(draft, member, event.chat)) {
    for (const again of hooks.joinedAgain) again(draft, member, event);
    return draft.note('has joined before');
  }
  if (hooks.barred.some((barred) => barred(draft, member, event))) return;
  const isNew = member.joinedAt === undefined && member.leftAt === undefined && member.messages === 0;
  noteName(draft, member, event.member, event.chat);
  const elsewhere = isElsewhere(draft, member, event.chat);
  if (elsewhere) draft.note('a member already, from another chat');
  else {
    member.joinedAt = event.at;
    noteInviter(member, event);
  }
  noteCame(draft, member, event.chat);
  delete member.leftAt;
  noteJoin(draft, event);
  draft.do(...admit(draft, member, event.chat));
  for (const joined of hooks.joined) joined(draft, member, event, isNew);
  draft.keep(member);
  publish(draft, 'member.joined', { member: member.id, chat: event.chat, further: elsewhere });
}

/** An admin who lets somebody in adds nobody: with a link it is the link's owner who invited. */
function noteInviter(member: Member, { by, linkOf }: JoinedEvent): void {
  const inviter = linkOf ?? by;
  if (inviter) member.invitedBy = inviter.id;
  else delete member.invitedBy;
}

/** Only where a rule asks how many join: otherwise joining costs no record of its own. */
function noteJoin({ community, view }: Draft, { chat, at }: JoinedEvent): void {
  const most = community.rules.joins;
  if (most === 0) return;
  const times = view.read(joinsKind, chat)?.times ?? [];
  view.put(joinsKind, { chat, times: [...times, Math.floor(at / 1000)].slice(-most) }, chat);
}

/** Somebody has left a chat; out of the last one they have left the community. */
export function recordLeave(draft: Draft, event: LeftEvent): void {
  if (concernOf(draft, event.chat) !== 'run' || event.member.kind !== 'person') return;
  const member = draft.memberOf(event.member);
  if (isGoneFrom(draft, member, event.chat)) return draft.note('has left before');
  const { hooks } = draft.community.workflows;
  const stays = noteGone(draft, member, event.chat);
  for (const leftChat of hooks.leftChat) leftChat(draft, member, event, stays);
  if (stays.length > 0) draft.note('still in another chat of the community');
  else {
    member.leftAt = event.at;
    for (const left of hooks.left) left(draft, member, event);
  }
  draft.keep(member);
  publish(draft, 'member.left', { member: member.id, chat: event.chat, others: stays.length });
}

export function recordRename(draft: Draft, event: RenamedEvent): void {
  if (concernOf(draft, event.chat) !== 'run' || event.member.kind !== 'person') return;
  const member = draft.memberOf(event.member);
  noteName(draft, member, event.member, event.chat);
  for (const renamed of draft.community.workflows.hooks.renamed) renamed(draft, member, event);
  draft.keep(member);
}
