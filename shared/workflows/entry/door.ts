import type { Draft } from '../../decision/draft.ts';
import { idFirst } from '../../decision/moved.ts';
import type { ChatId } from '../../event/ids.ts';
import { type Door, doorId, doorKind } from '../../records/door.ts';

/** Filed by the chat's first id: buttons and timers go on speaking of the same door when the chat gets another. */
export function doorOf(draft: Draft, chat: ChatId): Door {
  const first = idFirst(draft, chat);
  return draft.view.read(doorKind, doorId(first)) ?? { chat: first };
}

/** A door at which nothing goes on needs no record. */
export function keepDoor(draft: Draft, door: Door): void {
  const { times = [], toAsk = [], toWelcome = [], toName = [], gathers, raid, posts = [] } = door;
  const waiting = toAsk.length + toWelcome.length + toName.length;
  const isQuiet = times.length + waiting + posts.length === 0 && gathers === undefined && !raid;
  if (isQuiet) draft.view.delete(doorKind, doorId(door.chat));
  else draft.view.put(doorKind, door, doorId(door.chat));
}
