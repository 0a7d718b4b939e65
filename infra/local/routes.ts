import { receive } from '../../functions/receive-webhook/receive.ts';
import type { Receiver, Secrets } from '../../shared/platforms/platform.ts';
import type { SecretSource } from '../../shared/ports/secret-source.ts';
import type { Queues } from './parts.ts';
import type { HttpResponse, Route } from './route.ts';

/** With more events than this waiting, platforms are asked to come again later. */
export const mostWaiting = 10_000;

const busy: HttpResponse = { status: 503, headers: { 'retry-after': '5' } };

export interface ReceivingPlatform {
  readonly receiver: Receiver;
  readonly connection: { readonly secrets: Secrets };
}

/** One route per platform; updates that are valid but of no use are counted. */
export function webhookRoutes(
  platforms: readonly ReceivingPlatform[],
  { events }: Pick<Queues, 'events'>,
  onUnused: (platform: string) => void,
): Route[] {
  return platforms.map(({ receiver, connection }) => {
    const secrets: SecretSource = { of: async () => connection.secrets };
    const deps = { receivers: [receiver], secrets, events, onUnused };
    return {
      method: 'POST',
      path: receiver.manifest.webhookPath,
      handle: (request) => (events.waiting >= mostWaiting ? busy : receive(request, deps)),
    };
  });
}

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
