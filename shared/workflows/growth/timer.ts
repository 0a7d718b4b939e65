import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { CancelTimer, SetTimer } from '../../effects/effect.ts';
import type { MemberId } from '../../event/ids.ts';

/** The purpose of the timer that looks whether an invitation has come to something. */
export const vestPurpose = 'growth.vest';

/** One for each who was brought: setting it again moves it. */
export function vestAt(member: MemberId, at: number): SetTimer {
  return setTimer({ purpose: vestPurpose, owner: member, at, member });
}

export function vestNoMore(member: MemberId): CancelTimer {
  return cancelTimer(vestPurpose, member);
}
