import type { Event } from '../../shared/event/event.ts';

/** Replaces one value somewhere inside, takes it away, or puts something beside it. `steer`: which, level by level. */
export function changedAnywhere(value: unknown, steer: readonly number[], by: unknown): unknown {
  const [turn = 0, ...further] = steer;
  if (typeof value !== 'object' || value === null || further.length === 0) return by;
  const keys = Object.keys(value);
  const key = keys[turn % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const inner = (value as Readonly<Record<string, unknown>>)[key];
  const changed = turn % 7 === 6 ? undefined : changedAnywhere(inner, further, by);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? changed : item))
    : { ...value, [key]: changed };
}

/** Ids must fit what queues and stores take, whatever came in, and be one for each event. */
export function haveSoundIds(events: readonly Event[]): boolean {
  const ids = events.map(({ id }) => id);
  return ids.length > 0 && new Set(ids).size === ids.length && ids.every((id) => /^[\w:.#-]{1,120}$/.test(id));
}
