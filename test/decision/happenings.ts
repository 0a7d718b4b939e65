import type {
  ButtonEvent,
  DeletedEvent,
  JoinedEvent,
  LeftEvent,
  MessageEvent,
  ReactionEvent,
} from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import type { Message, Person } from '../../shared/event/message.ts';
import { adminChat, group } from './community.ts';

let deliveries = 0;

function nextId(): string {
  deliveries += 1;
  return `test:${deliveries}`;
}

export function person(id: string, name = id, more: Partial<Person> = {}): Person {
  return { id: memberId('test', id), name, kind: 'person', ...more };
}

/** A message in the group; its id is the delivery's. */
export function says(
  from: Person,
  text: string,
  at: number,
  more: { message?: Partial<Message>; event?: Partial<MessageEvent> } = {},
): MessageEvent {
  const id = nextId();
  const message = { id: id.slice(5), text, links: [], media: [], mentions: [], ...more.message };
  return { type: 'message', id, at, chat: group, from, message, edited: false, private: false, ...more.event };
}

export function tells(from: Person, text: string, at: number): MessageEvent {
  return says(from, text, at, { event: { private: true, chat: chatId('test', from.id.slice(5)) } });
}

export function joins(member: Person, at: number): JoinedEvent {
  return { type: 'joined', id: nextId(), at, chat: group, member };
}

export function leaves(member: Person, at: number): LeftEvent {
  return { type: 'left', id: nextId(), at, chat: group, member };
}

export function reacts(from: Person, messageId: string, emoji: string, at: number): ReactionEvent {
  return { type: 'reaction', id: nextId(), at, chat: group, from, messageId, added: [emoji], removed: [] };
}

/** `by` takes a message away on the platform. */
export function deletes(by: Person, messageId: string, at: number): DeletedEvent {
  return { type: 'deleted', id: nextId(), at, chat: group, messageId, by };
}

export function presses(from: Person, data: string, at: number): ButtonEvent {
  const id = nextId();
  return { type: 'button', id, at, chat: adminChat, from, messageId: '1', data, answerId: `answer-${id.slice(5)}` };
}
