import { type Named, say } from '../community/say.ts';
import type { Words } from '../effects/effect.ts';
import type { ChatId, MemberId } from '../event/ids.ts';
import { nativeId } from '../event/ids.ts';
import { called } from './called.ts';
import type { Draft } from './draft.ts';

/** In a chat, to somebody whom Reeve cannot write to: by name, for many read it, and it is no reply to anything. */
export function onlyInPrivate(draft: Draft, who: Named | MemberId, chat: ChatId): Words {
  const named = typeof who === 'string' ? draft.memberOf({ id: who, name: nativeId(who) }) : who;
  return say(draft.community.data, 'me.in-private', { member: called(draft, named, chat) });
}
