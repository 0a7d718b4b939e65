import { renderDuration } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { KnownLesson } from '../../records/timetable.ts';
import { lessonsOfFile } from './lessons.ts';
import { ofFile, timetableOf } from './sources.ts';
import { titleOf, whenOf, withPlace } from './words.ts';

/** The lesson of a reminder, as long as it is what the reminder was set for. */
export function lessonDue(
  draft: Draft,
  { source, lesson, start, lead }: NonNullable<TimerEvent['data']>,
): KnownLesson | undefined {
  const isWanted = draft.community.data.classes?.remind.includes(Number(lead));
  const known = timetableOf(draft, String(source))?.lessons.find(({ id }) => id === lesson);
  if (!isWanted || !known || known.cancelled || known.start !== start || known.start <= draft.now) return undefined;
  return source === ofFile && !isInFile(draft, known) ? undefined : known;
}

/** The file may have changed since the timetable was looked at on the hour. */
function isInFile(draft: Draft, { id, start }: KnownLesson): boolean {
  const { classes, timezone } = draft.community.data;
  const { lessons } = lessonsOfFile(classes?.timetable ?? [], timezone, start, start + 1);
  return lessons.some((lesson) => lesson.id === id && lesson.start === start);
}

const minute = 60_000;

/** `at`: when they will be read, about. */
export function reminderWords(draft: Draft, lesson: KnownLesson, lead: number, at = draft.now): Words {
  const voice = draft.community.data;
  const left = lesson.start - at;
  // A timer may be a minute late: nobody wants to read 59 minutes.
  const rounded = Math.abs(left - lead) <= 2 * minute ? lead : Math.max(Math.round(left / minute), 1) * minute;
  const time = renderDuration(rounded, voice.language);
  const words = say(voice, 'class.remind', { lesson: titleOf(lesson), time, when: whenOf(draft, lesson) });
  return withPlace(draft, words, lesson);
}
