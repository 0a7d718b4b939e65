import type { Effect } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { timerId } from '../../text/identity.ts';

/** The purpose of the timer that looks whether an invitation has come to something. */
export const vestPurpose = 'growth.vest';

/** One for each who was brought: setting it again moves it. */
export function vestAt(member: MemberId, at: number): Effect {
  const id = timerId(vestPurpose, member);
  const event: TimerEvent = { type: 'timer', id: `timer:${id}:${at}`, at, purpose: vestPurpose, member };
  return { type: 'set-timer', timer: { id, at, event } };
}

export function vestNoMore(member: MemberId): Effect {
  return { type: 'cancel-timer', id: timerId(vestPurpose, member) };
}
