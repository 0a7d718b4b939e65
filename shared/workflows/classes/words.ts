import { renderClock, renderDate } from '../../community/durations.ts';
import { joinWords, say } from '../../community/say.ts';
import { localTime } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { Lesson } from '../../records/timetable.ts';
import type { LessonChange } from './compare.ts';

/** `数学 · 函数专题 (2027)`: as a class is called. */
export function titleOf({ title, subject, year }: Pick<Lesson, 'title' | 'subject' | 'year'>): string {
  const named = subject === undefined || title.includes(subject) ? title : `${subject} · ${title}`;
  return year === undefined ? named : `${named} (${year})`;
}

/** `19:00–20:30` today, with the day on any other. */
export function whenOf(draft: Draft, { start, end }: Pick<Lesson, 'start' | 'end'>): string {
  const voice = draft.community.data;
  const clock = `${renderClock(start, voice)}–${renderClock(end, voice)}`;
  const isToday = localTime(voice.timezone, start).day === localTime(voice.timezone, draft.now).day;
  return isToday ? clock : `${renderDate(start, voice)} ${clock}`;
}

/** With the place below it, where there is one. */
export function withPlace(draft: Draft, words: Words, { place }: Pick<Lesson, 'place'>): Words {
  return place === undefined ? words : joinWords([words, say(draft.community.data, 'class.place', { place })], '\n');
}

export function changeWords(draft: Draft, { kind, lesson }: LessonChange): Words {
  const voice = draft.community.data;
  const values = { lesson: titleOf(lesson), when: whenOf(draft, lesson) };
  if (kind === 'cancelled') return say(voice, 'class.cancelled', values);
  if (kind === 'moved') {
    const length = lesson.end - lesson.start;
    const was = lesson.was ?? lesson.start;
    return withPlace(
      draft,
      say(voice, 'class.moved', { ...values, was: whenOf(draft, { start: was, end: was + length }) }),
      lesson,
    );
  }
  return withPlace(draft, say(voice, kind === 'added' ? 'class.added' : 'class.changed', values), lesson);
}

/** A post has room for so many. */
const mostLines = 12;

export function changesWords(draft: Draft, changes: readonly LessonChange[]): Words {
  const voice = draft.community.data;
  const lines = changes.slice(0, mostLines).map((change) => changeWords(draft, change));
  const more = changes.length - lines.length;
  const rest = more > 0 ? [say(voice, 'class.more', { count: more })] : [];
  return joinWords([say(voice, 'class.changes'), ...lines, ...rest], '\n');
}
