import type { Member } from '../records/member.ts';
import { type Spoken, talkKind } from '../records/talk.ts';
import type { Subject } from '../rules/condition.ts';
import { memberTag } from '../rules/recent.ts';
import type { Draft } from './draft.ts';

/** One who talks on has been counted: once a minute is enough, and spares the record. */
const again = 60;
const mostSpoken = 40;

/** Keeps what this message is about, of the topics that rules ask for. */
export function noteTopics(draft: Draft, subject: Subject, member: Member): void {
  for (const topic of draft.community.rules.topics) {
    if (topic.isSpokenOf(subject)) noteSpoken(draft, subject, [topic.name, memberTag(member.id), seconds(subject)]);
  }
}

function noteSpoken(draft: Draft, { event: { chat } }: Subject, spoken: Spoken): void {
  const [topic, tag, at] = spoken;
  const before = draft.view.read(talkKind, chat)?.spoken ?? [];
  if (before.some(([name, who, when]) => name === topic && who === tag && at - when < again)) return;
  draft.view.put(talkKind, { chat, spoken: [...before, spoken].slice(-mostSpoken) }, chat);
}

function seconds({ event: { at } }: Subject): number {
  return Math.floor(at / 1000);
}
