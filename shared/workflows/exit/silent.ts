import { renderDuration, renderInstant } from '../../community/durations.ts';
import { joinWords, plain, say, sayPlain } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOn } from '../../decision/groups.ts';
import { isGoneFrom } from '../../decision/presence.ts';
import { inForce } from '../../decision/sanctions.ts';
import { cancelTimer } from '../../decision/timers.ts';
import type { ButtonEvent, ReactionEvent, TimerEvent } from '../../event/event.ts';
import { type ChatId, platformOf } from '../../event/ids.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { chatTag } from '../../rules/recent.ts';
import { recordsOf } from './everywhere.ts';
import { outOfGroups } from './out.ts';
import { noteRemoved } from './removed.ts';
import type { SilentSettings } from './settings.ts';
import { setExit } from './state.ts';
import { purposes, wakeAt } from './timers.ts';

/** Still here, free to write, one of the members, and without a word for so long, with whatever account. */
export function isSilent(draft: Draft, member: Member, { after }: SilentSettings): boolean {
  if (!isBound(draft, member)) return false;
  const last = Math.max(...recordsOf(draft, member).map(lastSign));
  return last > 0 && draft.now - last >= after;
}

/** What costs no look at other records: most are passed over by it. */
export function seemsSilent(draft: Draft, member: Member, { after }: SilentSettings): boolean {
  const last = lastSign(member);
  return last > 0 && draft.now - last >= after && isBound(draft, member);
}

function isBound(draft: Draft, member: Member): boolean {
  if (member.channel) return false;
  const isMember = member.joinedAt !== undefined || member.messages > 0;
  if (!isMember || member.leftAt !== undefined || draft.community.roleOf(member.id) !== 'member') return false;
  // Who waits at the door, or is muted or banned, could not write if they wanted.
  return !member.adminOf?.length && !member.entry?.held && inForce(member, draft.now).length === 0;
}

function lastSign({ joinedAt = 0, recent, exit }: Member): number {
  return Math.max(joinedAt, (recent.at(-1)?.[0] ?? 0) * 1000, exit?.here ?? 0);
}

/** Asks for the first time. */
export function askSilent(draft: Draft, member: Member, settings: SilentSettings): void {
  setExit(member, { asked: [1, draft.now] });
  draft.keep(member);
  speak(draft, member, settings);
  setNext(draft, member, settings);
}

/** The time since the last question is over: another one, or the end. Late or twice, it does nothing more. */
export function silentDue(draft: Draft, { member: id, at }: TimerEvent): void {
  const settings = draft.community.data.exit?.silent;
  const member = id && draft.view.read(memberKind, id);
  if (!settings || !member?.exit?.asked) return draft.note('nobody is asked any more');
  if (!isSilent(draft, member, settings)) {
    setExit(member, { asked: undefined });
    draft.keep(member);
    return draft.note('silent no more, or not bound to write');
  }
  const due = dueAt(member, settings);
  if (draft.now < due) return draft.do(wakeAt(purposes.silent, member.id, Math.max(due, at + 1)));
  const [times] = member.exit.asked;
  if (times > settings.remind.length) return letGo(draft, member);
  setExit(member, { asked: [times + 1, draft.now] });
  draft.keep(member);
  speak(draft, member, settings);
  setNext(draft, member, settings);
}

/** Counted from the question before, so that those missed while the machine was off do not all come at once. */
export function dueAt({ exit }: Member, { remind, remove }: SilentSettings): number {
  const [times, last] = exit?.asked ?? [0, 0];
  const steps = [0, ...remind, remove];
  return last + (steps[times] ?? remove) - (steps[times - 1] ?? 0);
}

export function setNext(draft: Draft, member: Member, settings: SilentSettings): void {
  draft.do(wakeAt(purposes.silent, member.id, Math.max(dueAt(member, settings), draft.now + 1000)));
}

function speak(draft: Draft, member: Member, settings: SilentSettings): void {
  const voice = draft.community.data;
  const [times] = member.exit?.asked ?? [1];
  const left = settings.remove - ([0, ...settings.remind][times - 1] ?? 0);
  const until = renderInstant(draft.now + left, voice);
  const since = plain(renderDuration(draft.now - lastSign(member), voice.language));
  const ask = say(voice, 'silent.ask', { member, for: since, community: voice.name });
  const words = joinWords([ask, say(voice, 'silent.by', { until })], '\n');
  const chat = placeOf(draft, member);
  const inChat = chat && {
    chat,
    words: say(voice, 'silent.ask-in-chat', { member: called(draft, member, chat), until }),
  };
  const buttons = [[{ label: sayPlain(voice, 'silent.here'), data: 'still-here:' }]];
  draft.do({ type: 'tell', member: member.id, words, buttons, ...(inChat ? { fallback: inChat } : {}) });
}

/** Where they were seen last. */
function placeOf(draft: Draft, member: Member): ChatId | undefined {
  const groups = groupsOn(draft, platformOf(member.id));
  const last = member.recent.at(-1)?.[1];
  const theirs = groups.filter((chat) => !isGoneFrom(draft, member, chat));
  return theirs.find((chat) => chatTag(chat) === last) ?? theirs[0] ?? groups[0];
}

function letGo(draft: Draft, member: Member): void {
  const voice = draft.community.data;
  noteRemoved(draft, member, { at: draft.now, why: 'silence' });
  draft.keep(member);
  draft.do(...outOfGroups(draft, member));
  draft.do({ type: 'tell', member: member.id, words: say(voice, 'silent.removed', { community: voice.name }) });
}

/** By the button, which they alone have. */
export function stillHere(draft: Draft, event: ButtonEvent): void {
  const member = draft.view.read(memberKind, event.from.id);
  const isHere = member !== undefined && member.leftAt === undefined && !isGoing(member);
  draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId });
  const words = say(draft.community.data, isHere ? 'silent.thanks' : 'silent.late');
  draft.do({ type: 'edit', chat: event.chat, messageId: event.messageId, words });
  if (isHere) noteHere(draft, member);
}

/** Out of every chat at this moment; who was removed from one of several for an offence is still here. */
function isGoing({ exit }: Member): boolean {
  return exit?.removed?.why === 'silence' || exit?.removed?.why === 'wish';
}

/** Whoever reacts is there, too. */
export function reactsStill(draft: Draft, { from }: ReactionEvent): void {
  const member = draft.view.read(memberKind, from.id);
  if (member?.exit?.asked) noteHere(draft, member);
}

function noteHere(draft: Draft, member: Member): void {
  if (member.exit?.asked) draft.do(cancelTimer(purposes.silent, member.id));
  setExit(member, { asked: undefined, here: draft.now });
  draft.keep(member);
}
