import type { RuleData } from '../community/community.ts';
import { fill } from '../community/say.ts';
import type { MessageEvent } from '../event/event.ts';
import type { Member } from '../records/member.ts';
import { shortId } from '../text/identity.ts';
import { called } from './called.ts';
import type { Draft } from './draft.ts';

/** True of a rule that has nothing but words for whoever it is about: they have not offended, and there is no case. */
export function onlySays({ then }: RuleData): boolean {
  const { say, remove, sanction, points, serious } = then;
  return say !== undefined && !remove && !sanction && points === 0 && !serious;
}

/** Ten red envelopes in a row are asked once to wait. */
const againAfterSeconds = 60;

/** Says it in the chat, for a message once, however often that is edited. The decision and its trace are all that is kept. */
export function sayInChat(draft: Draft, event: MessageEvent, member: Member, { id, title, then }: RuleData): void {
  const about = shortId(`${event.chat} ${id}`);
  const at = Math.floor(draft.now / 1000);
  const [before, since = 0, messageId] = member.spokenTo ?? [];
  if (before === about && (messageId === event.message.id || at - since < againAfterSeconds))
    return draft.note(`rule ${id}: said a moment ago`);
  member.spokenTo = [about, at, event.message.id];
  draft.keep(member);
  draft.do({
    type: 'post',
    chat: event.chat,
    words: fill(then.say ?? '', { member: called(draft, member, event.chat), rule: title }),
    ...(event.topic === undefined ? {} : { topic: event.topic }),
  });
}
