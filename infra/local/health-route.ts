import type { Queues } from './parts.ts';
import type { Route } from './route.ts';

/** How much waits, was put aside and was of no use; nothing about anybody. */
export function healthRoute({ events, effects, notices }: Queues, unused: () => number): Route {
  const queues = [events, effects, notices];
  return {
    method: 'GET',
    path: '/healthz',
    handle() {
      const waiting = { events: events.waiting, effects: effects.waiting, notices: notices.waiting };
      const putAside = queues.reduce((sum, queue) => sum + queue.dead(), 0);
      const body = JSON.stringify({ status: 'ok', waiting, putAside, unused: unused() });
      return { status: 200, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body };
    },
  };
}
