import { receive } from '../../../functions/receive-webhook/receive.ts';
import type { Receiver, Secrets } from '../../../shared/platforms/platform.ts';
import type { Queue } from '../../../shared/ports/queue.ts';
import type { HttpResponse, Route } from '../route.ts';
import { QueueFull } from './far-queue.ts';

const busy: HttpResponse = { status: 503, headers: { 'retry-after': '5' } };

export interface ReceivingPlatform {
  readonly receiver: Receiver;
  readonly secrets: Secrets;
}

/** One route per platform. While too many events wait, platforms are asked to come again. */
export function webhookRoutes(platforms: readonly ReceivingPlatform[], events: Queue, onUnused: () => void): Route[] {
  return platforms.map(({ receiver, secrets }) => {
    const deps = { receivers: [receiver], secrets: { of: async () => secrets }, events, onUnused };
    return {
      method: 'POST',
      path: receiver.manifest.webhookPath,
      handle: async (request) => {
        try {
          return await receive(request, deps);
        } catch (fault) {
          if (fault instanceof QueueFull) return busy;
          throw fault;
        }
      },
    };
  });
}
