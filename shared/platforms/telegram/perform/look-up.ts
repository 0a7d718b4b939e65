import * as z from 'zod/mini';
import type { LookUp } from '../../../effects/effect.ts';
import type { Event, RoleEvent } from '../../../event/event.ts';
import type { Outcome } from '../../platform.ts';
import { rightsOf } from '../parse/membership.ts';
import { personOf } from '../parse/person.ts';
import { chatSchema, memberSchema, userSchema } from '../parse/schema.ts';
import type { ChatApi } from './chat.ts';

const adminsSchema = z.array(z.object({ user: userSchema }));

/** The effect that asks, and when, epoch milliseconds. */
interface Asking {
  readonly id: string;
  readonly now: number;
}

/**
 * Telegram tells when somebody becomes an admin, and not who was one before the bot came
 * (https://core.telegram.org/bots/api#getchatadministrators); so it does of the title and of the bot's own rights.
 */
export async function lookAround(chat: ChatApi, { chat: where }: LookUp, { id, now }: Asking): Promise<Outcome> {
  const answer = await chat.call('getChatAdministrators');
  if (!answer.ok) return chat.outcome(answer);
  const admins = (adminsSchema.safeParse(answer.result).data ?? []).filter(({ user }) => user.is_bot !== true);
  const roles = admins.map(({ user }): Omit<RoleEvent, 'id'> => {
    return { type: 'role', at: now, chat: where, member: personOf(user), admin: true };
  });
  const rights = await ownRights(chat);
  const found = [...roles, ...(rights ? [{ ...rights, at: now, chat: where }] : [])];
  const done = chat.done();
  if (done.result !== 'done') return done;
  return { ...done, found: found.map((one, nth): Event => ({ ...one, id: `found:${id}.${nth}` })) };
}

async function ownRights(chat: ChatApi) {
  const [about, own] = [await chat.call('getChat'), await chat.call('getChatMember', { user_id: chat.botId })];
  if (!about.ok || !own.ok) return undefined;
  const [group, bot] = [chatSchema.safeParse(about.result).data, memberSchema.safeParse(own.result).data];
  return group && bot && rightsOf(group, bot);
}
