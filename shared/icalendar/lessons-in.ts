import ICAL from 'ical.js';
import type { CalendarFault, Lesson } from '../records/timetable.ts';
import { shortId } from '../text/identity.ts';
import { type Ahead, firstOf } from '../workflows/classes/lessons.ts';
import { looksLikeCalendar } from './calendar-source.ts';
import { instantIn, zoneNamed } from './instants.ts';
import { withinTime } from './within-time.ts';

export interface Wanted {
  /** Of the calendar: lessons of two calendars are never the same. */
  readonly name: string;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly until: number;
  /** The community's, of times that name no zone. */
  readonly timezone: string;
}

/** Milliseconds: a year of a school takes a hundredth of it. */
const patience = 3000;

/**
 * The lessons of a calendar in iCalendar form that end after `from` and begin before `until`: with repetitions, exceptions
 * and what was moved. What is cancelled is left out, and whole days, which are no lessons.
 */
export function lessonsIn(text: string, wanted: Wanted): Ahead | { readonly fault: CalendarFault } {
  if (!looksLikeCalendar(text)) return { fault: 'no-calendar' };
  const found = withinTime(() => {
    const calendar = parse(text);
    return calendar ? eventsIn(calendar).flatMap((event) => lessonsOf(event, wanted)) : 'none';
  }, patience);
  if (found === undefined) return { fault: 'too-slow' };
  return found === 'none' ? { fault: 'no-calendar' } : firstOf(found, wanted.until);
}

/** Undefined when it is none. */
export function parse(text: string): ICAL.Component | undefined {
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, '').trim());
    // Several calendars one behind the other: the first.
    const first = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0] : parsed;
    return new ICAL.Component(first as string);
  } catch (fault) {
    if (fault instanceof Error) return undefined;
    throw fault;
  }
}

/** Each event once, its exceptions with it. */
function eventsIn(calendar: ICAL.Component): ICAL.Event[] {
  const all = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const usable = all.filter(({ component }) => component.getFirstProperty('dtstart') !== null);
  const events = usable.filter((event) => !event.isRecurrenceException());
  const byUid = new Map(events.map((event) => [event.uid, event]));
  for (const exception of usable) {
    if (exception.isRecurrenceException()) byUid.get(exception.uid)?.relateException(exception);
  }
  return [...byUid.values()];
}

function lessonsOf(event: ICAL.Event, wanted: Wanted): Lesson[] {
  try {
    if (!event.isRecurring()) return kept([lessonOf(event, event, undefined, wanted)], wanted);
    return kept([...recurrences(event, wanted)], wanted);
  } catch (fault) {
    // A rule that cannot be costs its own event, not the others.
    if (fault instanceof Error) return [];
    throw fault;
  }
}

function kept(lessons: readonly (Lesson | undefined)[], { from, until }: Wanted): Lesson[] {
  return lessons.flatMap((one) => (one && one.end > from && one.start < until ? [one] : []));
}

const day = 24 * 3600_000;
/** A lesson may have been moved from so far into the days that are asked for. */
const movedFrom = 31 * day;
const mostSteps = 20_000;

function* recurrences(event: ICAL.Event, wanted: Wanted): Generator<Lesson | undefined> {
  const zone = zoneNamed(event.component.getFirstProperty('dtstart'));
  const iterator = event.iterator(
    startNear(event, wanted.from - movedFrom, instantIn(event.startDate, zone, wanted.timezone)),
  );
  for (let step = 0; step < mostSteps; step++) {
    const next = iterator.next();
    if (!next) return;
    const at = instantIn(next, zone, wanted.timezone);
    if (at > wanted.until + movedFrom) return;
    if (at > wanted.from - movedFrom) yield lessonOf(event, event.getOccurrenceDetails(next).item, next, wanted);
  }
}

/**
 * Years of repetitions need not be counted through: whole rhythms of days or weeks are left out. Not where the rule
 * counts how often it happens.
 */
function startNear({ component, startDate }: ICAL.Event, from: number, start: number): ICAL.Time {
  const rules = component.getAllProperties('rrule').map((one) => one.getFirstValue() as ICAL.Recur);
  const [rule] = rules;
  if (rules.length !== 1 || !rule || rule.count) return startDate;
  const length = rule.freq === 'DAILY' ? 1 : rule.freq === 'WEEKLY' ? 7 : 0;
  const days = length * Math.max(rule.interval, 1);
  const over = days === 0 ? 0 : Math.floor((from - start) / day / days) - 1;
  if (over < 1) return startDate;
  const near = startDate.clone();
  near.adjust(over * days, 0, 0, 0);
  return near;
}

/** Undefined for what is no lesson: cancelled, or a whole day. `at`: of a repetition, when it would be by the rule. */
function lessonOf(event: ICAL.Event, item: ICAL.Event, at: ICAL.Time | undefined, wanted: Wanted): Lesson | undefined {
  const { component } = item;
  if (textOf(component, 'status')?.toUpperCase() === 'CANCELLED' || item.startDate.isDate) return undefined;
  const { name, timezone } = wanted;
  const zone = zoneNamed(component.getFirstProperty('dtstart'));
  const own = instantIn(item.startDate, zone, timezone);
  const byRule = at && instantIn(at, zoneNamed(event.component.getFirstProperty('dtstart')), timezone);
  const start = item === event ? (byRule ?? own) : own + shift(item, at);
  const length = instantIn(item.endDate, zoneNamed(component.getFirstProperty('dtend')) ?? zone, timezone) - own;
  const place = textOf(component, 'location') ?? textOf(component, 'url');
  return {
    id: shortId(`calendar ${name} ${event.uid} ${byRule ?? ''}`),
    series: shortId(`calendar ${name} ${event.uid}`),
    title: (textOf(component, 'summary') ?? '').slice(0, 80) || '…',
    start,
    end: start + Math.min(Math.max(length, 0), day),
    ...(place === undefined ? {} : { place: place.slice(0, 120) }),
  };
}

/** What was changed for this and all that follow moves each as far as it moved the first of them. */
function shift(item: ICAL.Event, at: ICAL.Time | undefined): number {
  if (!at || !item.modifiesFuture()) return 0;
  return at.subtractDateTz(item.recurrenceId).toSeconds() * 1000;
}

/** On one line. */
function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  const text = value === null || value === undefined ? '' : String(value).replace(/\s+/g, ' ').trim().toWellFormed();
  return text === '' ? undefined : text;
}
