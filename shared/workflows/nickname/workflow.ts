import { afterCommunityQuiet } from '../../community/quiet.ts';
import { say } from '../../community/say.ts';
import { localDate } from '../../community/zone.ts';
import { called } from '../../decision/called.ts';
import { isNamed } from '../../decision/concern.ts';
import type { Draft } from '../../decision/draft.ts';
import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { Effect } from '../../effects/effect.ts';
import type { LeftEvent, TimerEvent } from '../../event/event.ts';
import { type ChatId, platformOf } from '../../event/ids.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { nameSoon } from '../entry/gather.ts';
import { parseNickname } from './parse.ts';
import { nameHash } from './parts.ts';
import { isDue, type Place, speak, whatIsWrong } from './speak.ts';
import { yearIn } from './wording.ts';

const purpose = 'nickname.remind';

/**
 * Judges the member's name when it has not been judged yet: on joining, and, since platforms do not tell of renames, at
 * the first message under a new name. Wrong: told which part, reminders begin. Right at last: thanked, reminders end.
 */
export function judgeNickname(draft: Draft, member: Member, place: Place): void {
  const settings = draft.community.data.nickname;
  // The account's name says nothing about the one that the member goes by.
  if (!settings || member.unnamed !== undefined || draft.isProtected(member, place.chat)) return;
  if (isBeingSetUp(draft, place.chat))
    return draft.note('no nickname is judged before the file names a group or an admin');
  const before = member.nickname;
  const judged = nameHash(member.name);
  const isSame = before?.judged === judged;
  if (isSame && before?.state === 'right' && before.says) return;
  // A wrong one is looked at again: the form, or the year, may have made it right.
  const parsed = parseNickname(member.name, settings, yearIn(draft.community.data, draft.now));
  const state = { judged, chat: place.chat };
  if (parsed.ok) {
    member.nickname = {
      ...state,
      state: 'right',
      since: isSame ? before.since : draft.now,
      reminders: 0,
      says: parsed.parts,
    };
    if (before?.state === 'wrong') thank(draft, member, place);
    return;
  }
  if (isSame) return;
  draft.note(`nickname wrong: ${parsed.problem}`);
  const known = before?.state === 'wrong' ? before : { since: draft.now, reminders: 0 };
  member.nickname = { ...known, ...state, state: 'wrong' };
  if (mayTell(draft, member)) sayWrong(draft, member, place);
  if (before?.state !== 'wrong') draft.do(...setReminder(draft, member, settings.remind[0]));
}

/** Those who come in within the same few seconds hear it together: one message for each would be a flood of ours. */
function sayWrong(draft: Draft, member: Member, place: Place): void {
  const waits = draft.event.type === 'joined' && nameSoon(draft, member, place.chat, 'nickname.wrong');
  if (!waits) speak(draft, member, 'nickname.wrong', place);
}

/** Somebody is about to write it into the file, and would be scolded for asking what: nobody is known to be in charge yet. */
function isBeingSetUp(draft: Draft, chat: ChatId): boolean {
  return draft.community.data.people.admins.length === 0 && !isNamed(draft, chat);
}

function thank(draft: Draft, member: Member, place: Place): void {
  draft.do(cancelTimer(purpose, member.id));
  if (!mayTell(draft, member)) return;
  const words = say(draft.community.data, 'nickname.thanks', { member: called(draft, member, place.chat) });
  draft.do({ type: 'post', words, ...place });
}

/** Whoever renames, or comes and goes, all day long is not answered all day long. */
const mostTold = 6;

function mayTell(draft: Draft, member: Member): boolean {
  const today = localDate(draft.community.data.timezone, draft.now);
  const times = member.told?.[0] === today ? member.told[1] : 0;
  if (times >= mostTold) draft.note('nothing more is said about this nickname today');
  else member.told = [today, times + 1];
  return times < mostTold;
}

/** The reminder has come due: it is sent only if the name is still wrong and its owner still here. */
export function remindNickname(draft: Draft, event: TimerEvent): void {
  const settings = draft.community.data.nickname;
  const member = event.member && draft.view.read(memberKind, event.member);
  const state = member?.nickname;
  if (!settings || !member || state?.state !== 'wrong' || !isDue(draft, member, state.chat)) {
    draft.note('nothing to remind of any more');
    return;
  }
  // The file may have changed since it was set.
  if (afterCommunityQuiet(draft.community.data, draft.now) > draft.now)
    return draft.do(...setReminder(draft, member, 0));
  const reminders = state.reminders + 1;
  member.nickname = { ...state, reminders };
  if (!nameSoon(draft, member, state.chat, 'nickname.reminder'))
    speak(draft, member, 'nickname.reminder', { chat: state.chat });
  draft.keep(member);
  const [done, next] = [settings.remind[reminders - 1], settings.remind[reminders]];
  if (next === undefined) tellAdmins(draft, member, reminders);
  // Counted from now, so that reminders missed while the machine was off do not all come at once.
  else draft.do(...setReminder(draft, member, next - (done ?? 0)));
}

/** They are in another chat still: there they are spoken to from now on. */
export function remindElsewhere(_: Draft, member: Member, { chat }: LeftEvent, [other]: readonly ChatId[]): void {
  if (other && member.nickname?.chat === chat) member.nickname = { ...member.nickname, chat: other };
}

/** The member has left: nobody is reminded, and coming back begins afresh. */
export function forgetNickname(draft: Draft, member: Member): void {
  if (member.nickname?.state === 'wrong') draft.do(cancelTimer(purpose, member.id));
  delete member.nickname;
}

/** Not for quiet hours: whoever looks at what waits sees when it will be sent. */
function setReminder(draft: Draft, member: Member, inMilliseconds: number | undefined): Effect[] {
  if (inMilliseconds === undefined) return [];
  const at = afterCommunityQuiet(draft.community.data, draft.now + inMilliseconds);
  return [setTimer({ purpose, owner: member.id, at, member: member.id })];
}

function tellAdmins(draft: Draft, member: Member, reminders: number): void {
  const wrong = whatIsWrong(draft, member);
  if (!wrong) return;
  const words = say(draft.community.data, 'nickname.overdue', { member, reminders, ...wrong });
  draft.notify('nickname.overdue', { platform: platformOf(member.id), words, about: member.id });
}
