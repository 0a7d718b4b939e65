import type { Draft } from '../../decision/draft.ts';
import { setTimer } from '../../decision/timers.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type Board, boardKind } from '../../records/board.ts';

export const boardPurpose = 'rewards.board';

/** The next page, at once: in a decision of its own. */
export function nextPage(draft: Draft, { purpose, period, after }: Board): void {
  const owner = `${purpose} ${period} ${after}`;
  draft.do(setTimer({ purpose: boardPurpose, owner, at: draft.now, data: { purpose, period, after } }));
}

/** The board whose next page this timer asks for; undefined: it has gone on already, or is done. */
export function boardDue(draft: Draft, { data = {} }: TimerEvent): Board | undefined {
  const { purpose, period = '', after } = data;
  if (purpose !== 'shown' && purpose !== 'closing') return undefined;
  const board = draft.view.read(boardKind, purpose, String(period));
  if (!board || board.doneAt !== undefined || board.after !== String(after)) {
    draft.note('the board has gone on already');
    return undefined;
  }
  return board;
}
