import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { Effect } from '../../effects/effect.ts';
import type { Appeal } from '../../records/appeal.ts';

export const duePurpose = 'appeals.due';

/** One timer for each appeal: setting it again moves it. */
export function setDue({ case: id, member }: Appeal, at: number): Effect {
  return setTimer({ purpose: duePurpose, owner: id, at, member, data: { case: id } });
}

export function cancelDue({ case: id }: Appeal): Effect {
  return cancelTimer(duePurpose, id);
}
