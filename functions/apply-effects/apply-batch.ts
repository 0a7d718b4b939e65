import { setTimeout as sleep } from 'node:timers/promises';
import { paceOf } from '../../shared/effects/bulk.ts';
import type { EffectToDo } from '../../shared/effects/effect.ts';
import { PlatformFault } from '../../shared/platforms/platform.ts';
import type { Consumer, Delivery, Failure } from '../../shared/ports/queue.ts';
import { type EffectMark, effectMarkKind } from '../../shared/records/decision.ts';
import type { Applying } from './applying.ts';
import { performEffect } from './perform-effect.ts';

/** Lets so many milliseconds pass. */
type Pause = (milliseconds: number) => Promise<unknown>;

/** Consumes the effects queue: performs each effect once by its id, in the order of its lane and at its pace. */
export function applier(deps: Applying, pause: Pause = (milliseconds) => sleep(milliseconds)): Consumer {
  return async (batch) => {
    const lanes = Map.groupBy(batch, ({ group }) => group);
    const failures = await Promise.all(Array.from(lanes.values(), (lane) => applyLane(lane, deps, pause)));
    return failures.flat();
  };
}

async function applyLane(lane: readonly Delivery[], deps: Applying, pause: Pause): Promise<Failure[]> {
  for (const [index, delivery] of lane.entries()) {
    const failure = await applyOne(delivery, deps, pause);
    if (!failure) continue;
    const seconds = failure.kind === 'later' ? failure.seconds : 1;
    return [failure, ...lane.slice(index + 1).map(({ id }): Failure => ({ id, kind: 'later', seconds }))];
  }
  return [];
}

/**
 * Undefined once it is done. The mark is written after the platform has answered: should the process die in between, the
 * effect is performed again. Platforms take a second removal or mute as already done; a text may then come twice, which
 * is better than never.
 */
async function applyOne({ id, body }: Delivery, deps: Applying, pause: Pause): Promise<Failure | undefined> {
  try {
    const todo = readEffect(body);
    const key = effectMarkKind.key(todo.id);
    const [mark] = await deps.store.load([key]);
    if (mark) return undefined;
    const pace = paceOf(todo.effect);
    const paced = pace > 0 ? pause(pace) : undefined;
    const outcome = await performEffect(todo, deps);
    if (outcome.result === 'later') return { id, kind: 'later', seconds: outcome.seconds };
    await writeMark({ effect: todo.id, at: deps.clock(), result: outcome.result }, deps);
    // What came too late to be of use has not been asked for.
    if (outcome.result !== 'already') await paced;
    return undefined;
  } catch (fault) {
    const reason = fault instanceof Error ? `${fault.name}: ${fault.message}` : 'unknown fault';
    // A line that is down for an hour must not cost every effect of that hour its tries.
    if (fault instanceof PlatformFault && fault.unreachable) return { id, kind: 'later', seconds: outage, reason };
    return { id, kind: 'fault', reason };
  }
}

/** Our own JSON. The parser's complaint would quote what a member wrote. */
function readEffect(body: string): EffectToDo {
  try {
    return JSON.parse(body) as EffectToDo;
  } catch {
    throw new Error('reading an effect: not JSON');
  }
}

/** Seconds until a platform that could not be reached is tried again. */
const outage = 30;

/** A conflict means that it has been marked meanwhile, which is as good. */
async function writeMark(mark: EffectMark, { store, community }: Applying): Promise<void> {
  const expiresAt = effectMarkKind.expiry?.(mark, community.retention);
  const data = effectMarkKind.encode(mark);
  const change = { type: 'put', key: effectMarkKind.key(mark.effect), data, expects: 0 } as const;
  await store.commit([expiresAt === undefined ? change : { ...change, expiresAt }]);
}
