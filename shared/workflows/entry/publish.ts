import type { Draft } from '../../decision/draft.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import { shortId } from '../../text/identity.ts';

/** `by`: an admin's id, or what let them in or not. */
export function publish(draft: Draft, name: string, about: { member: MemberId; chat: ChatId; by?: string }): void {
  const id = `${draft.event.id}!${name}.${shortId(about.member)}`;
  draft.do({ type: 'publish', event: { name, version: 1, id, at: draft.now, detail: { ...about } } });
}
