import { afterCommunityQuiet } from '../../community/quiet.ts';
import type { Draft } from '../../decision/draft.ts';
import { setTimer } from '../../decision/timers.ts';
import type { TimerEvent } from '../../event/event.ts';

/**
 * In the community's quiet hours the timer comes again when they are over: true, and nothing is to be done now. For what is
 * told of a week or a month; `at` stays the moment it was meant for, so that it is still told of the same one.
 */
export function waitsForQuiet(draft: Draft, event: TimerEvent): boolean {
  const until = afterCommunityQuiet(draft.community.data, draft.now);
  if (until <= draft.now) return false;
  const owner = `quiet ${event.at} ${event.data?.after ?? ''}`;
  draft.do(setTimer({ ...event, owner, at: until, meant: event.at }));
  draft.note('quiet hours: told when they are over');
  return true;
}
