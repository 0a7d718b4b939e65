import type { CompiledCommunity } from '../../shared/community/compile.ts';
import type { Decision } from '../../shared/decision/decide.ts';
import { type EffectToDo, laneOf } from '../../shared/effects/effect.ts';
import type { Event } from '../../shared/event/event.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Consumer, Delivery, Failure, Queue, QueueMessage } from '../../shared/ports/queue.ts';
import type { Store } from '../../shared/ports/store.ts';
import { readEvent } from './read-event.ts';
import { type RememberingStore, rememberRecords } from './record-cache.ts';
import { Session } from './session.ts';
import { type Turns, turns } from './turns.ts';

export interface Deciding {
  readonly store: Store;
  readonly effects: Queue;
  readonly community: CompiledCommunity;
  readonly clock: Clock;
  /** Told of each decision once it is committed. */
  readonly onDecision?: (event: Event, decision: Decision) => void;
  /** `always`: trace why no rule fired, too. */
  readonly trace?: 'always' | 'effects';
}

/** Events of one member written at once; more would not fit one commit of 100 changes. */
const mostAtOnce = 10;
/** Others write the same records now and then; losing so often in a row means something is wrong. */
const mostRaces = 10;

interface DecidingHere extends Deciding {
  readonly store: RememberingStore;
  /** Those who lost a race try again one after another: together they would only lose to each other again. */
  readonly inTurn: Turns;
}

/** Consumes the events queue: decides, commits, and sends the effects on their way. */
export function decider(deps: Deciding): Consumer {
  const own = { ...deps, store: rememberRecords(deps.store, deps.clock), inTurn: turns() };
  return async (batch) => {
    const groups = Map.groupBy(batch, ({ group }) => group);
    const failures = await Promise.all(Array.from(groups.values(), (group) => decideGroup(group, own)));
    if (failures.some(({ length }) => length > 0)) own.store.forgetAll();
    return failures.flat();
  };
}

async function decideGroup(group: readonly Delivery[], deps: DecidingHere): Promise<Failure[]> {
  for (let start = 0; start < group.length; start += mostAtOnce) {
    const slice = group.slice(start, start + mostAtOnce);
    const { done, reason } = await decideSlice(slice, deps);
    if (reason !== undefined) return failuresOf(group.slice(start + done), reason);
  }
  return [];
}

/** The one that failed brings its reason; those behind it wait for it. */
function failuresOf(left: readonly Delivery[], reason: string): Failure[] {
  return left.map(({ id }, index) => (index === 0 ? { id, kind: 'fault', reason } : { id, kind: 'later', seconds: 1 }));
}

interface Decided {
  readonly event: Event;
  readonly decision: Decision;
}

interface Attempt {
  readonly done: number;
  readonly reason?: string;
}

/** How many were decided and written, and why the next one was not. */
async function decideSlice(slice: readonly Delivery[], deps: DecidingHere): Promise<Attempt> {
  try {
    for (let race = 0; race < mostRaces; race++) {
      const attempt =
        race === 0 ? await decideOnce(slice, deps, false) : await deps.inTurn(() => decideOnce(slice, deps, true));
      if (attempt !== 'conflict') return attempt;
    }
    return { done: 0, reason: `committing: lost the race for the same records ${mostRaces} times` };
  } catch (fault) {
    return { done: 0, reason: describe(fault) };
  }
}

async function decideOnce(
  slice: readonly Delivery[],
  deps: DecidingHere,
  hasLost: boolean,
): Promise<Attempt | 'conflict'> {
  const session = new Session(deps.store, deps.community, hasLost);
  const { decided, reason } = await decideAll(slice, session, deps);
  const changes = session.changes();
  if (changes.length > 0 && (await deps.store.commit(changes)).result === 'conflict') return 'conflict';
  await sendEffects(decided, deps.effects);
  for (const { event, decision } of decided) deps.onDecision?.(event, decision);
  return { done: decided.length, ...(reason === undefined ? {} : { reason }) };
}

async function decideAll(
  slice: readonly Delivery[],
  session: Session,
  { clock, trace }: Deciding,
): Promise<{ decided: Decided[]; reason?: string }> {
  const decided: Decided[] = [];
  for (const { body } of slice) {
    try {
      const event = readEvent(body);
      decided.push({ event, decision: await session.decide(event, clock(), trace === 'always') });
    } catch (fault) {
      return { decided, reason: describe(fault) };
    }
  }
  return { decided };
}

async function sendEffects(decided: readonly Decided[], queue: Queue): Promise<void> {
  const messages: QueueMessage[] = [];
  for (const { event, decision } of decided) {
    decision.effects.forEach((effect, position) => {
      const todo: EffectToDo = { id: `${event.id}#${position}`, effect };
      messages.push({ id: todo.id, group: laneOf(effect), body: JSON.stringify(todo) });
    });
  }
  if (messages.length > 0) await queue.send(messages);
}

function describe(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : 'unknown fault';
}
