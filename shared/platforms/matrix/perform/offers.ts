import * as z from 'zod/mini';
import type { Answer, Refused } from './api.ts';
import type { Room } from './room.ts';

/** Sends of one effect from here on are reactions; no post has so many pieces. */
const firstNumber = 1000;

/** The bot reacts itself, so that others need only press what is there. */
export async function offer(room: Room, messageId: string, emoji: readonly string[]): Promise<{ ok: true } | Refused> {
  for (const [index, key] of emoji.entries()) {
    const content = { 'm.relates_to': { rel_type: 'm.annotation', event_id: messageId, key } };
    const answer = await room.send('m.reaction', content, firstNumber + index);
    if (!answer.ok && answer.code !== 'M_DUPLICATE_ANNOTATION') return answer;
  }
  return { ok: true };
}

const relationsSchema = z.object({
  chunk: z.array(
    z.object({
      event_id: z.string(),
      sender: z.string(),
      content: z.object({ 'm.relates_to': z.optional(z.object({ key: z.optional(z.string()) })) }),
    }),
  ),
});

/** Takes back the bot's reactions to a message but those to `keep`. */
export async function withdrawOffers(
  room: Room,
  messageId: string,
  keep: readonly string[],
): Promise<{ ok: true } | Refused> {
  const answer = await reactionsTo(room, messageId);
  if (!answer.ok) return answer.status === 404 ? { ok: true } : answer;
  const chunk = relationsSchema.safeParse(answer.body).data?.chunk ?? [];
  const ours = chunk.filter(({ sender, content }) => {
    const key = content['m.relates_to']?.key;
    return sender === room.bot && key !== undefined && !keep.includes(key);
  });
  for (const [index, { event_id }] of ours.entries()) {
    const redacted = await room.redact(event_id, firstNumber + index);
    if (!redacted.ok && redacted.status !== 404) return redacted;
  }
  return { ok: true };
}

/** The oldest first: the bot reacts before anybody else can. https://spec.matrix.org/v1.17/client-server-api/#get_matrixclientv1roomsroomidrelationseventidreltypeeventtype */
function reactionsTo(room: Room, messageId: string): Promise<Answer> {
  return room.relations(messageId, 'm.annotation', 'm.reaction', '?dir=f&limit=50');
}
