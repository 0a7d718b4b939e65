import { say } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import { called } from '../../decision/called.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { MessageEvent } from '../../event/event.ts';
import type { Member } from '../../records/member.ts';
import { type CheckedIn, checkIn, daysInARow, hasCheckedIn } from './check-in.ts';

/** The first message of the day checks in by itself: only what is worth a word is said, and quietly. */
export function checkInByTalk(draft: Draft, member: Member, { chat, topic, message }: MessageEvent): void {
  const done = checkIn(draft, member);
  if (!done) return;
  tellBridged(draft, member, done);
  if (done.milestone === undefined) return;
  const words = say(draft.community.data, 'checkin.milestone', {
    member: called(draft, member, chat),
    days: done.days,
    points: done.milestone,
  });
  const where = { chat, replyTo: message.id, ...(topic === undefined ? {} : { topic }) };
  draft.do({ type: 'post', words, silent: true, ...where });
}

/** In a group it would be news for everybody that somebody was away. */
function tellBridged(draft: Draft, { id }: Member, { bridged, days }: CheckedIn): void {
  if (bridged) draft.do({ type: 'tell', member: id, words: say(draft.community.data, 'checkin.bridged', { days }) });
}

/** `/checkin`: in a group the message itself has checked in already. */
export function checkInByCommand(draft: Draft, command: Command): void {
  command.answer(draft, checkInWords(draft, draft.memberOf(command.from)));
}

/** 签到 to the bot in private, where no message counts by itself. */
export function hearCheckIn(draft: Draft, { from, message }: MessageEvent): boolean {
  if (!/^\s*(签到|打卡|check ?in)\s*[!！。.]?\s*$/i.test(message.text)) return false;
  const member = draft.memberOf(from);
  if (!draft.community.data.rewards?.daily || member.leftAt !== undefined || member.joinedAt === undefined)
    return false;
  draft.do({ type: 'tell', member: from.id, words: checkInWords(draft, member) });
  return true;
}

function checkInWords(draft: Draft, member: Member): Words {
  const voice = draft.community.data;
  if (!voice.rewards?.daily) return say(voice, 'checkin.off');
  const done = checkIn(draft, member);
  if (done?.milestone !== undefined) {
    return say(voice, 'checkin.milestone', { member, days: done.days, points: done.milestone });
  }
  if (done?.bridged) return say(voice, 'checkin.bridged', { days: done.days });
  const account = accountOf(draft, member);
  if (!done && !hasCheckedIn(draft, account)) return say(voice, 'checkin.withheld');
  const days = daysInARow(draft, account);
  if (days < 2) return say(voice, 'checkin.done', { member });
  return say(voice, 'checkin.done-days', { member, days });
}
