import type { KnownLesson, Lesson, Timetable } from '../../records/timetable.ts';
import type { Ahead } from './lessons.ts';

/** What has become of a lesson; `lesson` is as it is known from now on. */
export interface LessonChange {
  readonly kind: 'added' | 'moved' | 'changed' | 'cancelled';
  readonly lesson: KnownLesson;
}

export interface Compared {
  readonly lessons: readonly KnownLesson[];
  readonly changes: readonly LessonChange[];
}

/** A lesson that is gone, and another of its class so near, are one that was moved. */
const nearEnough = 4 * 24 * 3600_000;

/** What is new against what was known. Nothing is a change of which nobody could have known, or that is over. */
export function compare(before: Timetable | undefined, { lessons, until }: Ahead, now: number): Compared {
  const known = new Map((before?.lessons ?? []).map((lesson) => [lesson.id, lesson]));
  const fresh = new Set(lessons.map(({ id }) => id));
  const gone = [...known.values()].filter(({ id, start }) => !fresh.has(id) && start > now && start < until);
  const standing = gone.filter(({ cancelled }) => !cancelled);
  const isNews = ({ start }: Lesson) => start > now && start < (before?.until ?? 0);
  const unknown = lessons.filter((lesson) => !known.has(lesson.id) && isNews(lesson));
  const pairs = pairsOf(standing, unknown);
  const kept = lessons.map((lesson): Judged => {
    const was = known.get(lesson.id) ?? pairs.get(lesson);
    if (was) return judge(lesson, was, now);
    return { lesson, ...(isNews(lesson) ? { kind: 'added' } : {}) };
  });
  const moved = new Set(pairs.values());
  const off = standing.filter((lesson) => !moved.has(lesson)).map(calledOff);
  const beyond = [...known.values()].filter(({ id, start }) => !fresh.has(id) && start >= until);
  const judged = [...kept, ...off].map((one) =>
    one.kind ? { ...one, lesson: { ...one.lesson, changedAt: now } } : one,
  );
  const lessonsNow = [...judged.map(({ lesson }) => lesson), ...gone.filter(({ cancelled }) => cancelled), ...beyond];
  return { lessons: lessonsNow, changes: judged.filter((one): one is LessonChange => one.kind !== undefined) };
}

/** A lesson as it is known from now on, and what has become of it, if anything has. */
interface Judged {
  readonly kind?: LessonChange['kind'];
  readonly lesson: KnownLesson;
}

function judge(lesson: Lesson, was: KnownLesson, now: number): Judged {
  if (lesson.start <= now && was.start <= now) return { lesson };
  if (was.cancelled) return { lesson, kind: 'added' };
  if (was.start !== lesson.start) return { lesson: { ...lesson, was: was.start }, kind: 'moved' };
  if (was.title !== lesson.title || was.place !== lesson.place) return { lesson, kind: 'changed' };
  return { lesson: { ...lesson, ...changeOf(was) } };
}

function calledOff({ was: _, ...lesson }: KnownLesson): Judged {
  return { lesson: { ...lesson, cancelled: true }, kind: 'cancelled' };
}

function changeOf({ changedAt, was }: KnownLesson): Pick<KnownLesson, 'changedAt' | 'was'> {
  return { ...(changedAt === undefined ? {} : { changedAt }), ...(was === undefined ? {} : { was }) };
}

/** Each new lesson with the nearest of its class that is gone. */
function pairsOf(gone: readonly KnownLesson[], fresh: readonly Lesson[]): Map<Lesson, KnownLesson> {
  const left = new Set(gone);
  const pairs = new Map<Lesson, KnownLesson>();
  for (const lesson of fresh) {
    let nearest: KnownLesson | undefined;
    const far = (one: Lesson) => Math.abs(one.start - lesson.start);
    for (const one of left) {
      if (one.series === lesson.series && far(one) <= nearEnough && (!nearest || far(one) < far(nearest)))
        nearest = one;
    }
    if (!nearest) continue;
    left.delete(nearest);
    pairs.set(lesson, nearest);
  }
  return pairs;
}
