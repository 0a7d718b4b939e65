import type * as z from 'zod/mini';
import type { ButtonEvent, JoinRequestedEvent, ReactionEvent } from '../../../event/event.ts';
import { linkOf } from './invite-link.ts';
import { chatOf, personOf, senderOf } from './person.ts';
import type { buttonPressSchema, joinRequestSchema, reactionSchema, TelegramReactionType } from './schema.ts';

export function joinRequest(request: z.infer<typeof joinRequestSchema>): Omit<JoinRequestedEvent, 'id'> {
  return {
    type: 'join-requested',
    at: request.date * 1000,
    chat: chatOf(request.chat),
    member: personOf(request.from),
    ...(request.bio !== undefined && { bio: request.bio }),
    ...linkOf(request),
  };
}

/** Undefined: Telegram did not say who. */
export function reaction(change: z.infer<typeof reactionSchema>): Omit<ReactionEvent, 'id'> | undefined {
  const from = senderOf({ chat: change.chat, from: change.user, sender_chat: change.actor_chat });
  if (from === undefined) return undefined;
  const before = change.old_reaction.map(emojiOf);
  const after = change.new_reaction.map(emojiOf);
  return {
    type: 'reaction',
    at: change.date * 1000,
    chat: chatOf(change.chat),
    from,
    messageId: String(change.message_id),
    added: after.filter((emoji) => !before.includes(emoji)),
    removed: before.filter((emoji) => !after.includes(emoji)),
  };
}

/** Custom emoji have only an id; a paid reaction is always a star. */
function emojiOf({ type, emoji, custom_emoji_id }: TelegramReactionType): string {
  return emoji ?? custom_emoji_id ?? (type === 'paid' ? '⭐' : type);
}

/**
 * Undefined for buttons that are not ours: of an inline message, or of a game.
 * Telegram does not date a press (the date inside is the message's); it lives 150 seconds, so now is close enough.
 */
export function buttonPress(
  press: z.infer<typeof buttonPressSchema>,
  now: number,
): Omit<ButtonEvent, 'id'> | undefined {
  if (press.message === undefined || press.data === undefined) return undefined;
  return {
    type: 'button',
    at: now,
    chat: chatOf(press.message.chat),
    from: personOf(press.from),
    messageId: String(press.message.message_id),
    data: press.data,
    answerId: press.id,
  };
}
