import { accountOf } from '../../decision/account.ts';
import type { Draft } from '../../decision/draft.ts';
import type { MessageEvent } from '../../event/event.ts';
import type { Case } from '../../records/case.ts';
import type { Member } from '../../records/member.ts';
import { type Mood, moodKind, moodSort, moodTag } from '../../records/opinion.ts';
import type { Subject } from '../../rules/condition.ts';
import { shortId } from '../../text/identity.ts';
import { shortened } from '../content/excerpt.ts';
import { awaitHour, hourOf, opinionNow } from './hours.ts';
import { isNegative, topicsOf } from './negative.ts';

const longestText = 120;

/**
 * Notes what a message speaks of, and whether it does so in negative words. What breaks a rule does not come here: it has
 * a case of its own, and adverts would be heard as opinions. What staff say is no opinion of members.
 */
export function hearOpinion(draft: Draft, member: Member, subject: Subject): void {
  const { opinion: sets } = draft.community;
  const reading = subject.reading('message');
  if (!sets || !reading) return;
  const topics = topicsOf(reading, sets);
  const { event } = subject;
  if (topics.length === 0 || event.message.text.startsWith('/') || draft.isProtected(member, event.chat)) return;
  const hour = hourOf(draft.now);
  const tag = moodTag(accountOf(draft, member).id, hour);
  const id = idOf(event.chat, event.message.id);
  const mood = { hour, tag, id, topics, ...(isNegative(reading, sets) ? { said: saidIn(event) } : {}) };
  draft.view.put(moodKind, mood, String(hour), moodSort(mood));
  const opinion = opinionNow(draft);
  // Nearly always the hour is awaited already: what has still to be read does not ask for what only its first message needs.
  if (draft.view.complete) awaitHour(draft, opinion, hour);
}

function saidIn({ chat, message }: MessageEvent): NonNullable<Mood['said']> {
  return { chat, messageId: message.id, text: shortened(message.text, longestText) };
}

function idOf(chat: string, messageId: string): string {
  return shortId(`${chat} ${messageId}`);
}

/** A flood has many messages, and what was heard is none of its last. */
const mostLooked = 5;

/** Edited into an offence or reported: from then on it is a case and no opinion, and is quoted to nobody. */
export function hearNoMore(draft: Draft, member: Member, { status, chat, evidence }: Case): void {
  if (status !== 'open') return;
  const hour = hourOf(draft.now);
  const tag = moodTag(accountOf(draft, member).id, hour);
  for (const messageId of evidence.messageIds.slice(0, mostLooked)) {
    draft.view.delete(moodKind, String(hour), moodSort({ tag, id: idOf(chat, messageId) }));
  }
}
