import type { Draft } from '../../decision/draft.ts';
import type { ChatId } from '../../event/ids.ts';
import { type Door, doorId, doorKind } from '../../records/door.ts';

export function doorOf(draft: Draft, chat: ChatId): Door {
  return draft.view.read(doorKind, doorId(chat)) ?? { chat };
}

/** A door at which nothing goes on needs no record. */
export function keepDoor(draft: Draft, door: Door): void {
  const { times = [], toAsk = [], toWelcome = [], gathers, raid, posts = [] } = door;
  const isQuiet = times.length + toAsk.length + toWelcome.length + posts.length === 0 && gathers === undefined && !raid;
  if (isQuiet) draft.view.delete(doorKind, doorId(door.chat));
  else draft.view.put(doorKind, door, doorId(door.chat));
}
