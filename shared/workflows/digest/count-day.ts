import { dayBefore } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import { setTimer } from '../../decision/timers.ts';
import type { Effect } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { type ActiveDay, activeDayKind } from '../../records/active-day.ts';
import { type Counting, countingKind, figuresKind } from '../../records/figures.ts';
import { type Happening, happeningKind } from '../../records/happening.ts';
import type { RecordKind } from '../../records/kind.ts';
import { memberKind } from '../../records/member.ts';
import { erasedMessages } from './active.ts';
import { tellDay } from './daily.ts';

/** The purposes of the timers that begin to count a day, and go on with it. */
export const dayPurpose = 'digest.day';
export const pagePurpose = 'digest.page';

/** One decision looks at so many rows. */
export const pageSize = 500;

const erasedSum = `${erasedMessages}+`;
const erasedFirsts = `${erasedMessages}/first`;

/**
 * The day before is counted, and the admins are told. Once, also when the timer fires twice or late: the day is the one
 * before the moment it was meant for.
 */
export function beginDay(draft: Draft, { at }: TimerEvent): void {
  const { digest, timezone } = draft.community.data;
  if (!digest) return draft.note('no digest is made');
  const date = dayBefore(timezone, at);
  if (draft.view.read(figuresKind, date)) return draft.note(`${date} is counted already`);
  const begun = draft.view.read(countingKind, date);
  if (begun) {
    draft.note(`${date} is being counted`);
    return draft.do(nextPage(draft, begun));
  }
  goOn(draft, {
    date,
    counts: {},
    messages: 0,
    active: 0,
    firsts: 0,
    stage: 'happened',
    page: 0,
    after: '',
    at: draft.now,
  });
}

/** The next page, in a decision of its own. */
export function countPage(draft: Draft, { data = {} }: TimerEvent): void {
  const counting = draft.view.read(countingKind, String(data.date ?? ''));
  if (!counting || counting.page !== data.page) return draft.note('the counting has gone on already');
  goOn(draft, counting);
}

function goOn(draft: Draft, counting: Counting): void {
  if (counting.stage === 'counted') return finish(draft, counting);
  const next = counting.stage === 'happened' ? withHappenings(draft, counting) : withActive(draft, counting);
  draft.view.put(countingKind, next, next.date);
  draft.do(nextPage(draft, next));
}

/** What happened, by name. Whoever was erased has left what they wrote among it. */
function withHappenings(draft: Draft, counting: Counting): Counting {
  const { partition } = happeningKind.key(counting.date, '');
  const page = pageOf(draft, happeningKind, partition, counting.after);
  const counts: Record<string, number> = { ...counting.counts };
  for (const row of page.rows) add(counts, row);
  return { ...counting, ...placeAfter(page, counting.stage, 'active'), page: counting.page + 1, counts };
}

function add(counts: Record<string, number>, { name, of, amount }: Happening): void {
  const more = (key: string, by: number) => {
    counts[key] = (counts[key] ?? 0) + by;
  };
  more(name, 1);
  if (of !== undefined) more(`${name}/${of}`, 1);
  if (amount !== undefined) more(`${name}+`, amount);
}

/** Who has written, and how much: the row knows when they have written again since, else their own record. */
function withActive(draft: Draft, counting: Counting): Counting {
  const { partition } = activeDayKind.key(counting.date, '' as MemberId);
  const page = pageOf(draft, activeDayKind, partition, counting.after);
  const messages = page.rows.reduce((sum, row) => sum + messagesOf(draft, row), counting.messages);
  return {
    ...counting,
    ...placeAfter(page, counting.stage, 'counted'),
    page: counting.page + 1,
    messages,
    active: counting.active + page.rows.length,
    firsts: counting.firsts + page.rows.filter(({ first }) => first).length,
  };
}

function messagesOf({ view }: Draft, { date, member, messages }: ActiveDay): number {
  if (messages !== undefined) return messages;
  const found = view.read(memberKind, member);
  return found?.day?.[0] === date ? found.messages - found.day[1] : 0;
}

interface Page<R> {
  readonly rows: readonly R[];
  /** The last row, when there may be more behind it. */
  readonly last?: string;
}

function pageOf<R>(draft: Draft, kind: Listed<R>, partition: string, after: string): Page<R> {
  const query = { partition, limit: pageSize, ...(after === '' ? {} : { after }) };
  const sorts = draft.view.keysOf(query).map(({ sort }) => sort);
  const rows = draft.view.list(kind, query);
  const last = sorts.length < pageSize ? undefined : sorts.sort().at(-1);
  return { rows, ...(last === undefined ? {} : { last }) };
}

type Listed<R> = Pick<RecordKind<R, readonly string[]>, 'decode'> & RecordKind<R, never>;

function placeAfter({ last }: Page<unknown>, stage: Counting['stage'], next: Counting['stage']) {
  return last === undefined ? { stage: next, after: '' } : { stage, after: last };
}

function finish(draft: Draft, { date, counts, messages, active, firsts }: Counting): void {
  const { [erasedMessages]: gone = 0, [erasedSum]: written = 0, [erasedFirsts]: first = 0, ...happened } = counts;
  const members = { messages: messages + written, active: active + gone, firsts: firsts + first };
  const figures = { date, counts: happened, ...members };
  draft.view.put(figuresKind, figures, date);
  draft.view.delete(countingKind, date);
  draft.note(`${date}: ${figures.messages} messages of ${figures.active} members`);
  tellDay(draft, figures);
}

function nextPage(draft: Draft, { date, page }: Counting): Effect {
  return setTimer({ purpose: pagePurpose, owner: `${date} ${page}`, at: draft.now, data: { date, page } });
}
