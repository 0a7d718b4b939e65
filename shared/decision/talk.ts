import type { Member } from '../records/member.ts';
import { type Spoken, talkKind } from '../records/talk.ts';
import type { Subject } from '../rules/condition.ts';
import { memberTag } from '../rules/recent.ts';
import type { Topic } from '../rules/topic.ts';
import type { Draft } from './draft.ts';

const mostSpoken = 40;

/** Keeps what this message is about, of the topics that rules ask for. */
export function noteTopics(draft: Draft, subject: Subject, member: Member): void {
  for (const topic of draft.community.rules.topics) {
    const last = member.spoke?.find(([name]) => name === topic.name)?.[1];
    if (isLately(last, secondsOf(subject), topic.again) || !topic.isSpokenOf(subject)) continue;
    noteTopic(draft, subject, member, topic);
  }
}

/**
 * A lively chat has one record of this, and most messages must not touch it: who has been noted is not noted again for
 * a while, and when enough others have been, nobody needs to be.
 */
function noteTopic({ view }: Draft, subject: Subject, member: Member, { name, again, within, enough }: Topic): void {
  const at = secondsOf(subject);
  member.spoke = [...(member.spoke ?? []).filter(([topic]) => topic !== name), [name, at]];
  const tag = memberTag(member.id);
  const { chat } = subject.event;
  const before = view.read(talkKind, chat)?.spoken ?? [];
  const others = new Set<string>();
  for (const [topic, who, when] of before)
    if (topic === name && who !== tag && isLately(when, at, again)) others.add(who);
  if (others.size >= enough) return;
  // What no rule looks back to any more would only be read again and again.
  const kept = before.filter(([topic, who, when]) => topic !== name || (who !== tag && isLately(when, at, within + 1)));
  const spoken: Spoken = [name, tag, at];
  view.put(talkKind, { chat, spoken: [...kept, spoken].slice(-mostSpoken) }, chat);
}

function secondsOf({ event }: Subject): number {
  return Math.floor(event.at / 1000);
}

function isLately(when: number | undefined, at: number, again: number): boolean {
  return when !== undefined && at - when < again;
}
