import type { Named } from '../community/say.ts';
import type { MessageEvent } from '../event/event.ts';
import { type ChatId, type MemberId, nativeId } from '../event/ids.ts';
import { chosenRules, fires } from '../rules/evaluate.ts';
import { subjectOf } from '../rules/subject.ts';
import type { Draft } from './draft.ts';

/**
 * How Reeve calls a member before others: by the name, but by the id when the name itself breaks a rule or says how to be
 * reached elsewhere. Advertisers join under a name that is an advert, so that the bot which greets them spreads it.
 */
export function called(draft: Draft, { id, name }: Named, chat: ChatId): Named {
  return isUnfit(draft, { id, name }, chat) ? { id, name: nativeId(id) } : { id, name };
}

/** Contacts, whether or not the file has a rule for names; or a rule that speaks of this name, and would not of any other. */
function isUnfit(draft: Draft, { id, name }: Named, chat: ChatId): boolean {
  const called = (shown: string) =>
    subjectOf(silence(draft, id, shown, chat), draft.memberOf({ id, name }), draft.now, draft.community);
  const own = called(name);
  if ((own.reading('name')?.contacts.length ?? 0) > 0) return true;
  const speaking = chosenRules(draft.community.rules, own).filter(
    (rule) => rule.data.mode === 'live' && fires(rule, own),
  );
  if (speaking.length === 0) return false;
  const other = called('');
  return speaking.some((rule) => !fires(rule, other));
}

/** As if they had said nothing. An edit, for such is not remembered. */
function silence(draft: Draft, id: MemberId, name: string, chat: ChatId): MessageEvent {
  const message = { id: '', text: '', links: [], media: [], mentions: [] };
  const from = { id, name, kind: 'person' } as const;
  return { type: 'message', id: draft.event.id, at: draft.now, chat, from, message, edited: true, private: false };
}
