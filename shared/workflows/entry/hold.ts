import type { Draft } from '../../decision/draft.ts';
import { isSameChat } from '../../decision/moved.ts';
import { lay, lift, sanctionEffects } from '../../decision/sanctions.ts';
import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { ChatId } from '../../event/ids.ts';
import type { ActiveSanction, EntryState, Held, Member } from '../../records/member.ts';
import { waitNoMore } from './open-posts.ts';
import type { Verdict } from './raid.ts';
import { heldBy, purposes } from './timers.ts';

/**
 * Muted until they have passed or a raid is over. It stands among the sanctions of cases, since platforms hold one state
 * only: whatever ends one of them leaves the others. It is no offence and counts nothing.
 */
export const standsAs = 'entry';

/** Where nothing of ours would end it, the platform does: so long after we should have. */
const grace = 60 * 60_000;

/** `until`: when we look again. */
export function hold(draft: Draft, member: Member, held: Held, until: number): void {
  const mute = { do: 'mute', until: until + grace } as const;
  const laid = { id: standsAs, chat: held.chat, member: member.id, sanction: mute };
  const before = heldIn(draft, member, held.chat);
  if (before && before.chat !== held.chat) draft.do(cancelTimer(purposes.held, heldBy(member.id, before.chat)));
  member.sanctions = (member.sanctions ?? []).filter((one) => !isOurs(one, held.chat) && !isOurs(one, before?.chat));
  lay(draft, member, laid);
  draft.do(...sanctionEffects(draft, laid, member));
  member.entry = { ...member.entry, held: [...othersHeld(member, before), held] };
  draft.do(lookAgain(member, held.chat, until));
}

/** What keeps them muted in this chat, perhaps since it had another id: then it is what `held.chat` says. */
export function heldIn(draft: Pick<Draft, 'view'>, { entry }: Pick<Member, 'entry'>, chat: ChatId): Held | undefined {
  return entry?.held?.find((one) => isSameChat(draft, one.chat, chat));
}

function othersHeld({ entry }: Pick<Member, 'entry'>, held: Held | undefined): Held[] {
  return (entry?.held ?? []).filter((one) => one.chat !== held?.chat);
}

function isOurs(one: ActiveSanction, chat: ChatId | undefined): boolean {
  return one.case === standsAs && one.chat === chat;
}

/** How often they have answered wrongly. */
export function noteTries(member: Member, held: Held, tries: number): void {
  const all = member.entry?.held ?? [];
  member.entry = { ...member.entry, held: all.map((one) => (one.chat === held.chat ? { ...held, tries } : one)) };
}

/** `verdict`: an admin has decided about all of a raid. */
export function lookAgain({ id: member }: Pick<Member, 'id'>, chat: ChatId, at: number, verdict?: Verdict) {
  const data = verdict === undefined ? {} : { data: { ...verdict } };
  return setTimer({ purpose: purposes.held, owner: heldBy(member, chat), at, member, chat, ...data });
}

/** They may write there; whatever other sanctions hold stays. */
export function release(draft: Draft, member: Member, chat: ChatId): void {
  const mine = heldIn(draft, member, chat);
  if (!mine) return;
  const { held: _, ...entry } = member.entry ?? {};
  const others = othersHeld(member, mine);
  setEntry(member, others.length > 0 ? { ...entry, held: others } : entry);
  draft.do(cancelTimer(purposes.held, heldBy(member.id, mine.chat)));
  waitNoMore(draft, chat, member.id);
  draft.do(...lift(draft, member, { id: standsAs, chat: mine.chat, member: member.id }));
}

/** An admin has freed them by the platform's own means, which has ended all our mutes. */
export function wasFreed({ sanctions = [] }: Member, held: Held): boolean {
  return !sanctions.some((one) => isOurs(one, held.chat));
}

/** Nothing at all where nothing is left: it lies in every member's record. */
export function setEntry(member: Member, entry: EntryState): void {
  if (Object.values(entry).some((value) => value !== undefined)) member.entry = entry;
  else delete member.entry;
}
