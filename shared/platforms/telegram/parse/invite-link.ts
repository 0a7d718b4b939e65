import type { JoinedEvent } from '../../../event/event.ts';
import { personOf } from './person.ts';
import type { TelegramMemberUpdate } from './schema.ts';

/**
 * Telegram tells of the link in `chat_member` and `chat_join_request` only, and of the link's maker always. The whole
 * link is told of those that the bot has made (https://core.telegram.org/bots/api#chatinvitelink).
 */
export function linkOf({
  invite_link: made,
}: Pick<TelegramMemberUpdate, 'invite_link'>): Pick<JoinedEvent, 'linkOf' | 'link'> {
  if (made?.creator === undefined) return {};
  const { creator, invite_link: link } = made;
  return { linkOf: personOf(creator), ...(creator.is_bot === true && link !== undefined && { link }) };
}
