import { renderDuration } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { isSameChat } from '../../decision/moved.ts';
import { mayAsk } from '../../decision/obey.ts';
import { publishOfMember } from '../../decision/publish.ts';
import type { JoinRequestedEvent } from '../../event/event.ts';
import type { Application } from '../../records/application.ts';
import { shortId } from '../../text/identity.ts';
import { longestAnswer } from './answers.ts';
import { applicationsOf, isOpen, noteApplication } from './applications.ts';
import { askNext, tellWaiting } from './ask.ts';
import { countArrival } from './raid.ts';
import type { RequestSettings } from './settings.ts';
import { resume } from './withdraw.ts';

/** Somebody asks to join: one request at a time, whatever the platform lets them send. */
export function request(draft: Draft, event: JoinRequestedEvent): void {
  const settings = draft.community.data.entry?.requests;
  const { id: who } = event.member;
  if (draft.community.roleOf(who) !== 'member') return draft.do({ type: 'approve', chat: event.chat, member: who });
  const member = draft.memberOf(event.member);
  const before = applicationsOf(draft, member).find(({ chat }) => isSameChat(draft, chat, event.chat));
  if (settings && before && isOpen(before)) return repeat(draft, event, before);
  if (settings && before && isTakenBack(draft, before, settings)) return askAgain(draft, event, before);
  countArrival(draft, event.chat, event.at);
  if (!settings) return draft.note('join requests are left to the admins');
  if (before && mustWait(draft, before, settings)) return declineAgain(draft, event, before.since + settings.again);
  const application = applicationFrom(draft, event);
  member.name = event.member.name;
  noteApplication(draft, member, application);
  draft.keep(member);
  publishOfMember(draft, 'member.requested', { member: who, chat: event.chat });
  askNext(draft, application, 'greeting');
}

function applicationFrom(draft: Draft, { id, chat, member, bio, reason, linkOf, accountSince }: JoinRequestedEvent) {
  const application: Application = {
    id: shortId(`${id} ${member.id}`),
    member: member.id,
    name: member.name,
    chat,
    state: 'asking',
    since: draft.now,
    answers: [],
    ...(bio === undefined ? {} : { bio: bio.slice(0, longestAnswer) }),
    ...(reason === undefined ? {} : { reason: reason.slice(0, longestAnswer) }),
    ...(linkOf?.kind === 'person' ? { invitedBy: linkOf.id } : {}),
    ...(accountSince === undefined ? {} : { accountSince }),
  };
  return application;
}

/** After that long the admins no longer find the card. */
function isTakenBack(draft: Draft, { state, since }: Application, { remind }: RequestSettings): boolean {
  return state === 'withdrawn' && draft.now < since + remind;
}

/** They have taken it back and ask again, perhaps a hundred times: nobody else hears of it. */
function askAgain(draft: Draft, { member }: JoinRequestedEvent, application: Application): void {
  if (mayAsk(draft, member)) resume(draft, application);
  else draft.note('has asked before, and too often');
}

/** The same from platforms that do not tell of what is taken back. */
function repeat(draft: Draft, { member }: JoinRequestedEvent, application: Application): void {
  if (!mayAsk(draft, member)) return draft.note('has asked before, and too often');
  draft.note('has asked before');
  if (application.state === 'asking') askNext(draft, application, 'repeated');
  else tellWaiting(draft, application);
}

function mustWait(draft: Draft, { state, by, since }: Application, { again }: RequestSettings): boolean {
  return state === 'declined' && by !== undefined && draft.now < since + again;
}

function declineAgain(draft: Draft, { chat, member }: JoinRequestedEvent, until: number): void {
  const { data } = draft.community;
  const words = say(data, 'entry.again-later', { for: renderDuration(until - draft.now, data.language) });
  draft.do({ type: 'tell', member: member.id, words }, { type: 'decline', chat, member: member.id });
}
