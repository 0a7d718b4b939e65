import type { Event } from '../../shared/event/event.ts';

/**
 * An event as it lies on the queue: our own JSON. A schedule of EventBridge cannot compute, so its `at` is the ISO time
 * that the service fills in. Throws when it is not an event; the reason holds nothing of what a member wrote.
 */
export function readEvent(body: string): Event {
  const event = parse(body) as { id?: unknown; type?: unknown; at?: unknown } | null;
  if (typeof event !== 'object' || event === null || typeof event.id !== 'string' || typeof event.type !== 'string') {
    throw new Error('reading an event: expected an object with id and type');
  }
  const at = typeof event.at === 'string' ? Date.parse(event.at) : event.at;
  if (typeof at !== 'number' || !Number.isFinite(at)) {
    throw new Error(`reading event ${event.id}: expected a time in "at"`);
  }
  return { ...event, at } as Event;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's own message quotes the body.
    throw new Error('reading an event: not JSON');
  }
}
