import type { ButtonEvent, MessageEvent, ReactionEvent } from '../../shared/event/event.ts';
import type { ChatId } from '../../shared/event/ids.ts';
import type { Message } from '../../shared/event/message.ts';
import { type Account, personOf } from './account.ts';
import type { Semester } from './semester.ts';

/** What somebody writes in their group; nothing when they cannot. */
export function writes(
  semester: Semester,
  account: Account,
  text: string,
  more: Partial<Message> = {},
): MessageEvent[] {
  if (!account.present || account.mutedUntil > semester.now) return [];
  const event = messageOf(semester, account, account.group, text, more);
  account.said = { id: event.message.id, text };
  return [event];
}

/** What somebody writes where the bot has written to them. */
export function writesTo(
  semester: Semester,
  account: Account,
  chat: ChatId,
  text: string,
  more: Partial<Message> = {},
): MessageEvent[] {
  if (chat === account.group) return writes(semester, account, text, more);
  const event = messageOf(semester, account, chat, text, more);
  return [account.platform === 'telegram' && chat === account.privately ? { ...event, private: true } : event];
}

/** What somebody writes to the bot. On Matrix the room becomes known as theirs first. */
export function tellsBot(semester: Semester, account: Account, text: string, more: Partial<Message> = {}) {
  const isFirst = account.platform === 'matrix' && !account.greeted;
  account.greeted = true;
  const event = messageOf(semester, account, account.privately, text, more);
  if (account.platform === 'telegram') return [{ ...event, private: true }];
  if (!isFirst) return [event];
  const { at, chat } = event;
  const first = {
    type: 'invited',
    id: semester.nextId('matrix'),
    at,
    chat,
    by: personOf(account),
    direct: true,
  } as const;
  return [first, event];
}

function messageOf(
  semester: Semester,
  account: Account,
  chat: ChatId,
  text: string,
  more: Partial<Message>,
): MessageEvent {
  const id = semester.nextId(account.platform);
  const native = id.slice(id.indexOf(':') + 1);
  const messageId = account.platform === 'telegram' ? native : `$${native}`;
  const message = { id: messageId, text, links: [], media: [], mentions: [], ...more };
  const from = personOf(account);
  return { type: 'message', id, at: semester.now, chat, from, message, edited: false, private: false };
}

export function reacts(
  semester: Semester,
  account: Account,
  where: { readonly chat: ChatId; readonly messageId: string },
  emoji: string,
): ReactionEvent {
  const { chat, messageId } = where;
  const from = personOf(account);
  const id = semester.nextId(account.platform);
  return { type: 'reaction', id, at: semester.now, chat, from, messageId, added: [emoji], removed: [] };
}

export function presses(
  semester: Semester,
  account: Account,
  where: { readonly chat: ChatId; readonly messageId: string },
  data: string,
): ButtonEvent {
  const { chat, messageId } = where;
  const id = semester.nextId(account.platform);
  return { type: 'button', id, at: semester.now, chat, from: personOf(account), messageId, data, answerId: `a${id}` };
}

/** The message replied to, as the platform tells it. */
export function replyTo(account: Account): Partial<Message> {
  return account.said
    ? { reply: { messageId: account.said.id, from: personOf(account), text: account.said.text } }
    : {};
}
