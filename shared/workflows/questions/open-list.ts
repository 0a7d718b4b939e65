import type { Draft } from '../../decision/draft.ts';
import { idNow } from '../../decision/moved.ts';
import type { MigratedEvent } from '../../event/event.ts';
import type { ChatId } from '../../event/ids.ts';
import { type OpenQuestion, openQuestionsKind, type Question, questionKind } from '../../records/question.ts';

/** One record has room for so many, and nobody could answer more. */
const mostOpen = 100;
/** Its own message and the latest around it. */
const mostMessages = 4;

export function isFull(draft: Draft, chat: ChatId): boolean {
  return (draft.view.read(openQuestionsKind, idNow(draft, chat))?.open.length ?? 0) >= mostOpen;
}

/** From now on a reply to its message is about it. */
export function addOpen(draft: Draft, { id, chat: asked, messageId, at }: Question): void {
  const { view } = draft;
  const chat = idNow(draft, asked);
  const open = (view.read(openQuestionsKind, chat)?.open ?? []).filter(([one]) => one !== id);
  const added: OpenQuestion = chat === asked ? [id, at, messageId] : [id, at];
  view.put(openQuestionsKind, { chat, open: [...open, added] }, chat);
}

/**
 * The chat has a new id: what is open is listed there. Messages are counted anew there, so that the old numbers would mean
 * others. Telegram: a supergroup begins at 1.
 */
export function moveOpen({ view }: Draft, { chat, to }: MigratedEvent): void {
  const moved = view.read(openQuestionsKind, chat)?.open ?? [];
  if (moved.length === 0) return;
  const there = view.read(openQuestionsKind, to)?.open ?? [];
  view.delete(openQuestionsKind, chat);
  view.put(openQuestionsKind, { chat: to, open: [...moved.map(([id, at]): OpenQuestion => [id, at]), ...there] }, to);
}

export function removeOpen(draft: Draft, asked: ChatId, id: string): void {
  const { view } = draft;
  const chat = idNow(draft, asked);
  const open = view.read(openQuestionsKind, chat)?.open ?? [];
  if (!open.some(([one]) => one === id)) return;
  const left = open.filter(([one]) => one !== id);
  if (left.length === 0) view.delete(openQuestionsKind, chat);
  else view.put(openQuestionsKind, { chat, open: left }, chat);
}

/** A reply to this message is about it, too. */
export function addMessage(draft: Draft, { id, chat: asked }: Question, messageId: string): void {
  const { view } = draft;
  const chat = idNow(draft, asked);
  const open = (view.read(openQuestionsKind, chat)?.open ?? []).map((one): OpenQuestion => {
    const [which, at, own, ...around] = one;
    return which !== id || own === undefined ? one : [id, at, own, ...[...around, messageId].slice(1 - mostMessages)];
  });
  view.put(openQuestionsKind, { chat, open }, chat);
}

/** The open question that a message belongs to. */
export function questionAt(draft: Draft, chat: ChatId, messageId: string): Question | undefined {
  const { view } = draft;
  const found = view.read(openQuestionsKind, chat)?.open.find(([, , ...messages]) => messages.includes(messageId));
  if (!found) return undefined;
  const question = view.read(questionKind, found[0]);
  if (question?.state === 'open') return question;
  // Who asked it has been erased.
  removeOpen(draft, chat, found[0]);
  return undefined;
}
