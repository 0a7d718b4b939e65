import type { ChatId } from '../event/ids.ts';
import { chatKind } from '../records/chat.ts';
import type { Draft } from './draft.ts';

type Knows = Pick<Draft, 'view'>;

/** The id that a chat has now, whichever it had when something was noted of it. */
export function idNow({ view }: Knows, chat: ChatId): ChatId {
  return view.read(chatKind, chat)?.movedTo ?? chat;
}

/** The id that Reeve has known it by first: what is filed by this one is found whatever the chat is called since. */
export function idFirst({ view }: Knows, chat: ChatId): ChatId {
  return view.read(chatKind, chat)?.movedFrom ?? chat;
}

/** The same chat, perhaps under the id it had before. */
export function isSameChat(draft: Knows, one: ChatId, other: ChatId): boolean {
  return one === other || idFirst(draft, one) === idFirst(draft, other);
}
