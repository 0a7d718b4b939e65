import { say, sayPlain } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { onlyInPrivate } from '../../decision/only-in-private.ts';
import type { ButtonEvent } from '../../event/event.ts';
import { farewellKind } from '../../records/farewell.ts';
import { memberKind } from '../../records/member.ts';
import { answerInPrivate } from '../rights/me.ts';
import { outOfGroups } from './out.ts';
import { noteRemoved } from './removed.ts';

const longestReason = 500;
/** Who has not answered for a day may have changed their mind. */
const askedFor = 24 * 3600_000;

/** `/leave reason`: asked once whether they mean it, in private. */
export function askToLeave(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const { from, event } = command;
  const known = draft.view.read(memberKind, from.id);
  // As far as Reeve knows: the group in which they write may tell of it as well.
  if (draft.isProtected(known ?? { id: from.id }, event.chat) || (known?.adminOf ?? []).length > 0) {
    return answerInPrivate(draft, command, say(voice, 'leave.not-staff'));
  }
  const reason = command.words.trim().slice(0, longestReason).toWellFormed();
  const farewell = {
    member: from.id,
    name: from.name,
    at: draft.now,
    state: 'asked',
    ...(reason ? { reason } : {}),
  } as const;
  draft.view.put(farewellKind, farewell, from.id);
  const buttons = [
    [
      { label: sayPlain(voice, 'leave.yes'), data: 'leave:yes' },
      { label: sayPlain(voice, 'leave.no'), data: 'leave:no' },
    ],
  ];
  const topic = event.topic === undefined ? {} : { topic: event.topic };
  const fallback = { chat: event.chat, words: onlyInPrivate(draft, from, event.chat), ...topic };
  const words = say(voice, 'leave.sure', { community: voice.name });
  draft.do({ type: 'tell', member: from.id, words, buttons, ...(event.private ? {} : { fallback }) });
}

export function answerLeave(draft: Draft, event: ButtonEvent): void {
  const voice = draft.community.data;
  const { chat, messageId, answerId, from } = event;
  const farewell = draft.view.read(farewellKind, from.id);
  const member = draft.memberOf(from);
  draft.do({ type: 'answer', chat, answerId });
  const edit = (words: ReturnType<typeof say>) => draft.do({ type: 'edit', chat, messageId, words });
  if (farewell?.state !== 'asked' || draft.now - farewell.at > askedFor || member.leftAt !== undefined) {
    return edit(say(voice, 'leave.old'));
  }
  if (event.data !== 'leave:yes') {
    draft.view.put(farewellKind, { ...farewell, state: 'stayed' }, from.id);
    return edit(say(voice, 'leave.stays'));
  }
  draft.view.put(farewellKind, { ...farewell, state: 'left' }, from.id);
  noteRemoved(draft, member, { at: draft.now, why: 'wish' });
  draft.keep(member);
  edit(say(voice, 'leave.goodbye', { member }));
  draft.do(...outOfGroups(draft, member));
}
