import * as z from 'zod/mini';
import type { LookUp } from '../../../effects/effect.ts';
import type { RoleEvent } from '../../../event/event.ts';
import type { Outcome } from '../../platform.ts';
import { personOf } from '../parse/person.ts';
import type { ChatApi } from './chat.ts';

const adminsSchema = z.array(
  z.object({
    user: z.object({
      id: z.int(),
      is_bot: z.boolean(),
      first_name: z.string(),
      last_name: z.optional(z.string()),
      username: z.optional(z.string()),
    }),
  }),
);

/**
 * Telegram tells when somebody becomes an admin, and not who was one before the bot came
 * (https://core.telegram.org/bots/api#getchatadministrators). `id`: of the effect, `now`: epoch milliseconds.
 */
export async function lookUpAdmins(chat: ChatApi, { chat: where }: LookUp, id: string, now: number): Promise<Outcome> {
  const answer = await chat.call('getChatAdministrators');
  if (!answer.ok) return chat.outcome(answer);
  const admins = adminsSchema.safeParse(answer.result).data ?? [];
  const found = admins
    .filter(({ user }) => !user.is_bot)
    .map(({ user }, nth): RoleEvent => {
      return { type: 'role', id: `found:${id}.${nth}`, at: now, chat: where, member: personOf(user), admin: true };
    });
  const done = chat.done();
  return done.result === 'done' ? { ...done, found } : done;
}
