import type { Draft } from '../../decision/draft.ts';
import type { ChatId } from '../../event/ids.ts';
import { type Featured, featuredKind, featuredPlaceKind } from '../../records/featured.ts';
import { shortId } from '../../text/identity.ts';

export function placeTag(chat: ChatId, messageId: string): string {
  return shortId(`${chat} ${messageId}`);
}

/** What was featured of this message, standing or not. */
export function featuredAt(draft: Draft, chat: ChatId, messageId: string): Featured | undefined {
  const place = draft.view.read(featuredPlaceKind, placeTag(chat, messageId));
  return place && numbered(draft, place.number);
}

export function numbered(draft: Draft, number: number): Featured | undefined {
  return draft.view.read(featuredKind, String(number));
}

export function keepFeatured(draft: Draft, post: Featured): void {
  draft.view.put(featuredKind, post, String(post.number));
}

/** The latest that stand, the latest first; of more than a message has room for. */
export function latestFeatured(draft: Draft, most: number): Featured[] {
  return draft.view
    .list(featuredKind, { partition: 'featured', reverse: true, limit: most })
    .filter(({ state }) => state === 'featured')
    .sort((one, other) => other.number - one.number);
}
