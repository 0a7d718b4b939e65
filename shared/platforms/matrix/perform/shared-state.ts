import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { Outcome } from '../../platform.ts';
import type { Content, Refused } from './api.ts';
import { basis } from './basis.ts';
import { beatenBy } from './beaten.ts';
import { merge, regain } from './merge.ts';
import { already, done } from './outcome.ts';
import { eventOf, lately, type Room, refusal, type StateEvent, stateOf } from './room.ts';

/**
 * State such as the power levels is written whole by everybody who changes a part of it, and a homeserver has no "only if
 * nobody was quicker". So whatever we write names the event it was made from (`basis`), and the homeserver notes the event
 * it took the place of (`replaces_state`). Where those differ somebody's change lies in between, overwritten by us unseen:
 * it is taken out of there and made again. Two may also set it at one moment without either taking the other's place, and
 * the server lets the later one stand, as if the other had never been: whoever lost so against us is found among what was
 * set lately, and noted (`regained`) so as to be made up for once. What is written last is always read once more, and a
 * process that died before that is caught up with at the next change.
 */
const regained = 'io.reeve.regained';

/** What is wanted of the content as it is now; `outcome` when nothing may be done about it. */
export type Wanted = { readonly content: Content } | { readonly outcome: Outcome };

const tries = 8;

export async function changeState(
  room: Room,
  type: string,
  change: (content: Content) => Promise<Wanted>,
): Promise<Outcome> {
  const known = new Map<string, Content>();
  let written = false;
  for (let attempt = 0; attempt < tries; attempt++) {
    const current = await currentState(room, type);
    if (!current.ok) return refusal(room, current);
    known.set(current.id, current.content);
    const restored = await withBeaten(room, type, current, known);
    if (!restored.ok) return refusal(room, restored);
    const wanted = await change(restored.content);
    const next = 'content' in wanted ? wanted.content : restored.content;
    if (isDeepStrictEqual(next, plain(current.content))) {
      return 'outcome' in wanted ? wanted.outcome : written ? done : already;
    }
    const answer = await room.setState(type, '', { ...next, ...noted(current, restored.regained) });
    if (!answer.ok && !(await changedSince(room, type, current, answer))) return refusal(room, answer);
    written ||= answer.ok;
  }
  return { result: 'later', seconds: 2 };
}

/** State that was never set is empty. */
async function currentState(room: Room, type: string): Promise<StateEvent | Refused> {
  const current = await stateOf(room, type);
  return current.ok || current.status !== 404 ? current : { ok: true, id: '', sender: '', content: {} };
}

function noted({ id }: StateEvent, beaten: readonly string[]): Content {
  return { ...(id !== '' && { [basis]: id }), ...(beaten.length > 0 && { [regained]: beaten }) };
}

interface Regained {
  readonly ok: true;
  readonly content: Content;
  /** Events whose changes have been made up for. */
  readonly regained: readonly string[];
}

/** The content with what our writes have lately taken from others and nobody has given back or changed again. */
async function withBeaten(
  room: Room,
  type: string,
  current: StateEvent,
  known: ReadonlyMap<string, Content>,
): Promise<Regained | Refused> {
  if (current.id === '') return { ok: true, content: current.content, regained: [] };
  const set = await lately(room, type);
  if (!set.ok) return set;
  const byId = new Map([...set.events, current].map((event) => [event.id, event]));
  // Where both are in sight each change between them is looked at by itself: one need not have come before the other.
  const inSight = [current.content[basis], current.replaced].every((id) => byId.has(String(id)));
  const found = inSight
    ? ({ ok: true, content: plain(current.content) } as const)
    : await withLost(room, current, known);
  if (!found.ok) return found;
  // Whoever writes after us writes our note with the rest.
  const before = regainedSchema.safeParse(current.content[regained]).data ?? [];
  const beaten = beatenBy(current, byId, room.bot).filter(({ event }) => !before.includes(event.id));
  const content = beaten.reduce((merged, { event, fresh }) => {
    const base = plain(byId.get(event.replaced ?? '')?.content ?? {});
    return (fresh ? merge : regain)(merged, base, plain(event.content));
  }, found.content);
  return { ok: true, content, regained: [...before, ...beaten.map(({ event }) => event.id)].slice(-50) };
}

const regainedSchema = z.array(z.string());

type Found = { readonly ok: true; readonly content: Content } | Refused;

/** The content with whatever our last write has taken from others. */
async function withLost(room: Room, current: StateEvent, known: ReadonlyMap<string, Content>): Promise<Found> {
  const from = current.content[basis];
  const content = plain(current.content);
  const ours = current.sender === room.bot && typeof from === 'string' && current.replaced !== undefined;
  if (!ours || current.replaced === from) return { ok: true, content };
  const theirs = await contentOf(room, current.replaced, known);
  if (!theirs.ok) return theirs.status === 404 ? { ok: true, content } : theirs;
  const base = await contentOf(room, from, known);
  // What was there before the bot came can be hidden from it. We change one thing at a time, and this one is made again.
  if (!base.ok) return base.status === 404 ? theirs : base;
  return { ok: true, content: merge(content, base.content, theirs.content) };
}

async function contentOf(room: Room, id: string, known: ReadonlyMap<string, Content>): Promise<Found> {
  const content = known.get(id);
  const event = content === undefined ? await eventOf(room, id) : ({ ok: true, content } as const);
  return event.ok ? { ok: true, content: plain(event.content) } : event;
}

/** Was it forbidden for what somebody has set meanwhile, above our level, which our content would have taken away? */
async function changedSince(room: Room, type: string, before: StateEvent, { status }: Refused): Promise<boolean> {
  if (status !== 403) return false;
  const now = await currentState(room, type);
  return now.ok && now.id !== before.id;
}

function plain(content: Content): Content {
  const { [basis]: _, [regained]: __, ...rest } = content;
  return rest;
}
