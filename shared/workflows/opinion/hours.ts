import type { Draft } from '../../decision/draft.ts';
import { setTimer } from '../../decision/timers.ts';
import { hourLength, type Opinion, opinionKind } from '../../records/opinion.ts';

/** The purpose of the timer that adds an hour up. */
export const hourPurpose = 'opinion.hour';

/** What was decided in the last second of the hour is written by then. */
const grace = 120_000;

export function hourOf(at: number): number {
  return Math.floor(at / hourLength);
}

export function endOf(hour: number): number {
  return (hour + 1) * hourLength;
}

export function opinionNow({ view }: Pick<Draft, 'view'>): Opinion {
  return view.read(opinionKind) ?? { awaited: 0, judged: 0, topics: [] };
}

/** The present hour will be added up at its end. Only its first message writes for it. */
export function awaitHour(draft: Draft, opinion: Opinion, hour: number): void {
  if (opinion.awaited >= hour) return;
  draft.view.put(opinionKind, { ...opinion, awaited: hour });
  setHourTimer(draft, { hour, at: endOf(hour) + grace });
}

/** `after`: the message up to which it has been added up. */
export function setHourTimer(
  draft: Draft,
  { hour, at, after = '' }: { hour: number; at: number; after?: string },
): void {
  draft.do(setTimer({ purpose: hourPurpose, owner: String(hour), at, turn: after || at, data: { hour, after } }));
}
