import type { Draft } from '../../decision/draft.ts';
import type { ChatId } from '../../event/ids.ts';
import { type OpenQuestion, openQuestionsKind, type Question, questionKind } from '../../records/question.ts';

/** One record has room for so many, and nobody could answer more. */
const mostOpen = 100;
/** Its own message and the latest around it. */
const mostMessages = 4;

export function isFull({ view }: Draft, chat: ChatId): boolean {
  return (view.read(openQuestionsKind, chat)?.open.length ?? 0) >= mostOpen;
}

/** From now on a reply to its message is about it. */
export function addOpen({ view }: Draft, { id, chat, messageId, at }: Question): void {
  const open = (view.read(openQuestionsKind, chat)?.open ?? []).filter(([one]) => one !== id);
  view.put(openQuestionsKind, { chat, open: [...open, [id, at, messageId]] }, chat);
}

export function removeOpen({ view }: Draft, chat: ChatId, id: string): void {
  const open = view.read(openQuestionsKind, chat)?.open ?? [];
  if (!open.some(([one]) => one === id)) return;
  const left = open.filter(([one]) => one !== id);
  if (left.length === 0) view.delete(openQuestionsKind, chat);
  else view.put(openQuestionsKind, { chat, open: left }, chat);
}

/** A reply to this message is about it, too. */
export function addMessage({ view }: Draft, { id, chat }: Question, messageId: string): void {
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
