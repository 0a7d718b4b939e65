import { say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { DeletedEvent } from '../../event/event.ts';
import type { Case } from '../../records/case.ts';
import type { Featured } from '../../records/featured.ts';
import type { Member } from '../../records/member.ts';
import { forgetDeletedAnswer } from './answers.ts';
import { featuredAt, numbered } from './found.ts';
import { stand, withdraw } from './stand.ts';

/** `/unfeature` as a reply, or `/unfeature 12`. */
export function unfeatureByCommand(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const { event, words } = command;
  const { reply } = event.message;
  const [, number] = /^#?(\d{1,8})$/.exec(words.trim()) ?? [];
  const post = number ? numbered(draft, Number(number)) : reply && featuredAt(draft, event.chat, reply.messageId);
  if (!number && !reply) return command.answer(draft, say(voice, 'content.unfeature-usage'));
  if (post?.state !== 'featured') return command.answer(draft, say(voice, 'content.not-featured'));
  withdraw(draft, post, 'admin');
  command.answer(draft, say(voice, 'content.unfeatured', { number: post.number }));
}

/** A message of the case may be one that was featured, and edited since. */
export function isForbidden(draft: Draft, _: Member, { id, status, chat, evidence }: Case): void {
  if (status !== 'open') return;
  for (const post of postsOf(draft, { chat, evidence }))
    if (post.state === 'featured') withdraw(draft, post, { lostBy: id });
}

/** Where the platform tells it: a link to it opens nothing any more. */
export function isDeleted(draft: Draft, { chat, messageId }: DeletedEvent): void {
  const post = featuredAt(draft, chat, messageId);
  if (post?.state === 'featured') withdraw(draft, post, 'deleted');
  forgetDeletedAnswer(draft, chat, messageId);
}

/** It was no offence: what stood stands again. */
export function isAllowedAgain(draft: Draft, _: Member, { id, chat, evidence }: Case): void {
  for (const post of postsOf(draft, { chat, evidence })) {
    // Of whoever is forgotten there are no words left to show.
    if (post.lostBy !== id || post.state === 'featured' || !post.author) continue;
    const { lostBy: __, ...rest } = post;
    stand(draft, { ...rest, state: 'featured', news: true, turn: post.turn + 1 });
  }
}

/** A flood has many messages, and what was featured is none of its last. */
const mostLooked = 20;

function postsOf(draft: Draft, { chat, evidence }: Pick<Case, 'chat' | 'evidence'>): Featured[] {
  return evidence.messageIds.slice(0, mostLooked).flatMap((id) => featuredAt(draft, chat, id) ?? []);
}
