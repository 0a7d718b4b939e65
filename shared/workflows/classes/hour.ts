import type { Draft } from '../../decision/draft.ts';
import type { CalendarReadEvent } from '../../event/event.ts';
import { type Lesson, type Timetable, timetableKind } from '../../records/timetable.ts';
import { tellChanges } from './changes.ts';
import { compare } from './compare.ts';
import { noteFailure } from './failing.ts';
import { type Ahead, lessonsOfFile } from './lessons.ts';
import { plan } from './plan.ts';
import type { CalendarSettings, ClassesSettings } from './settings.ts';
import { calendarOf, lookAhead, ofFile, sourceOf } from './sources.ts';

/** Timers are a minute late at most, and the next hour looks again. */
const planAhead = 65 * 60_000;

/** Every hour: what comes due until the next is set, what the file says is compared with what was known, calendars are asked for. */
export function lookAtTimetable(draft: Draft): void {
  const { classes, timezone } = draft.community.data;
  if (!classes) return draft.note('there is no timetable here');
  const before = draft.view.read(timetableKind, ofFile);
  if (before || classes.timetable.length > 0) {
    const ahead = lessonsOfFile(classes.timetable, timezone, draft.now - behind(classes), draft.now + lookAhead);
    renew(draft, before ?? { source: ofFile, lessons: [], until: 0 }, ahead);
  }
  for (const calendar of classes.calendars) askForCalendar(draft, calendar);
}

/** As long as its material may still be shown a lesson is known that is over. */
function behind({ timetable }: ClassesSettings): number {
  const after = timetable.flatMap(({ material }) => material.map(({ at }) => (at.of === 'end' ? at.after : 0)));
  return Math.max(0, ...after) + planAhead;
}

/** It is asked for on the hour, which may be some minutes off. */
const early = 10 * 60_000;

function askForCalendar(draft: Draft, { name, every }: CalendarSettings): void {
  const source = sourceOf({ name });
  const before = draft.view.read(timetableKind, source) ?? { source, lessons: [], until: 0 };
  // What cannot be read is asked for every hour.
  const due = (before.askedAt ?? 0) + (before.failing === undefined ? every : 0) - early;
  if (draft.now < due) return keep(draft, before);
  draft.do({ type: 'read-calendar', calendar: name, from: draft.now, until: draft.now + lookAhead });
  keep(draft, { ...before, askedAt: draft.now });
}

/** Sets what comes due next of it, and remembers that. */
function keep(draft: Draft, timetable: Timetable): void {
  const to = draft.now + planAhead;
  plan(draft, timetable, { from: timetable.planned ?? draft.now, to });
  draft.view.put(timetableKind, { ...timetable, planned: to }, timetable.source);
}

/** A calendar has been read, or could not be. */
export function takeCalendar(draft: Draft, event: CalendarReadEvent): void {
  const { classes } = draft.community.data;
  const source = sourceOf({ name: event.calendar });
  const before = draft.view.read(timetableKind, source);
  const calendar = classes && calendarOf(classes, source);
  if (!calendar || !before) return draft.note('no such calendar any more');
  if (event.fault !== undefined) return noteFailure(draft, before, event.fault);
  const { failing: _, told: __, doubted, ...rest } = before;
  const ahead = { lessons: event.lessons.map((lesson) => withCommon(lesson, calendar)), until: event.until };
  if (!doubted && isSuspicious(before, ahead, draft.now))
    return noteFailure(draft, { ...before, doubted: true }, 'empty');
  renew(draft, rest, ahead);
}

function withCommon(lesson: Lesson, { subject, year }: CalendarSettings): Lesson {
  return { ...lesson, ...(subject === undefined ? {} : { subject }), ...(year === undefined ? {} : { year }) };
}

/** A calendar that is empty all at once is mostly a fault of whoever serves it. */
function isSuspicious({ lessons, until }: Timetable, ahead: Ahead, now: number): boolean {
  const expected = lessons.filter(
    ({ start, cancelled }) => !cancelled && start > now && start < Math.min(until, ahead.until),
  );
  const fresh = new Set(ahead.lessons.map(({ series }) => series));
  return expected.length >= 3 && !expected.some(({ series }) => fresh.has(series));
}

/** From now on this is known; what is new in it is told, and set where the hour has been set already. */
function renew(draft: Draft, before: Timetable, ahead: Ahead): void {
  const isFirst = before.until === 0;
  const { lessons, changes } = compare(isFirst ? undefined : before, ahead, draft.now);
  const after: Timetable = { ...before, lessons, until: ahead.until };
  if (isFirst || changes.length > 0) {
    const fresh = isFirst ? lessons : changes.map(({ lesson }) => lesson);
    const planned = before.planned ?? draft.now;
    plan(draft, { ...after, lessons: fresh }, { from: draft.now, to: planned });
  }
  keep(draft, after);
  tellChanges(draft, after.source, changes);
}
