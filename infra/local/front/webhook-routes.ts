import { methodsOf, receive } from '../../../functions/receive-webhook/receive.ts';
import type { Receiver, Secrets } from '../../../shared/platforms/platform.ts';
import type { Queue } from '../../../shared/ports/queue.ts';
import type { HttpResponse, Route } from '../route.ts';
import { QueueFull } from './far-queue.ts';

const busy: HttpResponse = { status: 503, headers: { 'retry-after': '5' } };

export interface ReceivingPlatform {
  readonly receiver: Receiver;
  readonly secrets: Secrets;
}

/** The routes of every platform. While too many events wait, platforms are asked to come again. */
export function webhookRoutes(platforms: readonly ReceivingPlatform[], events: Queue, onUnused: () => void): Route[] {
  return platforms.flatMap(({ receiver, secrets }) => {
    const deps = { receivers: [receiver], secrets: { of: async () => secrets }, events, onUnused };
    const { webhookPath: path, webhookBelow, largestBody } = receiver.manifest;
    const handle: Route['handle'] = async (request) => {
      try {
        return await receive(request, deps);
      } catch (fault) {
        if (fault instanceof QueueFull) return busy;
        throw fault;
      }
    };
    const more = { below: webhookBelow !== undefined, ...(largestBody === undefined ? {} : { largestBody }) };
    return methodsOf(receiver.manifest).map((method) => ({ method, path, handle, ...more }));
  });
}
