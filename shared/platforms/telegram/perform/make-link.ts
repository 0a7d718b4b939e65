import * as z from 'zod/mini';
import type { MakeLink } from '../../../effects/effect.ts';
import type { LinkMadeEvent } from '../../../event/event.ts';
import type { Outcome } from '../../platform.ts';
import type { ChatApi } from './chat.ts';

/** https://core.telegram.org/bots/api#createchatinvitelink */
const longestName = 32;

const linkSchema = z.object({ invite_link: z.string() });

/** `id`: of the effect, `now`: epoch milliseconds. A link made a second time after a fault is one that nobody is told of. */
export async function makeLink(chat: ChatApi, effect: MakeLink, id: string, now: number): Promise<Outcome> {
  const { member, name, approval } = effect;
  const answer = await chat.call('createChatInviteLink', {
    name: Array.from(name).slice(0, longestName).join('').slice(0, longestName).toWellFormed(),
    ...(approval && { creates_join_request: true }),
  });
  if (!answer.ok) return chat.outcome(answer);
  const made = linkSchema.safeParse(answer.result).data;
  if (made === undefined) return chat.done();
  const event: LinkMadeEvent = {
    type: 'link-made',
    id: `found:${id}.0`,
    at: now,
    chat: effect.chat,
    member,
    link: made.invite_link,
  };
  const done = chat.done();
  return done.result === 'done' ? { ...done, found: [event] } : done;
}
