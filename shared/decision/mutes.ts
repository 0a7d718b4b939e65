import type { Abilities } from '../effects/abilities.ts';
import type { Effect } from '../effects/effect.ts';
import type { MessageEvent, TimerEvent } from '../event/event.ts';
import type { ChatId } from '../event/ids.ts';
import { type ActiveSanction, type Member, memberKind } from '../records/member.ts';
import type { Draft } from './draft.ts';
import { cancelTimer, setTimer } from './timers.ts';

export const endPurpose = 'sanction.end';

/** Whom a mute concerns, and why. */
export interface Muted {
  readonly chat: ChatId;
  readonly member: Member['id'];
  readonly caseId?: string;
}

/** Mutes as the platform can: where it knows no end a timer of ours ends it, and where it cannot at all, see `hush`. */
export function muting(whom: Muted, until: number, abilities: Abilities): Effect[] {
  if (isHushed(abilities)) return [];
  const mute: Effect = { type: 'mute', ...whom, until };
  return endsByTimer(abilities) ? [mute, setEnd(whom, until)] : [mute];
}

export function unmuting(whom: Muted, abilities: Abilities): Effect[] {
  if (isHushed(abilities)) return [];
  const unmute: Effect = { type: 'unmute', ...whom };
  return endsByTimer(abilities) ? [unmute, cancelTimer(endPurpose, ownerOf(whom))] : [unmute];
}

export function endsByTimer({ mute, muteWithEnd }: Abilities): boolean {
  return mute && !muteWithEnd;
}

/** Nobody can be muted, but what they write can be withdrawn. Where neither can be done, a mute becomes a task. */
function isHushed({ mute, remove }: Abilities): boolean {
  return !mute && remove;
}

function ownerOf({ member, chat }: Muted): string {
  return `${member} ${chat}`;
}

/** One timer for all mutes of a member in a chat: setting it again moves it to the end of the last. */
function setEnd({ member, chat }: Muted, at: number): Effect {
  return setTimer({ purpose: endPurpose, owner: ownerOf({ member, chat }), at, member, chat });
}

/**
 * The end of a mute has come, perhaps long ago or for the second time. Another mute may still hold; a ban holds
 * whatever the platform makes of an unmute, so the mute is ended when they come back (`admit`).
 */
export function endMute(draft: Draft, { at, member: id, chat }: TimerEvent): void {
  const member = id && draft.view.read(memberKind, id);
  if (!id || !chat) return draft.note('nobody to unmute');
  // Forgotten meanwhile: only this timer still knows.
  if (!member?.sanctions && member?.joinedAt === undefined) return draft.do({ type: 'unmute', chat, member: id });
  if (!member) return draft.note('nobody to unmute');
  const here = (member.sanctions ?? []).filter((one) => one.chat === chat);
  const until = muteEnd(here.filter((one) => one.until > draft.now));
  // Come too early it is set to another moment: an event is known by its own.
  if (until > 0) return draft.do(setEnd({ member: id, chat }, Math.max(until, at + 1)));
  if (here.some(({ kind }) => kind === 'ban')) return draft.note('banned: the mute is ended when they come back');
  if (!here.some(({ kind }) => kind === 'mute')) return draft.note('the mute has been ended before');
  member.sanctions = (member.sanctions ?? []).filter((one) => !here.includes(one));
  draft.keep(member);
  draft.do({ type: 'unmute', chat, member: id });
}

/** When the last of the mutes ends; 0 when there is none. */
export function muteEnd(sanctions: readonly ActiveSanction[]): number {
  return Math.max(0, ...sanctions.filter(({ kind }) => kind === 'mute').map(({ until }) => until));
}

/** Withdraws what somebody muted writes where nobody can be muted: without a word, and it is no offence. */
export function hush(draft: Draft, member: Member, { chat, message }: MessageEvent): boolean {
  const { sanctions } = member;
  if (!sanctions || !isHushed(draft.abilities(chat)) || draft.isProtected(member, chat)) return false;
  if (muteEnd(sanctions.filter((one) => one.chat === chat)) <= draft.now) return false;
  draft.note('muted: withdrawn');
  draft.do({ type: 'remove', chat, member: member.id, messageIds: [message.id] });
  return true;
}
