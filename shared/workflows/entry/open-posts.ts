import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { PostedEvent } from '../../event/event.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import type { ChallengePost } from '../../records/door.ts';
import { doorOf, keepDoor } from './door.ts';

/** Of more that stand open at once the oldest are left as they are. */
const mostOpen = 20;

/** A message that asks these newcomers is about to be posted. Gives what it is noted by. */
export function openPost(draft: Draft, chat: ChatId, waits: readonly MemberId[]): string {
  for (const id of waits) waitNoMore(draft, chat, id);
  const key = draft.event.id;
  const door = doorOf(draft, chat);
  keepDoor(draft, { ...door, posts: [...(door.posts ?? []), { key, at: draft.now, waits }].slice(-mostOpen) });
  return key;
}

/** This member is asked nothing any more there: passed, shown out, or gone. */
export function waitNoMore(draft: Draft, chat: ChatId, member: MemberId): void {
  const { posts = [] } = doorOf(draft, chat);
  if (!posts.some(({ waits }) => waits.includes(member))) return;
  keepOpen(
    draft,
    chat,
    posts.map((one) => ({ ...one, waits: one.waits.filter((id) => id !== member) })),
  );
}

/** Which message it has become; all may have answered before this was known. */
export function notePosted(draft: Draft, { chat, messageId, noted }: PostedEvent): void {
  const { posts = [] } = doorOf(draft, chat);
  if (!posts.some(({ key }) => key === noted)) return draft.note('a post that is open no more');
  keepOpen(
    draft,
    chat,
    posts.map((one) => (one.key === noted ? { ...one, messageId } : one)),
  );
}

/** What waits for nobody is said to be settled, as soon as it is known where it stands. */
function keepOpen(draft: Draft, chat: ChatId, posts: readonly ChallengePost[]): void {
  const { posts: _, ...door } = doorOf(draft, chat);
  const words = say(draft.community.data, 'entry.challenge-settled');
  const open = posts.filter(({ waits, messageId }) => {
    if (waits.length > 0 || messageId === undefined) return true;
    draft.do({ type: 'edit', chat, messageId, words });
    return false;
  });
  keepDoor(draft, open.length === 0 ? door : { ...door, posts: open });
}
