import type { Event } from '../../event/event.ts';
import type { Draft } from '../draft.ts';
import { jsonOf } from '../json-of.ts';
import type { Parsed, Secrets, WebhookRequest } from '../platform.ts';
import { bodyOf, errorBody } from './body-of.ts';
import { matrix } from './manifest.ts';
import { deleted, reaction } from './parse/activity.ts';
import { type Happening, happeningOf } from './parse/happening.ts';
import { memberEvents } from './parse/membership.ts';
import { messageEvent } from './parse/message.ts';
import { EventIds } from './parse/names.ts';
import { powerLevelEvents } from './parse/rights.ts';
import { encrypted, moved } from './parse/room.ts';
import { transactionOf } from './parse/schema.ts';

type Kind = (happening: Happening) => readonly (Draft | undefined)[];

/** The kinds of events we use. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['m.room.message', (happening) => [messageEvent(happening)]],
  ['m.sticker', (happening) => [messageEvent(happening)]],
  ['m.poll.start', (happening) => [messageEvent(happening)]],
  ['org.matrix.msc3381.poll.start', (happening) => [messageEvent(happening)]],
  ['m.reaction', (happening) => [reaction(happening)]],
  ['m.room.redaction', (happening) => [deleted(happening)]],
  ['m.room.member', memberEvents],
  ['m.room.power_levels', powerLevelEvents],
  ['m.room.tombstone', (happening) => [moved(happening)]],
  ['m.room.encryption', (happening) => [encrypted(happening)]],
]);

type Route = (request: WebhookRequest, bot: string, now: number) => Parsed;

/** https://spec.matrix.org/v1.17/application-service-api/: what a homeserver asks, and by which method. */
const routes: Readonly<Record<string, { readonly method: string; readonly answer: Route }>> = {
  transactions: { method: 'PUT', answer: ({ body }, bot, now) => transaction(body, bot, now) },
  ping: { method: 'POST', answer: () => ({ kind: 'answer', status: 200, body: bodyOf(200) }) },
  users: { method: 'GET', answer: notFound },
  rooms: { method: 'GET', answer: notFound },
  thirdparty: { method: 'GET', answer: notFound },
};

/** Old servers leave out what stands before the route, or call third party lookups unstable. */
const pathPattern =
  /^(?:\/_matrix\/app\/(?:v1|unstable))?\/(transactions(?=\/.)|ping|users|rooms|thirdparty)(?:[/?]|$)/;

/** Never throws, whatever the bytes. `now`: epoch milliseconds. */
export function parse(request: WebhookRequest, secrets: Secrets, now: number): Parsed {
  const { path, method } = request;
  const below = path.startsWith(matrix.webhookPath) ? path.slice(matrix.webhookPath.length) : path;
  const route = routes[pathPattern.exec(below)?.[1] ?? ''];
  if (route === undefined) return { kind: 'answer', status: 404, body: bodyOf(404) };
  if (route.method !== method) return { kind: 'answer', status: 405, body: bodyOf(405) };
  return route.answer(request, secrets.botUser ?? '', now);
}

/** Reeve makes neither users nor rooms when somebody asks for them. */
function notFound(): Parsed {
  return { kind: 'answer', status: 404, body: errorBody('M_NOT_FOUND') };
}

/**
 * A transaction that is refused comes again for ever and stops all that follow, so an event that is not as it should be
 * is left out alone.
 */
function transaction(body: Uint8Array, bot: string, now: number): Parsed {
  const sent = transactionOf(jsonOf(body));
  if (sent === undefined) return { kind: 'malformed', reason: 'not a transaction in JSON' };
  const raw = sent.events ?? [];
  const ids = new EventIds();
  const events = raw.flatMap((one) => eventsOf(one, bot, now, ids));
  return events.length > 0 ? { kind: 'events', events } : { kind: 'unused', what: typeOf(raw[0]) };
}

function eventsOf(raw: unknown, bot: string, now: number, ids: EventIds): readonly Event[] {
  const happening = happeningOf(raw, bot, now);
  // Twice in one transaction it has happened once.
  if (happening === undefined || ids.isAgain(happening.event)) return [];
  const drafts = kinds.get(happening.event.type)?.(happening) ?? [];
  return drafts.flatMap((draft) => (draft === undefined ? [] : [named(draft, ids.next(happening.event.event_id))]));
}

function named(draft: Draft, id: string): Event {
  return { ...draft, id };
}

/** For counting: nothing but a type's name may get into logs. */
function typeOf(raw: unknown): string {
  if (raw === undefined) return 'nothing';
  const { type } = Object(raw);
  return typeof type === 'string' && /^[a-z0-9_.]{1,60}$/.test(type) ? type : 'unknown';
}
