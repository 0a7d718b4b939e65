import type { RefusalReason } from '../../../event/event.ts';
import type { Outcome } from '../../platform.ts';
import type { Refused } from './api.ts';

export const done: Outcome = { result: 'done' };
export const already: Outcome = { result: 'already' };

export function refuse(reason: RefusalReason, detail: string): Outcome {
  return { result: 'refused', reason, detail };
}

/** What needs no look into the room; whoever got M_FORBIDDEN asks the room why (`whyForbidden`). */
export function outcomeOf(refused: Refused): Outcome {
  if (refused.status === 429) return { result: 'later', seconds: Math.max(1, Math.ceil(refused.retryAfter ?? 1)) };
  return refuse(refused.status === 403 ? 'no-rights' : 'not-possible', `${refused.code} ${refused.error}`.trim());
}
