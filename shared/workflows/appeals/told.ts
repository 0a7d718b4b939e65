import { renderInstant } from '../../community/durations.ts';
import { say, sayPlain } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { titleOfRule } from '../../decision/rule-title.ts';
import type { Effect, Words } from '../../effects/effect.ts';
import type { Case } from '../../records/case.ts';
import { chatKind } from '../../records/chat.ts';
import type { Member } from '../../records/member.ts';

const grades = ['none', 'warn', 'mute', 'kick', 'ban'] as const;

/** A case has brought its member something: told in private what, why and until when, with a button to appeal. */
export function tellMember(draft: Draft, member: Member, opened: Case): void {
  const { appeals } = draft.community.data;
  const grade = opened.sanction.do;
  if (!appeals || grade === 'none' || grades.indexOf(grade) < grades.indexOf(appeals.tell)) return;
  // Channels read nothing, and a message that breaks several rules is told of once: what is undone, is undone of all.
  if (isChannel(draft, member) || draft.effects.some((effect) => offersAppeal(effect, member))) return;
  const voice = draft.community.data;
  const buttons = [[{ label: sayPlain(voice, 'button.appeal'), data: `appeal:${opened.id}` }]];
  draft.do({
    type: 'tell',
    member: member.id,
    words: toldWords(draft, opened),
    buttons,
    ...inChat(draft, member, opened),
  });
}

function isChannel({ event }: Draft, { id }: Member): boolean {
  return event.type === 'message' && event.from.id === id && event.from.kind !== 'person';
}

function offersAppeal(effect: Effect, { id }: Member): boolean {
  if (effect.type !== 'tell' || effect.member !== id) return false;
  return effect.buttons?.flat().some(({ data }) => data.startsWith('appeal:')) ?? false;
}

function toldWords(draft: Draft, { chat, rule: id, sanction }: Case): Words {
  const voice = draft.community.data;
  const about = {
    // A number would tell a member nothing.
    chat: draft.view.read(chatKind, chat)?.title || voice.name,
    rule: titleOfRule(draft.community, id),
  };
  if (sanction.do === 'mute') return say(voice, 'told.mute', { ...about, until: renderInstant(sanction.until, voice) });
  return say(voice, `told.${sanction.do === 'none' ? 'warn' : sanction.do}`, about);
}

/** Whoever has been removed does not read it there any more. */
function inChat(draft: Draft, member: Member, { chat, topic, sanction }: Case) {
  if (sanction.do !== 'mute' && sanction.do !== 'warn') return {};
  const words = say(draft.community.data, 'told.in-chat', { member: called(draft, member, chat) });
  return { fallback: { chat, words, ...(topic === undefined ? {} : { topic }) } };
}
