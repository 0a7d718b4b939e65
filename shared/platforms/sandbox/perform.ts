import * as z from 'zod/mini';
import type { PlatformEffect } from '../../effects/effect.ts';
import { type Connection, type Outcome, PlatformFault } from '../platform.ts';
import { secretHeader } from './verify.ts';

/** What the room says to an effect, in its own words. */
export const roomAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('done'), messageId: z.exactOptional(z.string()) }),
  z.object({
    answer: z.enum(['message-gone', 'as-it-was', 'is-admin', 'blocked-the-bot', 'not-in-the-room', 'no-such-chat']),
  }),
]);

export type RoomAnswer = z.infer<typeof roomAnswer>;

/** Hands the effect to the room as it is and translates what the room says. */
export async function perform(effect: PlatformEffect, connection: Connection): Promise<Outcome> {
  if (effect.type === 'look-up' || effect.type === 'enter' || effect.type === 'make-link' || effect.type === 'tag')
    return { result: 'refused', reason: 'not-possible', detail: 'the room tells everything by itself' };
  const answer = await ask(effect, connection);
  if (effect.type === 'tell' && effect.fallback && answer.answer === 'blocked-the-bot')
    return outcomeOf(await ask({ type: 'post', ...effect.fallback }, connection));
  return outcomeOf(answer);
}

async function ask(effect: PlatformEffect, { apiUrl, secrets, fetch }: Connection): Promise<RoomAnswer> {
  const response = await fetch(`${apiUrl}/perform`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [secretHeader]: secrets.apiSecret ?? '' },
    body: JSON.stringify(effect),
  }).catch((cause: unknown) => {
    throw new PlatformFault('sandbox', effect.type, 'no answer from the room', { cause });
  });
  if (!response.ok) throw new PlatformFault('sandbox', effect.type, `status ${response.status}`);
  const answer = roomAnswer.safeParse(await response.json().catch(() => undefined));
  if (!answer.success) throw new PlatformFault('sandbox', effect.type, 'an answer that is none of the room’s');
  return answer.data;
}

function outcomeOf(answer: RoomAnswer): Outcome {
  switch (answer.answer) {
    case 'done':
      return { result: 'done', ...(answer.messageId !== undefined && { messageId: answer.messageId }) };
    case 'message-gone':
    case 'as-it-was':
      return { result: 'already' };
    case 'is-admin':
      return { result: 'refused', reason: 'target-is-admin', detail: 'admins of the room cannot be touched' };
    case 'blocked-the-bot':
      return { result: 'refused', reason: 'blocked-by-member', detail: 'the member takes no private messages' };
    case 'not-in-the-room':
      return { result: 'refused', reason: 'not-possible', detail: 'they are not in the room' };
    case 'no-such-chat':
      return { result: 'refused', reason: 'bot-not-in-chat', detail: 'the room knows no such chat' };
    default:
      return answer satisfies never;
  }
}
