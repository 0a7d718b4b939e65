import type { Draft } from '../../decision/draft.ts';
import { setTimer } from '../../decision/timers.ts';
import { bulkPerSecond } from '../../effects/bulk.ts';
import type { Words } from '../../effects/effect.ts';
import type { OutcomeEvent, TimerEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { type ClassSubscriber, classSubscriberKind, everyOfMine } from '../../records/class-subscriber.ts';
import { type Member, memberKind } from '../../records/member.ts';
import type { KnownLesson } from '../../records/timetable.ts';
import type { LessonChange } from './compare.ts';
import { lessonDue, reminderWords } from './reminder.ts';
import { timetableOf } from './sources.ts';
import { purposes } from './timers.ts';
import { changesWords } from './words.ts';

/** What the subscribers of a class are told of: a lesson that is about to begin, or what changed at a moment. */
export type News = { readonly source: string; readonly series: string } & (
  | { readonly lesson: string; readonly start: number; readonly lead: number }
  | { readonly changedAt: number }
);

/** So many are told in one decision: a record holds all that follows from it. */
const together = 50;
const minute = 60_000;
/**
 * Milliseconds for which there is always somebody left to be told. Timers may be a minute late on AWS: with two in hand
 * no lane stands still. More would lie on the queue when there is nothing to tell any more.
 */
const inHand = 2 * minute;

/** Tells all who want to be reminded: the first of them now, the others page by page. */
export function tellSubscribers(draft: Draft, news: News): void {
  tellPage(draft, { ...news, of: news.series, began: draft.now, told: 0 });
}

export function tellSubscribersLater(draft: Draft, news: News, at: number): void {
  goOn(draft, { ...news, of: news.series, began: at, told: 0 }, at);
}

/** The next of them. What they are told of is looked at again: moved or cancelled meanwhile, nobody more is told. */
export function tellMoreSubscribers(draft: Draft, { data = {} }: TimerEvent): void {
  tellPage(draft, data);
}

/**
 * As the timer carries it: the news, whose page it is (`of`: a class, or `everyOfMine`), behind whom it begins (`after`),
 * when the first was (`began`, epoch milliseconds), and how many are `told` before this one.
 */
type Page = NonNullable<TimerEvent['data']>;

interface Told {
  readonly words: Words;
  /** Whose class it is. */
  readonly year?: number | undefined;
  /** Until when it is of use, epoch milliseconds. */
  readonly before: number;
}

function tellPage(draft: Draft, page: Page): void {
  const told = newsOf(draft, page);
  if (!told) return draft.note('what they were to be told of is not so any more');
  const { partition, sort: sortPrefix } = classSubscriberKind.key(String(page.of), '' as MemberId);
  const query = {
    partition,
    sortPrefix,
    limit: together,
    ...(page.after === undefined ? {} : { after: String(page.after) }),
  };
  const rows = draft.view.list(classSubscriberKind, query);
  const wanting = rows.filter((row) => wants(draft, row, page, told));
  for (const row of wanting) tell(draft, row, told);
  const last = draft.view.keysOf(query).at(-1)?.sort;
  draft.note(`${rows.length} subscribers of ${page.of}`);
  const { after: _, ...rest }: Page = { ...page, told: Number(page.told ?? 0) + wanting.length };
  if (rows.length === together && last !== undefined) return goOn(draft, { ...rest, after: last }, nextAt(draft, rest));
  if (page.of !== everyOfMine) tellPage(draft, { ...rest, of: everyOfMine });
}

/** When all who have been asked for by then are told, at the pace of their lanes. */
function toldAt({ now }: Draft, { began = now, told = 0 }: Page): number {
  return Math.max(now, Number(began) + (Number(told) / bulkPerSecond) * 1000);
}

/** At once, until there are enough in hand. */
function nextAt(draft: Draft, page: Page): number {
  return toldAt(draft, page) - draft.now < inHand ? draft.now : draft.now + minute;
}

/** A time already past comes due at once. */
function goOn(draft: Draft, page: Page, at: number): void {
  draft.do(setTimer({ purpose: purposes.tell, owner: JSON.stringify(page), at, data: page }));
}

function tell(draft: Draft, { series, member }: ClassSubscriber, { words, before }: Told): void {
  draft.do({ type: 'tell', member, words, before, bulk: `class.${series}` });
}

/** Who has left is not told; who wants all of theirs only of those, and not a second time. */
function wants(draft: Draft, { member: id }: ClassSubscriber, { of, series }: Page, { year }: Told): boolean {
  const member = draft.view.read(memberKind, id);
  if (!member || member.leftAt !== undefined) return false;
  if (of !== everyOfMine) return true;
  return isTheirs(member, year) && draft.view.read(classSubscriberKind, String(series), id) === undefined;
}

function isTheirs({ nickname }: Member, year: number | undefined): boolean {
  const own = nickname?.says?.year;
  return year === undefined || own === undefined || own === year;
}

function newsOf(draft: Draft, page: Page): Told | undefined {
  if (page.changedAt === undefined) {
    const lesson = lessonDue(draft, page);
    const words = lesson && reminderWords(draft, lesson, Number(page.lead), toldAt(draft, page));
    return lesson && words && { words, year: lesson.year, before: lesson.start };
  }
  const lessons = timetableOf(draft, String(page.source))?.lessons ?? [];
  const changes = lessons.filter((one) => one.series === page.series && one.changedAt === page.changedAt).map(changeIn);
  const [first] = changes;
  if (!first) return undefined;
  const before = Math.max(...changes.map(({ lesson }) => lesson.start));
  return { words: changesWords(draft, changes), year: first.lesson.year, before };
}

/** As far as what is kept of a lesson tells. */
function changeIn(lesson: KnownLesson): LessonChange {
  const kind = lesson.cancelled ? 'cancelled' : lesson.was === undefined ? 'changed' : 'moved';
  return { kind, lesson };
}

/** Who takes no messages is not written to again: they have not opened a private chat, or have closed it. */
export function dropUnreachable(draft: Draft, { bulk = '', member, reason }: OutcomeEvent): void {
  if (!bulk.startsWith('class.') || !member || reason !== 'blocked-by-member') return;
  draft.view.delete(classSubscriberKind, bulk.slice('class.'.length), member);
}
