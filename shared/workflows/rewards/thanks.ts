import { say } from '../../community/say.ts';
import { localDate } from '../../community/zone.ts';
import { accountOf } from '../../decision/account.ts';
import { authorOf } from '../../decision/author-of.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant } from '../../decision/points.ts';
import type { ReactionEvent } from '../../event/event.ts';
import type { ChatId } from '../../event/ids.ts';
import type { Member } from '../../records/member.ts';
import type { Subject } from '../../rules/condition.ts';
import { memberTag } from '../../rules/recent.ts';
import { isNew } from '../entry/probation.ts';
import { closesCircle, type Thanked, withGiven, withReceived } from './circles.ts';
import { isDeleted, noteEarned } from './deleted.ts';
import { thanksSource } from './messages.ts';
import type { RewardSettings } from './settings.ts';

/** A reply that says thank you rewards the author of the message replied to. */
export function rewardThanks(draft: Draft, subject: Subject, giver: Member): void {
  const thanks = draft.community.data.rewards?.thanks;
  const { event } = subject;
  const { reply } = event.message;
  if (!thanks || !reply?.from || reply.from.kind !== 'person' || event.edited) return;
  if (!subject.reading('message')?.hits.has(draft.community.thanks)) return;
  const receiver = draft.memberOf(reply.from);
  if (isPaidAsAnswer(draft, receiver)) return draft.note('thanks not counted: they have confirmed an answer');
  const counted = thank(draft, thanks, { giver, receiver, chat: event.chat, messageId: reply.messageId });
  if (!counted) return;
  const words = say(draft.community.data, 'thanks.received', {
    by: called(draft, giver, event.chat),
    member: called(draft, receiver, event.chat),
    points: thanks.points,
  });
  const topic = event.topic === undefined ? {} : { topic: event.topic };
  draft.do({ type: 'post', chat: event.chat, words, replyTo: event.message.id, silent: true, ...topic });
}

/** The same words have just confirmed their answer, which is worth more: one deed is not rewarded twice. */
function isPaidAsAnswer(draft: Draft, receiver: Member): boolean {
  const account = accountOf(draft, receiver).id;
  return draft.effects.some((effect) => {
    if (effect.type !== 'publish' || effect.event.name !== 'points.granted') return false;
    const { member, reason } = effect.event.detail;
    return reason === 'answer' && (member === account || member === receiver.id);
  });
}

/** Searching all members for an author is dear, and a reaction is quickly switched on and off. */
const mostSearches = 10;

/** A thankful reaction does so too, without a word: platforms do not tell whose message it was, so it is looked up. */
export function rewardReaction(draft: Draft, event: ReactionEvent): void {
  const thanks = draft.community.data.rewards?.thanks;
  if (!thanks || !event.added.some((emoji) => thanks.reactions.includes(emoji))) return;
  const giver = draft.memberOf(event.from);
  const used = usedToday(draft, giver);
  const searched = (used.searched ?? 0) + 1;
  if (used.given >= thanks.givenPerDay || searched > mostSearches) return;
  giver.thanks = { ...used, searched };
  draft.keep(giver);
  const receiver = authorOf(draft, event.chat, event.messageId);
  if (receiver && !receiver.channel)
    thank(draft, thanks, { giver, receiver, chat: event.chat, messageId: event.messageId });
}

interface Thanks {
  readonly giver: Member;
  readonly receiver: Member;
  readonly chat: ChatId;
  readonly messageId: string;
}

/** Counts once for each message and giver, within what both may give and get in a day. */
function thank(draft: Draft, settings: NonNullable<RewardSettings['thanks']>, thanks: Thanks): boolean {
  const { chat, messageId } = thanks;
  // A person with several accounts gives and gets as one.
  const [giver, receiver] = [accountOf(draft, thanks.giver), accountOf(draft, thanks.receiver)];
  if (giver.id === receiver.id) return false;
  const [gave, got] = [usedToday(draft, giver), usedToday(draft, receiver)];
  if (isNew(draft, thanks.giver)) {
    draft.note('thanks not counted: from somebody on probation');
    return false;
  }
  if (closesCircle(giver, gave, got)) {
    draft.note('thanks not counted: in a circle');
    return false;
  }
  if (gave.given >= settings.givenPerDay || got.received >= settings.receivedPerDay) {
    draft.note('thanks not counted: daily cap reached');
    return false;
  }
  if (isDeleted(draft, thanks)) {
    draft.note('thanks not counted: the message is gone');
    return false;
  }
  // Kept with the other's points for ever: a forgotten giver is not to be read from it.
  const source = thanksSource(chat, messageId, memberTag(giver.id));
  if (!grant(draft, receiver, { source, points: settings.points, reason: 'thanks', by: giver.id })) return false;
  noteEarned(draft, thanks, receiver.id, source);
  giver.thanks = withGiven(gave, receiver);
  receiver.thanks = withReceived(got, giver);
  draft.keep(giver);
  return true;
}

function usedToday(draft: Draft, { thanks }: Member): Thanked {
  const on = localDate(draft.community.data.timezone, draft.now);
  return thanks?.on === on ? thanks : { on, given: 0, received: 0 };
}
