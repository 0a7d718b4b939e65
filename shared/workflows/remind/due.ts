import { renderInstant } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import type { TimerEvent } from '../../event/event.ts';
import { memberKind } from '../../records/member.ts';
import { reminderKind } from '../../records/reminder.ts';
import type { Erased } from '../workflow.ts';
import { cancelReminder } from './timer.ts';

/** Reminds whoever asked for it, in quiet hours too: it was their own wish. Twice or deleted meanwhile it is nothing. */
export function remind(draft: Draft, { member, data }: TimerEvent): void {
  const reminder = member && draft.view.read(reminderKind, member, String(data?.reminder ?? ''));
  if (!reminder) return draft.note('the reminder is not wanted any more');
  draft.view.delete(reminderKind, reminder.member, reminder.id);
  if (draft.view.read(memberKind, reminder.member)?.leftAt !== undefined) return draft.note('they have left');
  const voice = draft.community.data;
  const { chat, topic, at, text, name } = reminder;
  const words = say(voice, 'remind.now', { text, time: renderInstant(at, voice) });
  const call = chat && say(voice, 'remind.now-in-chat', { member: called(draft, { id: member, name }, chat) });
  const fallback = chat && call ? { fallback: { chat, words: call, ...(topic === undefined ? {} : { topic }) } } : {};
  draft.do({ type: 'tell', member, words, ...fallback });
}

/** What waits because of it waits no more. */
export function reminderErased(draft: Draft, { kind, record }: Erased): void {
  if (kind === reminderKind.name) draft.do(cancelReminder(record as { readonly id: string }));
}
