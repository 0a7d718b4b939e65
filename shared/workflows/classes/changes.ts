import { afterQuiet } from '../../community/quiet.ts';
import type { Draft } from '../../decision/draft.ts';
import { publish } from '../../decision/publish.ts';
import type { ChatId } from '../../event/ids.ts';
import type { KnownLesson } from '../../records/timetable.ts';
import { sayAwake } from '../quiet/hold.ts';
import type { LessonChange } from './compare.ts';
import { tellSubscribersLater } from './fan-out.ts';
import { chatsOf } from './sources.ts';
import { changesWords } from './words.ts';

const names = {
  added: 'class.announced',
  moved: 'class.changed',
  changed: 'class.changed',
  cancelled: 'class.cancelled',
} as const;

/** In one post for each chat, whatever has changed; whoever wants to be reminded of a class hears of it in private. */
export function tellChanges(draft: Draft, source: string, changes: readonly LessonChange[]): void {
  const { classes } = draft.community.data;
  if (!classes || changes.length === 0) return;
  const inOrder = [...changes].sort((one, other) => one.lesson.start - other.lesson.start);
  const quiet = inOrder.some(({ lesson }) => isUrgent(draft, lesson, classes.quietHours)) ? [] : classes.quietHours;
  for (const [chat, theirs] of byChat(draft, source, inOrder)) {
    sayAwake(draft, [chat], { text: changesWords(draft, theirs).text }, quiet);
  }
  const at = afterQuiet(draft.community.data, quiet, draft.now);
  for (const series of new Set(inOrder.map(({ lesson }) => lesson.series))) {
    tellSubscribersLater(draft, { source, series, changedAt: draft.now }, at);
  }
  for (const { kind, lesson } of inOrder) {
    const { id, series, title, start, was } = lesson;
    const before = was === undefined ? {} : { was };
    publish(draft, names[kind], { class: series, lesson: id, title, start, ...before }, { of: id });
  }
}

/** Nobody would know before it begins, or would have begun. */
function isUrgent(draft: Draft, { start, was = start }: KnownLesson, quietHours: readonly string[]): boolean {
  const first = Math.min(start, was > draft.now ? was : start);
  const lead = Math.max(0, ...(draft.community.data.classes?.remind ?? []));
  return first - lead <= afterQuiet(draft.community.data, quietHours, draft.now);
}

function byChat(draft: Draft, source: string, changes: readonly LessonChange[]): Map<ChatId, LessonChange[]> {
  const chats = new Map<ChatId, LessonChange[]>();
  for (const change of changes) {
    for (const chat of chatsOf(draft, source, change.lesson)) chats.set(chat, [...(chats.get(chat) ?? []), change]);
  }
  return chats;
}
