import { localDate } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import { type ActiveDay, activeDayKind } from '../../records/active-day.ts';
import { countingKind, figuresKind } from '../../records/figures.ts';
import { happeningKind } from '../../records/happening.ts';
import type { Member } from '../../records/member.ts';
import { shortId } from '../../text/identity.ts';
import type { Erased } from '../workflow.ts';
import { firstDayOfWeek } from './days.ts';

/** What somebody has written is counted under this name when they are erased before the day is. */
export const erasedMessages = 'messages.erased';

/** A member's first message of a day begins a row of that day, and ends the one of their last day. All others cost nothing. */
export function noteActive(draft: Draft, member: Member): void {
  const { digest, timezone } = draft.community.data;
  if (!digest) return;
  const date = localDate(timezone, draft.now);
  const [last, before = 0] = member.day ?? [];
  // A clock that was set back begins no day anew.
  if (last !== undefined && last >= date) return;
  const sent = member.messages - 1;
  if (last !== undefined) endDay(draft, member, last, sent - before);
  member.day = [date, sent];
  const isFirst = last === undefined || last < firstDayOfWeek(digest, date);
  const row: ActiveDay = { date, member: member.id, ...(isFirst ? { first: true } : {}) };
  draft.view.put(activeDayKind, row, date, member.id);
}

function endDay({ view }: Draft, { id }: Member, date: string, messages: number): void {
  const row = view.read(activeDayKind, date, id);
  // The day may have been counted long ago, and its rows be gone.
  if (row) view.put(activeDayKind, { ...row, messages }, date, id);
}

/** Whoever is erased has written all the same: how much stays known, and no longer who. */
export function keepCount(draft: Draft, { kind, record }: Erased): void {
  if (kind === 'member') {
    const member = record as Member;
    // From now on only the row knows how much it was.
    if (member.day) endDay(draft, member, member.day[0], member.messages - member.day[1]);
  } else if (kind === 'active') {
    const { date, member } = record as ActiveDay;
    const row = draft.view.read(activeDayKind, date, member);
    if (row && !draft.view.read(figuresKind, date)) keepOf(draft, row);
  }
}

function keepOf({ view, event }: Draft, { date, member, messages = 0, first }: ActiveDay): void {
  const counting = view.read(countingKind, date);
  if (!counting) {
    const name = erasedMessages;
    const happening = { date, name, amount: messages, ...(first ? { of: 'first' } : {}) };
    return view.put(happeningKind, happening, date, `${name}#${shortId(`${event.id} ${member}`)}`);
  }
  // The day is being counted at this very moment: what happened may have been gone through, but not yet who has written.
  const isCounted = counting.stage === 'counted' || (counting.stage === 'active' && member <= counting.after);
  if (isCounted) return;
  const { active, firsts } = counting;
  const more = { messages: counting.messages + messages, active: active + 1, firsts: firsts + (first ? 1 : 0) };
  view.put(countingKind, { ...counting, ...more }, date);
}
