import type { Draft } from '../../decision/draft.ts';
import { idNow, isSameChat } from '../../decision/moved.ts';
import { publishOfMember } from '../../decision/publish.ts';
import type { JoinedEvent, LeftEvent, MessageEvent, TimerEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { applicationsOf, close, dropApplication, isOpen } from './applications.ts';
import { challenge, pass, showOut } from './challenge.ts';
import { welcomeSoon } from './gather.ts';
import { heldIn, hold, lookAgain, release, setEntry, wasFreed } from './hold.ts';
import { countArrival, holdForRaid, noteArrival, raidOf } from './raid.ts';

/** Somebody has come in: let in before, brought by staff, or by themselves. */
export function enter(draft: Draft, member: Member, event: JoinedEvent): void {
  const wasLetIn = closeApplication(draft, member, event);
  if (draft.isProtected(member, event.chat)) return;
  if (wasLetIn || isBroughtByStaff(draft, event)) return welcomeSoon(draft, member, event.chat);
  countArrival(draft, event.chat, event.at);
  if (raidOf(draft, event.chat)) return holdForRaid(draft, event.chat, { member });
  noteArrival(draft, member, event.chat, event.at);
  begin(draft, member, event.chat);
}

/** What everybody does who comes in by themselves. */
function begin(draft: Draft, member: Member, chat: JoinedEvent['chat']): void {
  const settings = draft.community.data.entry?.challenge;
  if (settings) challenge(draft, member, chat, settings);
  else welcomeSoon(draft, member, chat);
}

/** An admin may have let them in by the platform's own means: then nothing is left to decide. */
function closeApplication(draft: Draft, member: Member, { chat, by }: JoinedEvent): boolean {
  const found = applicationsOf(draft, member).find((one) => isSameChat(draft, one.chat, chat));
  if (!found) return false;
  dropApplication(member, found.id);
  if (isOpen(found)) {
    close(draft, found, 'admitted', by?.kind === 'person' ? by.id : undefined);
    publishOfMember(draft, 'member.admitted', { member: member.id, chat, by: by?.id ?? 'platform' });
  }
  return found.state === 'admitted';
}

function isBroughtByStaff(draft: Draft, { by, chat }: JoinedEvent): boolean {
  if (!by) return false;
  if (draft.community.roleOf(by.id) !== 'member') return true;
  return by.kind === 'person' && draft.isProtected(draft.memberOf(by), chat);
}

/** A member leaves a chat, or has been shown out: nobody looks there for them again. */
export function forgetHeld(draft: Draft, member: Member, { chat }: LeftEvent): void {
  release(draft, member, chat);
}

/** They have left the community, and coming back begins afresh. */
export function forgetEntry(_: Draft, member: Member): void {
  const { applications, asks } = member.entry ?? {};
  setEntry(member, { ...(applications ? { applications } : {}), ...(asks ? { asks } : {}) });
}

/** What a newcomer writes all the same, for the mute came late or the platform has none: withdrawn, and no rule is asked. */
export function hushNewcomer(draft: Draft, member: Member, { chat, message }: MessageEvent): boolean | undefined {
  const held = heldIn(draft, member, chat);
  if (!held) return undefined;
  if (wasFreed(member, held) || draft.isProtected(member, chat)) {
    release(draft, member, chat);
    return undefined;
  }
  draft.note('has not been let in yet: withdrawn');
  draft.do({ type: 'remove', chat, member: member.id, messageIds: [message.id] });
  return true;
}

/** Their time is up, or the raid is over. */
export function heldDue(draft: Draft, { at, member: id, chat, data }: TimerEvent): void {
  const member = id && draft.view.read(memberKind, id);
  const held = member && chat && heldIn(draft, member, chat);
  if (!member || !held || member.leftAt !== undefined) return draft.note('nobody is kept any more');
  draft.keep(member);
  if (wasFreed(member, held) || draft.isProtected(member, held.chat)) return release(draft, member, held.chat);
  if (held.by === 'raid' && data?.verdict === 'in') return pass(draft, member, held.chat, data.by as MemberId);
  if (held.by === 'raid' && data?.verdict === 'out') return showOut(draft, member, held.chat, data.by as MemberId);
  if (held.by === 'raid') return afterRaid(draft, member, held.chat, at);
  const settings = draft.community.data.entry?.challenge;
  if (!settings) return release(draft, member, held.chat);
  const until = held.since + settings.timeOut;
  if (until > draft.now) draft.do(lookAgain(member, held.chat, Math.max(until, at + 1)));
  else showOut(draft, member, held.chat);
}

function afterRaid(draft: Draft, member: Member, chat: JoinedEvent['chat'], at: number): void {
  const raid = raidOf(draft, chat);
  const held = heldIn(draft, member, chat);
  // Muted anew: the platform would end the mute while the raid goes on.
  if (held && raid && raid.until > draft.now) return hold(draft, member, held, Math.max(raid.until, at + 1));
  release(draft, member, chat);
  begin(draft, member, idNow(draft, chat));
}
