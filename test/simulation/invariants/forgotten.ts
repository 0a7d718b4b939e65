import type { MemberId } from '../../../shared/event/ids.ts';
import { forgetPurpose } from '../../../shared/workflows/rights/forget.ts';
import type { Scene } from '../scene.ts';

/** Somebody of whom much is held is erased in several steps: in between, their records need not agree. */
export function isBeingForgotten(scene: Pick<Scene, 'pending'>, id: MemberId): boolean {
  for (const { event } of scene.pending()) if (event.purpose === forgetPurpose && event.member === id) return true;
  return false;
}
