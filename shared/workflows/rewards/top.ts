import { joinWords, say } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { isMonth, periodsAt } from '../../decision/standings.ts';
import type { Words } from '../../effects/effect.ts';
import { type Asking, type Board, boardKind, type Ranked } from '../../records/board.ts';
import { allTime } from '../../records/ledger.ts';
import { nextPage } from './board-timer.ts';
import { nextBest } from './standings.ts';

export const shown = 10;
/** A board of very many is made anew when it is older than this, milliseconds; and begun again when it got stuck. */
const fresh = 10 * 60_000;
const stuck = 3600_000;
/** Of so many who ask while it is being made each gets an answer. */
const mostAsking = 20;

const week = /^(week|本周|周|周榜)$/i;
const month = /^(month|本月|月|月榜)$/i;

/** `/top`, `/top month`: of the boards that the file keeps, else of the first of them. */
export function showTop(draft: Draft, command: Command): void {
  const period = periodMeant(draft, command.words.trim());
  const first = nextBest(draft, period, { best: [] }, shown);
  // A community of usual size: everybody has been looked at.
  if (first.after === undefined) return command.answer(draft, topWords(draft, period, first.best));
  const board = draft.view.read(boardKind, 'shown', period);
  if (board?.doneAt !== undefined && draft.now - board.doneAt < fresh) {
    return command.answer(draft, topWords(draft, period, board.best));
  }
  const asking = askingOf(command);
  if (board && board.doneAt === undefined && draft.now - board.at < stuck) {
    const others = board.asking ?? [];
    if (others.length < mostAsking)
      draft.view.put(boardKind, { ...board, asking: [...others, asking] }, 'shown', period);
    return;
  }
  const { best, after } = first;
  const begun: Board = { purpose: 'shown', period, at: draft.now, after, best, asking: [asking] };
  draft.view.put(boardKind, begun, 'shown', period);
  nextPage(draft, begun);
}

function periodMeant(draft: Draft, written: string): string {
  const { rewards, timezone } = draft.community.data;
  const periods = rewards ? periodsAt(rewards, timezone, draft.now) : ([allTime] as const);
  const asked = periods.find((one) => (isMonth(one) ? month : week).test(written));
  return asked ?? periods[0];
}

function askingOf({ event, from }: Command): Asking {
  const { chat, topic, message } = event;
  const where = { chat, replyTo: message.id, ...(topic === undefined ? {} : { topic }) };
  return event.private ? { ...where, member: from.id } : where;
}

/** Another page of it has been looked at. */
export function goOnShowing(draft: Draft, board: Board): void {
  const { best, after } = nextBest(draft, board.period, board, shown);
  if (after !== undefined) {
    const next = { ...board, best, after };
    draft.view.put(boardKind, next, 'shown', board.period);
    return nextPage(draft, next);
  }
  const { asking = [], ...rest } = board;
  draft.view.put(boardKind, { ...rest, best, doneAt: draft.now }, 'shown', board.period);
  const words = topWords(draft, board.period, best);
  for (const { member, ...where } of asking) {
    if (member) draft.do({ type: 'tell', member, words });
    else draft.do({ type: 'post', words, ...where });
  }
}

function topWords(draft: Draft, period: string, best: readonly Ranked[]): Words {
  const community = draft.community.data;
  if (best.length === 0) return say(community, 'top.nobody');
  const title = period === allTime ? 'top.title' : isMonth(period) ? 'top.title-month' : 'top.title-week';
  return joinWords([say(community, title), ...linesOf(draft, best)], '\n');
}

/** Plain names: a list that mentioned ten people would call all ten of them each time. */
function linesOf(draft: Draft, best: readonly Ranked[]): Words[] {
  return best.map(({ id, name, points }, index) =>
    say(draft.community.data, 'top.line', { place: index + 1, member: shownName({ id, name }), points }),
  );
}
