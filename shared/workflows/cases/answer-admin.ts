import type { Command } from '../../decision/command.ts';
import { concernOf } from '../../decision/concern.ts';
import type { Draft } from '../../decision/draft.ts';
import { onlyInPrivate } from '../../decision/only-in-private.ts';
import type { Button, Words } from '../../effects/effect.ts';

/** What is about a member is read by admins only: in their chat, else in private. */
export function answerAdmin(
  draft: Draft,
  { event, from }: Command,
  words: Words,
  buttons?: readonly (readonly Button[])[],
): void {
  const { chat, topic, message } = event;
  const said = { words, ...(buttons === undefined ? {} : { buttons }) };
  if (!event.private && concernOf(draft, chat) === 'admins') {
    return draft.do({ type: 'post', chat, replyTo: message.id, ...said, ...(topic === undefined ? {} : { topic }) });
  }
  const inChat = { chat, words: onlyInPrivate(draft, from, chat), ...(topic === undefined ? {} : { topic }) };
  draft.do({ type: 'tell', member: from.id, ...said, ...(event.private ? {} : { fallback: inChat }) });
}
