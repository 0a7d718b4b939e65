import type { Draft } from '../../decision/draft.ts';
import { isGoneFrom } from '../../decision/presence.ts';
import type { MigratedEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { postChallenge } from './challenge-post.ts';
import { doorOf, keepDoor } from './door.ts';
import { heldIn, hold } from './hold.ts';

/** One decision changes so many records. Whoever else is kept is found when their time is up, or when they write. */
const mostAsked = 40;

/**
 * The chat has a new id. What asks newcomers stands in the old one, where nobody is any more: they are asked anew, in one
 * message, and muted there. Telegram mutes nobody in a group before it is a supergroup.
 */
export function askAgainThere(draft: Draft, { chat, to }: MigratedEvent): void {
  const settings = draft.community.data.entry?.challenge;
  const { posts = [], ...door } = doorOf(draft, chat);
  if (!settings || posts.length === 0) return;
  const waits = [...new Set(posts.flatMap((one) => one.waits))].slice(-mostAsked);
  const kept = waits.flatMap((id) => keptElsewhere(draft, id, to) ?? []);
  if (kept.length === 0) return;
  keepDoor(draft, door);
  for (const { member, tries } of kept) {
    const held = { by: 'challenge', chat: to, since: draft.now, ...(tries === undefined ? {} : { tries }) } as const;
    hold(draft, member, held, draft.now + settings.timeOut);
    draft.keep(member);
  }
  const asked = kept.map(({ member: { id, name } }) => ({ id, name }));
  postChallenge(draft, to, asked);
}

/** Those who still have to answer, and not there already: it may be told twice that a chat has moved. */
function keptElsewhere(
  draft: Draft,
  id: MemberId,
  to: MigratedEvent['to'],
): { readonly member: Member; readonly tries?: number } | undefined {
  const member = draft.view.read(memberKind, id);
  if (!member || isGoneFrom(draft, member, to)) return undefined;
  const held = heldIn(draft, member, to);
  return held && held.by === 'challenge' && held.chat !== to ? { member, ...held } : undefined;
}
