import { onTestFinished } from 'vitest';
import type { PlatformEffect, Words } from '../../../shared/effects/effect.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';
import { matrixPerformer } from '../../../shared/platforms/matrix/performer.ts';
import type { Outcome } from '../../../shared/platforms/platform.ts';
import { type Person, type Room, type RoomOptions, startMatrixStandIn } from '../../stand-in/matrix/stand-in.ts';

export const now = 1_760_000_000_000;

export const words = (text: string): Words => ({ text, mentions: [] });
export const chatOf = (room: Room) => chatId('matrix', room.id);
export const memberOf = (person: Person) => memberId('matrix', person.id);

/** A homeserver with a room in it and the performer connected to it. */
export async function performing(options: RoomOptions = {}) {
  const matrix = await startMatrixStandIn({ now: () => now });
  onTestFinished(() => matrix.close());
  const mod = matrix.person({ name: 'Mod' });
  const alice = matrix.person({ name: 'Alice' });
  const bob = matrix.person({ name: 'Bob' });
  const room = matrix.room({ title: 'Tutoring', owner: mod, members: [alice, bob], ...options });
  /** How long the performer waits for an answer. */
  const patience = { milliseconds: 10_000 };
  let effects = 0;
  const perform = (
    effect: PlatformEffect,
    id = `test#${effects++}`,
    secrets = {},
    png?: Uint8Array<ArrayBuffer>,
  ): Promise<Outcome> =>
    matrixPerformer(() => now, patience.milliseconds).perform(
      effect,
      { secrets: { ...matrix.secrets, ...secrets }, apiUrl: matrix.url, fetch },
      id,
      png,
    );
  const at = <Type extends string>(type: Type, person: Person) => ({
    type,
    chat: chatOf(room),
    member: memberOf(person),
  });
  return { matrix, mod, alice, bob, room, perform, at, patience, chat: chatOf(room) };
}
