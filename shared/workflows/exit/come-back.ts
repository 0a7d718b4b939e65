import { renderInstant } from '../../community/durations.ts';
import { joinWords, say, sayPlain } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import type { Draft } from '../../decision/draft.ts';
import { totalStrikes } from '../../decision/ladder.ts';
import { inForce } from '../../decision/sanctions.ts';
import type { Words } from '../../effects/effect.ts';
import type { JoinedEvent, JoinRequestedEvent, TimerEvent } from '../../event/event.ts';
import { platformOf } from '../../event/ids.ts';
import type { Member } from '../../records/member.ts';
import { type ReturnRequest, returnRequestKind, returnTag } from '../../records/return-request.ts';
import { type TurnedAway, turnedAwayKind } from '../../records/turned-away.ts';
import { purposes, wakeAt } from './timers.ts';

/** So long the admins may think about it before they are reminded; after three times as long they are given up. */
const patience = 24 * 3600_000;

/** Somebody comes in, or asks to, who is banned elsewhere, or was removed and may not come back yet. */
export function barReturn(draft: Draft, member: Member, event: JoinedEvent | JoinRequestedEvent): boolean {
  const { exit } = draft.community.data;
  if (!exit || draft.community.roleOf(member.id) !== 'member' || isBroughtByAdmin(draft, event)) return false;
  if (exit.bansEverywhere && isBannedElsewhere(draft, member, event)) return keepBanned(draft, member, event);
  const removed = member.exit?.removed;
  if (!exit.comeBack || !removed || removed.why === 'silence' || removed.why === 'wish') return false;
  const until = removed.at + exit.comeBack.after;
  if (draft.now < until) return turnAway(draft, member, event, until);
  return exit.comeBack.approval && askAdmins(draft, member, event);
}

/** An admin who lets somebody in by hand has agreed; other members bring nobody back. */
function isBroughtByAdmin(draft: Draft, event: JoinedEvent | JoinRequestedEvent): boolean {
  const by = event.type === 'joined' ? event.by : undefined;
  if (by === undefined || by.id === event.member.id || by.kind !== 'person') return false;
  return draft.isProtected(draft.memberOf(by), event.chat);
}

function isBannedElsewhere(draft: Draft, member: Member, { chat }: JoinedEvent | JoinRequestedEvent): boolean {
  const bans = inForce(member, draft.now).filter(({ kind }) => kind === 'ban');
  // In the chat itself the platform holds the ban: whoever comes in there was let in by an admin's hand.
  return bans.length > 0 && bans.every((one) => one.chat !== chat);
}

function keepBanned(draft: Draft, member: Member, { type, chat }: JoinedEvent | JoinRequestedEvent): true {
  const voice = draft.community.data;
  draft.do({ type: type === 'joined' ? 'ban' : 'decline', chat, member: member.id });
  tellOnce(draft, member, 'exit.banned', say(voice, 'exit.banned', { community: voice.name }));
  return true;
}

function turnAway(draft: Draft, member: Member, event: JoinedEvent | JoinRequestedEvent, until: number): true {
  draft.note('removed, and too early to come back');
  draft.do({ type: event.type === 'joined' ? 'kick' : 'decline', chat: event.chat, member: member.id });
  const voice = draft.community.data;
  const at = renderInstant(until, voice);
  tellOnce(draft, member, 'exit.wait', say(voice, 'exit.wait', { community: voice.name, until: at }));
  return true;
}

/** So long nobody is told again: some try again at once, and Telegram tells of each joining twice. */
const pause = 10 * 60_000;

function tellOnce(draft: Draft, { id: member }: Member, as: TurnedAway['as'], words: Words): void {
  const before = draft.view.read(turnedAwayKind, member);
  if (before?.as === as && draft.now < before.at + pause) return draft.note('has been told just now');
  draft.view.put(turnedAwayKind, { member, at: draft.now, as }, member);
  draft.do({ type: 'tell', member, words });
}

/** One card for each wish, however often they come; a request waits at the door until it is decided. */
function askAdmins(draft: Draft, member: Member, { type, chat }: JoinedEvent | JoinRequestedEvent): true {
  const voice = draft.community.data;
  const atDoor = type === 'join-requested';
  if (!atDoor) draft.do({ type: 'kick', chat, member: member.id });
  tellOnce(draft, member, 'exit.asked-admins', say(voice, 'exit.asked-admins', { community: voice.name }));
  const tag = returnTag(member.id);
  const before = draft.view.read(returnRequestKind, tag);
  const request: ReturnRequest = {
    member: member.id,
    name: member.name,
    chat,
    at: draft.now,
    ...before,
    ...(atDoor ? { atDoor } : {}),
  };
  draft.view.put(returnRequestKind, request, tag);
  if (before) return true;
  draft.do(wakeAt(purposes.return, member.id, draft.now + patience));
  showCard(draft, request);
  return true;
}

function showCard(draft: Draft, request: ReturnRequest, above?: Words): void {
  const voice = draft.community.data;
  const tag = returnTag(request.member);
  const buttons = [
    [
      { label: sayPlain(voice, 'button.return-yes'), data: `return-yes:${tag}` },
      { label: sayPlain(voice, 'button.return-no'), data: `return-no:${tag}` },
    ],
  ];
  const member = draft.memberOf({ id: request.member, name: request.name });
  const card = say(voice, 'return.card', {
    member,
    at: renderInstant(member.exit?.removed?.at ?? request.at, voice),
    strikes: totalStrikes(accountOf(draft, member), voice.ladders, draft.now),
  });
  const words = above ? joinWords([above, card], '\n') : card;
  const name = above ? 'return.still' : 'return.waiting';
  draft.notify(name, { platform: platformOf(request.member), words, buttons, about: request.member });
}

/** Nobody has decided yet: the admins are reminded once, and then whoever waits is told the truth. */
export function returnDue(draft: Draft, { member: id, at }: TimerEvent): void {
  const request = id && draft.view.read(returnRequestKind, returnTag(id));
  if (!request) return draft.note('nobody waits to come back');
  const due = request.at + (request.reminded ? 3 : 1) * patience;
  if (draft.now < due) return draft.do(wakeAt(purposes.return, id, Math.max(due, at + 1)));
  if (request.reminded) return giveUp(draft, request);
  draft.view.put(returnRequestKind, { ...request, reminded: true }, returnTag(id));
  // Not at once after a night without power.
  draft.do(wakeAt(purposes.return, id, Math.max(request.at + 3 * patience, draft.now + patience)));
  showCard(draft, request, say(draft.community.data, 'return.still'));
}

/** They may ask again at once. */
function giveUp(draft: Draft, { member, chat, atDoor }: ReturnRequest): void {
  const voice = draft.community.data;
  draft.view.delete(returnRequestKind, returnTag(member));
  if (atDoor) draft.do({ type: 'decline', chat, member });
  draft.do({ type: 'tell', member, words: say(voice, 'exit.no-answer', { community: voice.name }) });
}
