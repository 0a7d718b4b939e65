import * as z from 'zod';
import type { Community } from '../../../shared/community/community.ts';
import { nativeId } from '../../../shared/event/ids.ts';
import type { Secrets, WebhookRequest } from '../../../shared/platforms/platform.ts';
import { sameSecret } from '../../../shared/platforms/same-secret.ts';
import type { SandboxUpdate } from '../../../shared/platforms/sandbox/update.ts';
import { secretHeader } from '../../../shared/platforms/sandbox/verify.ts';
import type { Store } from '../../../shared/ports/store.ts';
import type { AdjustableClock } from '../clock.ts';
import type { HttpResponse, Route } from '../route.ts';
import { act } from './act.ts';
import { deed } from './deed.ts';
import { effectSchema } from './effect-schema.ts';
import { performInRoom } from './effects.ts';
import { json } from './guard.ts';
import type { Observed } from './observed.ts';
import { recordedOf } from './recorded.ts';
import { type Snapshot, snapshotOf, whyOf } from './snapshot.ts';
import type { RoomState } from './state.ts';
import type { Courier } from './updates.ts';
import type { Watchers } from './watchers.ts';

export interface RoomParts {
  readonly start: string;
  readonly community: Community;
  readonly clock: AdjustableClock;
  readonly store: Store;
  readonly room: RoomState;
  readonly seen: Observed;
  readonly watching: Watchers;
  readonly bring: Courier;
  readonly secrets: Secrets;
}

/** How long a page is kept waiting for news: less than any server's patience with an idle connection. */
const patience = 4_000;
const farthestAhead = 30 * 24 * 3600 * 1000;

/** `page`: for the browser; `api`: for Reeve, which knows the secret. */
export function roomRoutes(parts: RoomParts): { page: Route[]; api: Route[] } {
  return {
    page: [
      { method: 'GET', path: '/sandbox/state', handle: (request) => state(parts, request) },
      { method: 'GET', path: '/sandbox/why', handle: (request) => why(parts, request) },
      { method: 'GET', path: '/sandbox/file', handle: (request) => file(parts, request) },
      { method: 'GET', path: '/sandbox/records', handle: (request) => records(parts, request) },
      { method: 'POST', path: '/sandbox/act', handle: (request) => doDeed(parts, request) },
      { method: 'POST', path: '/sandbox/clock', handle: (request) => moveClock(parts, request) },
    ],
    api: [{ method: 'POST', path: '/sandbox/api/perform', handle: (request) => perform(parts, request) }],
  };
}

async function state(parts: RoomParts, request: WebhookRequest): Promise<HttpResponse> {
  const [start, revision] = (query(request).get('since') ?? '').split('.');
  // Who saw another start knows nothing of this one.
  if (start === parts.start) await parts.watching.later(Number(revision), patience);
  return json(200, current(parts));
}

function current({ start, community, clock, room, seen, watching, bring }: RoomParts): Snapshot {
  return snapshotOf({
    start,
    revision: watching.revision(),
    now: clock.now(),
    community,
    room,
    observations: seen.all(),
    timers: seen.timers().map(({ at, event }) => ({
      at,
      purpose: event.purpose,
      ...(event.member && { member: nativeId(event.member) }),
    })),
    undelivered: bring.failed(),
  });
}

function why({ seen, community }: RoomParts, request: WebhookRequest): HttpResponse {
  const observation = seen.of(query(request).get('event') ?? '');
  return observation ? json(200, whyOf(observation, community)) : json(404, { error: 'no longer remembered' });
}

/** As text that a browser saves and never opens: it holds what members wrote. */
function file({ room }: RoomParts, request: WebhookRequest): HttpResponse {
  const body = room.files.get(query(request).get('message') ?? '');
  if (body === undefined) return json(404, { error: 'no longer kept' });
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment' };
  return { status: 200, headers, body };
}

async function records({ store, seen, room }: RoomParts, request: WebhookRequest): Promise<HttpResponse> {
  const member = query(request).get('member') ?? '';
  if (!room.members.has(member)) return json(404, { error: 'nobody of that name' });
  return json(200, await recordedOf(member, store, seen.timers()));
}

async function doDeed(parts: RoomParts, request: WebhookRequest): Promise<HttpResponse> {
  const wanted = deed.safeParse(bodyOf(request));
  if (!wanted.success) return json(400, { error: z.prettifyError(wanted.error) });
  const acted = act(parts.room, wanted.data, parts.clock.now());
  if (!acted.ok) return json(409, acted);
  parts.watching.changed();
  const { updates, ...about } = acted;
  if (!(await bringAll(parts, updates))) return json(502, { error: 'Reeve did not take it' });
  return json(200, about);
}

async function bringAll({ bring, watching }: RoomParts, updates: readonly SandboxUpdate[]): Promise<boolean> {
  const taken = await bring.deliver(updates);
  if (!taken) watching.changed();
  return taken;
}

const ahead = z.strictObject({ ahead: z.int().min(0).max(farthestAhead) });

function moveClock({ clock, watching }: RoomParts, request: WebhookRequest): HttpResponse {
  const wanted = ahead.safeParse(bodyOf(request));
  if (!wanted.success) return json(400, { error: z.prettifyError(wanted.error) });
  clock.ahead(wanted.data.ahead);
  watching.changed();
  return json(200, { now: clock.now() });
}

function perform(parts: RoomParts, request: WebhookRequest): HttpResponse {
  const { room, clock, seen, watching, secrets } = parts;
  if (!sameSecret(request.headers[secretHeader] ?? '', secrets.apiSecret ?? '')) return json(401, {});
  const body = bodyOf(request);
  const effect = effectSchema.safeParse(body);
  if (!effect.success) return json(400, { error: z.prettifyError(effect.error) });
  const event = seen.causeOf(effect.data, JSON.stringify(body));
  const { answer, updates } = performInRoom(room, effect.data, {
    now: clock.now(),
    ...(event !== undefined && { event }),
  });
  watching.changed();
  // Not awaited: Reeve is not to wait for its own webhook before it has heard how this effect went.
  void bringAll(parts, updates);
  return json(200, answer);
}

function query({ path }: WebhookRequest): URLSearchParams {
  return new URL(path, 'http://sandbox').searchParams;
}

function bodyOf({ body }: WebhookRequest): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}
