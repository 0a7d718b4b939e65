import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { type ChatId, nativeId } from '../../../event/ids.ts';
import { type Outcome, PlatformFault } from '../../platform.ts';
import type { Answer, Api, Content, Refused } from './api.ts';
import { outcomeOf, refuse } from './outcome.ts';

/** Calls about one room, made for one effect. */
export interface Room {
  readonly id: string;
  readonly bot: string;
  /** `GET /rooms/{room}/…` */
  get(path: readonly string[], query?: string): Promise<Answer>;
  /** `POST /rooms/{room}/{action}` */
  post(action: string, body: Content): Promise<Answer>;
  /** `nth`: tells the sends of one effect apart; sent twice under the same it is sent once. */
  send(type: string, content: Content, nth: number): Promise<Answer>;
  redact(eventId: string, nth: number): Promise<Answer>;
  setState(type: string, key: string, content: Content): Promise<Answer>;
  /** Events that relate to one. */
  relations(eventId: string, relation: string, type: string, query: string): Promise<Answer>;
}

export function inRoom(api: Api, room: string, effectId: string): Room {
  const key = createHash('sha256').update(effectId).digest('base64url').slice(0, 32);
  const path = (...parts: readonly string[]) => ['rooms', room, ...parts];
  return {
    id: room,
    bot: api.bot,
    get: (parts, query) => api.call('GET', path(...parts), undefined, query),
    post: (action, body) => api.call('POST', path(action), body),
    send: (type, content, nth) => api.call('PUT', path('send', type, `${key}.${nth}`), content),
    redact: (event, nth) => api.call('PUT', path('redact', event, `${key}.${nth}`), {}),
    setState: (type, stateKey, content) => api.call('PUT', path('state', type, stateKey), content),
    relations: (event, relation, type, query) =>
      api.call('GET', path('relations', event, relation, type), undefined, query, 'v1'),
  };
}

export function roomOf(chat: ChatId): string {
  return nativeId(chat);
}

export interface StateEvent {
  readonly ok: true;
  readonly id: string;
  readonly sender: string;
  readonly content: Content;
  /** The event that it took the place of. */
  readonly replaced?: string | undefined;
}

const eventSchema = z.object({
  event_id: z.string(),
  sender: z.string(),
  content: z.record(z.string(), z.unknown()),
  unsigned: z.optional(z.object({ replaces_state: z.optional(z.string()) })),
});

/** With its id: https://spec.matrix.org/v1.17/client-server-api/#get_matrixclientv3roomsroomidstateeventtypestatekey */
export async function stateOf(room: Room, type: string, key = ''): Promise<StateEvent | Refused> {
  return eventIn(await room.get(['state', type, key], '?format=event'));
}

export async function eventOf(room: Room, id: string): Promise<StateEvent | Refused> {
  return eventIn(await room.get(['event', id]));
}

/** What somebody has set lately, newest first: also what lost against another who set it at the same moment. */
export async function lately(
  room: Room,
  type: string,
): Promise<{ readonly ok: true; readonly events: readonly StateEvent[] } | Refused> {
  const filter = encodeURIComponent(JSON.stringify({ types: [type] }));
  const answer = await room.get(['messages'], `?dir=b&limit=50&filter=${filter}`);
  if (!answer.ok) return answer;
  const page = pageSchema.safeParse(answer.body);
  if (!page.success) throw new PlatformFault('matrix', 'reading what was set lately', 'no list of events');
  const read = page.data.chunk.map((body) => eventSchema.safeParse(body).data);
  return { ok: true, events: read.flatMap((event) => (event === undefined ? [] : [stateEvent(event)])) };
}

const pageSchema = z.object({ chunk: z.array(z.unknown()) });

function eventIn(answer: Answer): StateEvent | Refused {
  if (!answer.ok) return answer;
  const event = eventSchema.safeParse(answer.body);
  if (!event.success) throw new PlatformFault('matrix', 'reading an event', 'no event with an id and a sender');
  return stateEvent(event.data);
}

function stateEvent({ event_id: id, sender, content, unsigned }: z.infer<typeof eventSchema>): StateEvent {
  return { ok: true, id, sender, content, replaced: unsigned?.replaces_state };
}

const sentSchema = z.object({ event_id: z.string() });

export function eventIdIn(body: unknown): string {
  const sent = sentSchema.safeParse(body);
  if (!sent.success) throw new PlatformFault('matrix', 'sending', 'no event id in the answer');
  return sent.data.event_id;
}

export type Membership = 'join' | 'invite' | 'knock' | 'leave' | 'ban';

const memberSchema = z.object({
  membership: z.enum(['join', 'invite', 'knock', 'leave', 'ban']),
  displayname: z.nullish(z.string()),
});

export interface Member {
  readonly ok: true;
  readonly membership: Membership;
  readonly name?: string | undefined;
}

/** Who was never there has left. */
export async function memberOf(room: Room, user: string): Promise<Member | Refused> {
  const answer = await room.get(['state', 'm.room.member', user]);
  if (!answer.ok) return answer.status === 404 ? { ok: true, membership: 'leave' } : answer;
  const member = memberSchema.safeParse(answer.body);
  if (!member.success) throw new PlatformFault('matrix', 'reading a membership', 'none that Matrix knows');
  return { ok: true, membership: member.data.membership, name: member.data.displayname ?? undefined };
}

/** The homeserver says M_FORBIDDEN of a bot outside and of one without rights; the admins must know which. */
export async function refusal(room: Room, refused: Refused): Promise<Outcome> {
  if (refused.status !== 403) return outcomeOf(refused);
  const bot = await memberOf(room, room.bot);
  if (!bot.ok && bot.status !== 403) return outcomeOf(bot);
  const detail = `${refused.code} ${refused.error}`;
  return bot.ok && bot.membership === 'join' ? refuse('no-rights', detail) : refuse('bot-not-in-chat', detail);
}
