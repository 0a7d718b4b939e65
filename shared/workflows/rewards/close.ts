import { closingDate } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant } from '../../decision/points.ts';
import { isMonth, monthOf } from '../../decision/standings.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type Board, boardKind, type Ranked } from '../../records/board.ts';
import { closedWeekKind } from '../../records/ledger.ts';
import { waitsForQuiet } from '../quiet/wait.ts';
import { announce } from './announce.ts';
import { boardDue, nextPage } from './board-timer.ts';
import { beginClean } from './clean-month.ts';
import { nextBest } from './standings.ts';
import { goOnShowing } from './top.ts';

/** The purposes of the timers that end a week and a month. */
export const weekPurpose = 'rewards.week';
export const monthPurpose = 'rewards.month';

/**
 * The week is over: its best are announced and get their bonus. Once, also when the timer fires twice or late: the week
 * is named by the date it was to close on, and a closed week stays closed.
 */
export function closeWeek(draft: Draft, event: TimerEvent): void {
  const { rewards, timezone } = draft.community.data;
  if (!rewards?.weekly) return draft.note('weeks are not rewarded');
  if (waitsForQuiet(draft, event)) return;
  close(draft, closingDate(timezone, rewards.weekly, event.at));
}

/** On the first day of a month the one before is. */
export function closeMonth(draft: Draft, event: TimerEvent): void {
  const { rewards, timezone } = draft.community.data;
  if (!rewards?.monthly) return draft.note('months are not rewarded');
  if (waitsForQuiet(draft, event)) return;
  const [year, month] = monthOf(timezone, event.at).split('-').map(Number);
  close(draft, new Date(Date.UTC(year ?? 0, (month ?? 0) - 2, 1)).toISOString().slice(0, 7));
}

function close(draft: Draft, period: string): void {
  if (draft.view.read(closedWeekKind, period)) return draft.note(`${period} is closed already`);
  const begun = draft.view.read(boardKind, 'closing', period);
  if (begun) {
    draft.note(`${period} is being closed`);
    return nextPage(draft, begun);
  }
  goOn(draft, { purpose: 'closing', period, at: draft.now, after: '', best: [] });
}

/** The next page of a board. */
export function boardStep(draft: Draft, event: TimerEvent): void {
  const board = boardDue(draft, event);
  if (board) (board.purpose === 'shown' ? goOnShowing : goOn)(draft, board);
}

function goOn(draft: Draft, board: Board): void {
  const { period } = board;
  const { best, after } = nextBest(draft, period, board, mostRewarded(draft, period));
  if (isMonth(period)) beginClean(draft, { period, after: board.after, until: after ?? '' });
  if (after === undefined) finish(draft, { ...board, best });
  else keep(draft, { ...board, best, after });
}

function keep(draft: Draft, board: Board): void {
  draft.view.put(boardKind, board, board.purpose, board.period);
  nextPage(draft, board);
}

function bonusOf(draft: Draft, period: string): readonly number[] {
  const { weekly, monthly } = draft.community.data.rewards ?? {};
  return (isMonth(period) ? monthly : weekly)?.bonus ?? [];
}

/** A month whose best get nothing has its best all the same. */
const fewestNamed = 3;

function mostRewarded(draft: Draft, period: string): number {
  return bonusOf(draft, period).length || fewestNamed;
}

function finish(draft: Draft, { purpose, period, best: ranked }: Board): void {
  const bonus = bonusOf(draft, period);
  const best = ranked.map((one, index) => ({ ...one, bonus: bonus[index] ?? 0 }));
  for (const one of best) rewardBest(draft, period, one);
  const kept = best.map(({ id: member, points, bonus }) => ({ member, points, bonus }));
  draft.view.put(closedWeekKind, { week: period, at: draft.now, best: kept }, period);
  draft.view.delete(boardKind, purpose, period);
  draft.note(`${period} closed: ${best.length} rewarded`);
  announce(draft, period, best);
}

function rewardBest(draft: Draft, period: string, { id, name, bonus }: Ranked & { bonus: number }): void {
  if (bonus === 0) return;
  const reason = isMonth(period) ? 'month' : 'week';
  grant(draft, draft.memberOf({ id, name }), { source: `${reason}.${period}`, points: bonus, reason });
}
