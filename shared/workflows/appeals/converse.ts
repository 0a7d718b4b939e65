import { say, sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { titleOfRule } from '../../decision/rule-title.ts';
import type { MessageEvent } from '../../event/event.ts';
import { type Appeal, appealKind, isDecided } from '../../records/appeal.ts';
import { type Case, caseKind } from '../../records/case.ts';
import { memberKind } from '../../records/member.ts';
import { showAdmins } from './notice.ts';
import { addWords, send } from './open.ts';
import { setDue } from './timer.ts';

/** What somebody writes to the bot in private: an admin's reply, or the words of a member who appeals. */
export function hearInPrivate(draft: Draft, event: MessageEvent): boolean {
  if (event.edited || event.from.kind !== 'person') return false;
  if (draft.isAdmin(event.from.id) && passOn(draft, event)) return true;
  const member = draft.view.read(memberKind, event.from.id);
  return member?.appeal !== undefined && hearMember(draft, member.appeal, event);
}

function hearMember(draft: Draft, id: string, event: MessageEvent): boolean {
  const [appeal, found] = [draft.view.read(appealKind, id), draft.view.read(caseKind, id)];
  const member = draft.memberOf(event.from);
  delete member.appeal;
  draft.keep(member);
  if (!appeal || !found || (appeal.state !== 'writing' && appeal.state !== 'asked')) return false;
  addWords(appeal, event.message.text || sayPlain(draft.community.data, 'evidence.no-text'));
  if (appeal.state === 'writing') {
    send(draft, appeal, found);
    return true;
  }
  waitForAdmins(draft, appeal, found);
  draft.do({ type: 'tell', member: event.from.id, words: say(draft.community.data, 'appeal.answered') });
  showAdmins(draft, appeal, found, 'appeal.has-answered');
  return true;
}

/** The admins' time begins anew. */
export function waitForAdmins(draft: Draft, appeal: Appeal, found: Case): void {
  appeal.state = 'open';
  waitAnew(draft, appeal, found);
}

/** With it begins the time that both records are kept: nobody is to read that there is nothing left to decide about. */
function waitAnew(draft: Draft, appeal: Appeal, found: Case): void {
  appeal.since = draft.now;
  delete appeal.reminded;
  delete appeal.late;
  draft.view.put(appealKind, appeal, appeal.case);
  found.renewedAt = draft.now;
  draft.view.put(caseKind, found, found.id);
  draft.do(setDue(appeal, draft.now + (draft.community.data.appeals?.remind ?? 0)));
}

const longestReply = 1000;

/** An admin's reply to an appeal of which they have pressed a button: their question, or why they have decided so. */
export function passOn(draft: Draft, event: MessageEvent): boolean {
  const repliedTo = event.message.reply?.messageId;
  const text = event.message.text.trim().slice(0, longestReply).toWellFormed();
  if (repliedTo === undefined || text === '') return false;
  const appeal = repliedOf(draft, event, repliedTo);
  const is = appeal?.reply?.is;
  if (!appeal || is === undefined) return false;
  delete appeal.reply;
  const words = say(draft.community.data, is === 'reason' ? giveReason(draft, appeal, text) : ask(draft, appeal, text));
  if (event.private) draft.do({ type: 'tell', member: event.from.id, words });
  else draft.do({ type: 'post', chat: event.chat, words, replyTo: event.message.id });
  return true;
}

function repliedOf(draft: Draft, { chat, from }: MessageEvent, messageId: string): Appeal | undefined {
  const listed = draft.view.list(appealKind, {
    partition: appealKind.key('').partition,
    contains: `"messageId":${JSON.stringify(messageId)}`,
  });
  const found = listed.find(
    ({ reply }) => reply?.messageId === messageId && reply.chat === chat && reply.by === from.id,
  );
  return found && draft.view.read(appealKind, found.case);
}

/** What the admin reads then. */
function giveReason(draft: Draft, appeal: Appeal, reason: string): 'appeal.passed-on' {
  draft.view.put(appealKind, appeal, appeal.case);
  draft.do({ type: 'tell', member: appeal.member, words: say(draft.community.data, 'appeal.reason', { reason }) });
  return 'appeal.passed-on';
}

function ask(draft: Draft, appeal: Appeal, question: string): 'appeal.passed-on' | 'answer.already' | 'answer.gone' {
  const found = draft.view.read(caseKind, appeal.case);
  if (isDecided(appeal)) return 'answer.already';
  if (!found) return 'answer.gone';
  appeal.state = 'asked';
  waitAnew(draft, appeal, found);
  const member = draft.memberOf({ id: appeal.member, name: appeal.name });
  member.appeal = appeal.case;
  draft.keep(member);
  const rule = titleOfRule(draft.community, found.rule);
  const words = say(draft.community.data, 'appeal.question', { rule, question });
  draft.do({ type: 'tell', member: appeal.member, words });
  return 'appeal.passed-on';
}
