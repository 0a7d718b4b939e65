import type { MigratedEvent, UnreadableEvent } from '../../../event/event.ts';
import type { Happening } from './happening.ts';
import { chatOf, isId } from './names.ts';
import { tombstoneOf } from './schema.ts';

/** Without a state key it is nothing but a message that anybody may send. */
export function isStateOfRoom({ event }: Happening): boolean {
  return event.state_key === '';
}

export function moved(happening: Happening): Omit<MigratedEvent, 'id'> | undefined {
  const { event, common } = happening;
  const to = tombstoneOf(event.content)?.replacement_room;
  if (!isStateOfRoom(happening) || !isId('!', to) || to === event.room_id) return undefined;
  return { type: 'migrated', ...common, to: chatOf(to) };
}

export function encrypted(happening: Happening): Omit<UnreadableEvent, 'id'> | undefined {
  return isStateOfRoom(happening) ? { type: 'unreadable', ...happening.common } : undefined;
}
