import type { Draft } from '../../decision/draft.ts';
import { lay, lift, sanctionEffects } from '../../decision/sanctions.ts';
import type { ChatId } from '../../event/ids.ts';
import type { EntryState, Member } from '../../records/member.ts';
import { noWaking, purposes, wakeAt } from './timers.ts';

/**
 * Muted until they have passed or a raid is over. It stands among the sanctions of cases, since platforms hold one state
 * only: whatever ends one of them leaves the others. It is no offence and counts nothing.
 */
export const standsAs = 'entry';

/** Where nothing of ours would end it, the platform does: so long after we should have. */
const grace = 60 * 60_000;

/** `until`: when we look again. */
export function hold(draft: Draft, member: Member, held: NonNullable<EntryState['held']>, until: number): void {
  const mute = { do: 'mute', until: until + grace } as const;
  const laid = { id: standsAs, chat: held.chat, member: member.id, sanction: mute };
  member.sanctions = (member.sanctions ?? []).filter((one) => one.case !== standsAs);
  lay(draft, member, laid);
  draft.do(...sanctionEffects(draft, laid, member));
  member.entry = { ...member.entry, held };
  draft.do(lookAgain(member, held.chat, until));
}

export function lookAgain({ id: member }: Pick<Member, 'id'>, chat: ChatId, at: number) {
  return wakeAt(at, purposes.held, member, { member, chat });
}

/** They may write; whatever other sanctions hold stays. */
export function release(draft: Draft, member: Member): void {
  const { held, ...entry } = member.entry ?? {};
  if (!held) return;
  setEntry(member, entry);
  draft.do(noWaking(purposes.held, member.id));
  draft.do(...lift(draft, member, { id: standsAs, chat: held.chat, member: member.id }));
}

/** An admin has freed them by the platform's own means, which has ended all our mutes. */
export function wasFreed({ sanctions = [] }: Member): boolean {
  return !sanctions.some((one) => one.case === standsAs);
}

/** Nothing at all where nothing is left: it lies in every member's record. */
export function setEntry(member: Member, entry: EntryState): void {
  if (Object.values(entry).some((value) => value !== undefined)) member.entry = entry;
  else delete member.entry;
}
