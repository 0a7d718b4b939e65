import type { Happening, SandboxPerson, SandboxUpdate } from '../../../shared/platforms/sandbox/update.ts';
import type { Refusal } from './deed.ts';
import type { RoomMember, RoomState } from './state.ts';

/** What came of something a person did: what Reeve is to hear of, or why the room would not have it. */
export type Acted =
  | {
      readonly ok: true;
      readonly updates: readonly SandboxUpdate[];
      readonly member?: string;
      readonly message?: string;
    }
  | { readonly ok: false; readonly reason: Refusal; readonly until?: number };

/** An update with the id that Reeve will know its event by. */
export interface NamedUpdate {
  readonly event: string;
  readonly update: SandboxUpdate;
}

export function updateOf(room: RoomState, at: number, happening: Happening): NamedUpdate {
  const delivery = room.newId();
  return { event: `sandbox:${delivery}`, update: { delivery, at, happening } };
}

export function did(updates: readonly NamedUpdate[], about: { member?: string; message?: string } = {}): Acted {
  return { ok: true, updates: updates.map(({ update }) => update), ...about };
}

export function refused(reason: Refusal, until?: number): Acted {
  return { ok: false, reason, ...(until !== undefined && { until }) };
}

export function personOf({ id, name, username }: RoomMember): SandboxPerson {
  return { id, name, username, kind: 'person' };
}
