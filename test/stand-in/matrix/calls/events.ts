import { inspect, isDeepStrictEqual } from 'node:util';
import { mayRedact } from '../authorize.ts';
import { start } from '../happen.ts';
import { badParameter, forbidden, notFound, Refusal } from '../refusal.ts';
import { membershipIn, type RoomEvent, type RoomState, stateIn } from '../world.ts';
import { sizeOf } from './media.ts';
import type { Asked, Route } from './route.ts';
import * as schema from './schema.ts';

export const eventCalls: readonly Route[] = [
  {
    method: 'GET',
    path: 'v3/rooms/:room/state/:type/:key',
    call: 'get-state :type',
    query: ['format'],
    act: (asked) => {
      const event = stateIn(readable(asked), asked.part('type'), asked.part('key'));
      if (event === undefined) throw notFound('Event not found.');
      const format = asked.query.get('format') ?? 'content';
      if (format !== 'content' && format !== 'event') throw badParameter(`format ${format}`);
      return format === 'event' ? event : event.content;
    },
  },
  {
    method: 'GET',
    path: 'v3/rooms/:room/event/:event',
    call: 'get-event',
    act: (asked) => eventIn(readable(asked), asked.part('event')),
  },
  {
    method: 'GET',
    path: 'v3/rooms/:room/messages',
    call: 'get-messages',
    query: ['dir', 'limit', 'filter'],
    act: (asked) => {
      if (asked.query.get('dir') !== 'b') throw badParameter('the stand-in goes backwards only');
      const { types } = JSON.parse(asked.query.get('filter') ?? '{}') as { readonly types?: readonly string[] };
      const chunk = [...readable(asked).events.values()].filter(({ type }) => types?.includes(type) ?? true).reverse();
      return { chunk: chunk.slice(0, Number(asked.query.get('limit') ?? 10)), start: 'start' };
    },
  },
  {
    method: 'GET',
    path: 'v1/rooms/:room/relations/:event/:relation/:type',
    call: 'get-relations :type',
    query: ['dir', 'limit'],
    act: (asked) => {
      const room = readable(asked);
      const { event_id } = eventIn(room, asked.part('event'));
      const chunk = [...room.events.values()].filter(({ type, content }) => {
        const relation = relationOf(content);
        const fits = relation?.event_id === event_id && relation.rel_type === asked.part('relation');
        return fits && type === asked.part('type');
      });
      if (asked.query.get('dir') !== 'f') chunk.reverse();
      return { chunk: chunk.slice(0, Number(asked.query.get('limit') ?? 5)) };
    },
  },
  {
    method: 'PUT',
    path: 'v3/rooms/:room/send/:type/:txn',
    call: 'send :type',
    body: (asked) => bodyOf(asked.part('type')),
    act: (asked) => {
      const [room, type] = [asked.room(), asked.part('type')];
      checkRelation(room, type, asked);
      checkFile(asked);
      return sent(asked, { type, content: asked.body });
    },
  },
  {
    method: 'PUT',
    path: 'v3/rooms/:room/redact/:event/:txn',
    call: 'redact',
    body: schema.reason,
    act: (asked) => {
      const room = asked.room();
      const redacts = asked.part('event');
      const inner = room.version >= 11;
      // Synapse looks for the event only when the bot may redact no more than its own.
      if (!room.events.has(redacts) && !mayRedact(room, asked.world.bot)) throw notFound('Could not find event');
      const content = { ...asked.body, ...(inner && { redacts }) };
      return sent(asked, { type: 'm.room.redaction', content, ...(!inner && { redacts }) });
    },
  },
  {
    method: 'PUT',
    path: 'v3/rooms/:room/state/:type/:key',
    call: 'put-state :type',
    body: (asked) => stateBodies[asked.part('type')] ?? schema.anyState,
    act: (asked) => sent(asked, { type: asked.part('type'), content: asked.body, key: asked.part('key') }),
  },
];

const stateBodies: Readonly<Record<string, (typeof schema)['anyState' | 'powerLevels' | 'pinned']>> = {
  'm.room.power_levels': schema.powerLevels,
  'm.room.pinned_events': schema.pinned,
};

function bodyOf(type: string) {
  if (type === 'm.room.message') return schema.message;
  if (type === 'm.reaction') return schema.reaction;
  throw badParameter(`the stand-in knows no ${type} of a bot`);
}

/** Whoever has left sees what was there when they went; here: what is there. */
function readable(asked: Asked): RoomState {
  const room = asked.room();
  const { bot } = asked.world;
  if (['invite', 'knock'].includes(membershipIn(room, bot)) || stateIn(room, 'm.room.member', bot) === undefined) {
    throw forbidden(`User ${bot} not in room ${room.id}`);
  }
  return room;
}

function eventIn(room: RoomState, id: string): RoomEvent {
  const event = room.events.get(id);
  if (event === undefined) throw notFound('Could not find event');
  return event;
}

export function relationOf(content: unknown): { rel_type?: string; event_id?: string; key?: string } | undefined {
  return (content as { 'm.relates_to'?: object })['m.relates_to'];
}

const largest = 65_536;

/** Synapse looks at relations of all kinds but replies. */
function checkRelation(room: RoomState, type: string, { body, world }: Asked): void {
  const bytes = Buffer.byteLength(JSON.stringify({ type, room_id: room.id, sender: world.bot, content: body })) + 500;
  if (bytes > largest) throw new Refusal(413, 'M_TOO_LARGE', 'event too large');
  const relation = relationOf(body);
  if (relation?.rel_type === undefined) return;
  const parent = room.events.get(relation.event_id ?? '');
  if (parent === undefined) throw new Refusal(400, 'M_UNKNOWN', "Can't send relation to unknown event");
  if (relation.rel_type === 'm.thread' && relationOf(parent.content)?.rel_type !== undefined) {
    throw new Refusal(400, 'M_UNKNOWN', 'Cannot start threads from an event with a relation');
  }
  if (relation.rel_type === 'm.replace' && parent.sender !== world.bot) {
    throw badParameter('the stand-in lets nobody edit what others wrote: it would be shown nowhere');
  }
  const twin = [...room.events.values()].some(
    (one) =>
      relation.rel_type === 'm.annotation' &&
      one.sender === world.bot &&
      relationOf(one.content)?.event_id === relation.event_id &&
      relationOf(one.content)?.key === relation.key,
  );
  if (twin) throw new Refusal(400, 'M_DUPLICATE_ANNOTATION', "Can't send same reaction twice");
}

/** Nobody could open what was never uploaded. */
function checkFile({ body, world }: Asked): void {
  if (body.msgtype !== 'm.file' && body.msgtype !== 'm.image') return;
  const media = world.media.get(String(body.url));
  if (media === undefined) throw badParameter('no such media');
  const info = { size: sizeOf(media), mimetype: media.type };
  if (body.msgtype === 'm.image' && !media.type.startsWith('image/')) throw badParameter('no picture');
  if (!isDeepStrictEqual(body.info, info)) throw badParameter(`the info is not that of the media: ${inspect(info)}`);
  if (media.name !== body.filename) throw badParameter(`the file was uploaded as ${media.name}`);
}

/** The answer does not wait for the application service. */
function sent(asked: Asked, draft: { type: string; content: object; key?: string; redacts?: string }): object {
  const content = draft.content as Readonly<Record<string, unknown>>;
  const { event, told } = start(asked.world, asked.room(), { ...draft, content, sender: asked.world.bot });
  void told;
  return { event_id: event.event_id };
}
