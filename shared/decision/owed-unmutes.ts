import type { OutcomeEvent, RestrictedEvent, TimerEvent } from '../event/event.ts';
import type { ChatId } from '../event/ids.ts';
import { chatKind } from '../records/chat.ts';
import { type Member, memberKind, type OwedUnmute } from '../records/member.ts';
import type { Draft } from './draft.ts';
import { inForce } from './sanctions.ts';
import { setTimer } from './timers.ts';

/** The purpose of the timer that tries again to let somebody speak. */
export const freePurpose = 'sanction.free';

const minute = 60_000;
const hour = 60 * minute;
/** The last one again and again. */
const pauses = [5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour] as const;
/** Two weeks: longer nobody has waited for their rights. */
const mostTries = 20;

/** The bot could not let them speak again: it has lost its rights, of which the admins are told once. It is tried again. */
export function oweUnmute(draft: Draft, { effect, reason, member: id, chat }: OutcomeEvent): void {
  if (effect !== 'unmute' || !id || !chat || (reason !== 'no-rights' && reason !== 'bot-not-in-chat')) return;
  const member = draft.view.read(memberKind, id);
  // Of whoever has been forgotten nothing is written down anew.
  if (!member) return;
  const before = owedIn(member, chat);
  setOwed(member, chat, [chat, before?.[1] ?? 0, 1]);
  draft.keep(member);
  if (!before) tryAgain(draft, member, chat, 0);
}

/** An admin has freed or muted them by the platform's own means: from now on it is theirs to decide. */
export function forgetOwed(member: Member, { chat }: RestrictedEvent): void {
  setOwed(member, chat, undefined);
}

/** Tries again while it is refused. A try that has not been refused by the next time has let them speak. */
export function freeDue(draft: Draft, { member: id, chat }: TimerEvent): void {
  if (!id || !chat) return draft.note('nobody to unmute');
  const member = draft.view.read(memberKind, id);
  // Forgotten meanwhile: only this timer still knows.
  if (!member) return draft.do({ type: 'unmute', chat, member: id });
  const [, tries, refused] = owedIn(member, chat) ?? [chat, mostTries];
  const isHeldAnew = inForce(member, draft.now).some((one) => one.chat === chat);
  draft.keep(member);
  if (!refused || tries >= mostTries || isHeldAnew) {
    setOwed(member, chat, undefined);
    return draft.note(refused ? 'not tried again' : 'they may speak');
  }
  const { present = true, mayRestrict = true } = draft.view.read(chatKind, chat) ?? {};
  const canTry = present && mayRestrict;
  setOwed(member, chat, canTry ? [chat, tries + 1] : [chat, tries + 1, 1]);
  if (canTry) draft.do({ type: 'unmute', chat, member: id });
  else draft.note('the bot still has no right to');
  tryAgain(draft, member, chat, tries + 1);
}

function tryAgain(draft: Draft, { id: member }: Member, chat: ChatId, tries: number): void {
  const at = draft.now + (pauses[tries] ?? pauses[pauses.length - 1] ?? 0);
  draft.do(setTimer({ purpose: freePurpose, owner: `${member} ${chat}`, at, member, chat }));
}

function owedIn({ owed = [] }: Member, chat: ChatId): OwedUnmute | undefined {
  return owed.find(([where]) => where === chat);
}

function setOwed(member: Member, chat: ChatId, now: OwedUnmute | undefined): void {
  const others = (member.owed ?? []).filter(([where]) => where !== chat);
  const owed = now ? [...others, now] : others;
  if (owed.length > 0) member.owed = owed;
  else delete member.owed;
}
