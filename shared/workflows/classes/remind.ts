import { sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { publish } from '../../decision/publish.ts';
import type { Button } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { KnownLesson } from '../../records/timetable.ts';
import { tellSubscribers } from './fan-out.ts';
import { lessonDue, reminderWords } from './reminder.ts';
import { chatsOf } from './sources.ts';

/** Reminds the chat, and whoever wants to be reminded. Of a lesson that has moved, is off or has begun it does nothing. */
export function remindOfLesson(draft: Draft, { data = {} }: TimerEvent): void {
  const { classes } = draft.community.data;
  const lesson = lessonDue(draft, data);
  if (!classes || !lesson) return draft.note('the lesson is not about to begin any more');
  if (isOvertaken(draft, lesson, Number(data.lead))) return draft.note('late: a later reminder of it says the same');
  const source = String(data.source);
  const chats = classes.in === 'chat' ? chatsOf(draft, source, lesson) : [];
  const [words, buttons] = [reminderWords(draft, lesson, Number(data.lead)), [[remindButton(draft, lesson)]]];
  for (const chat of chats) draft.do({ type: 'post', chat, words, buttons });
  const { id, series, title, start } = lesson;
  publish(draft, 'class.reminded', { class: series, lesson: id, title, start, lead: Number(data.lead) }, { of: id });
  tellSubscribers(draft, { source, series, lesson: id, start, lead: Number(data.lead) });
}

function isOvertaken(draft: Draft, { start }: KnownLesson, lead: number): boolean {
  const others = draft.community.data.classes?.remind ?? [];
  return others.some((other) => other < lead && start - other <= draft.now);
}

function remindButton(draft: Draft, { series }: Pick<KnownLesson, 'series'>): Button {
  return { label: sayPlain(draft.community.data, 'class.button-remind'), data: `class:${series}` };
}
