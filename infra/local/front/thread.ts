import { parentPort, workerData } from 'node:worker_threads';
import { type Catalogue, loadNamed } from '../../../shared/platforms/catalogue.ts';
import type { Receiver } from '../../../shared/platforms/platform.ts';
import { receivers } from '../../../shared/platforms/receivers.ts';
import { reasonOf } from '../consuming.ts';
import { openHttpServer } from '../http-server.ts';
import type { HttpResponse, Route } from '../route.ts';
import { FarQueue } from './far-queue.ts';
import type { FromFront, FrontData, ToFront } from './messages.ts';
import { webhookRoutes } from './webhook-routes.ts';

const port = parentPort;
if (port === null) throw new Error('front/thread.ts: runs as a thread of the one-machine Reeve only; see front.ts');
const data: FrontData = workerData;

const tell = (message: FromFront) => port.postMessage(message);
const queue = new FarQueue((batch, messages) => tell({ type: 'send', batch, messages }));
const asked = new Map<number, (response: HttpResponse) => void>();
let lastId = 0;

/** A route that the main thread answers. */
function forwarded({ method, path }: FrontData['routes'][number]): Route {
  return {
    method,
    path,
    handle: (request) => {
      lastId += 1;
      const id = lastId;
      // A copy: the bytes are a window on a much bigger buffer, all of which would be sent along.
      tell({ type: 'request', id, request: { ...request, body: new Uint8Array(request.body) } });
      return new Promise((resolve) => asked.set(id, resolve));
    },
  };
}

const known: Catalogue<Receiver> = {
  ...receivers,
  sandbox: async () => (await import('../../../shared/platforms/sandbox/receiver.ts')).sandboxReceiver,
};
const platforms = await Promise.all(
  data.platforms.map(async ({ name, secrets }) => ({ receiver: await loadNamed(known, name), secrets })),
);

const routes = [...webhookRoutes(platforms, queue, () => tell({ type: 'unused' })), ...data.routes.map(forwarded)];

try {
  const onFault = (reason: string) => tell({ type: 'fault', reason });
  const server = await openHttpServer({ host: data.host, port: data.port, routes, onFault });
  port.on('message', async (message: ToFront) => {
    if (message.type === 'sent') return queue.sent(message.batch, message.sent);
    if (message.type === 'response') {
      asked.get(message.id)?.(message.response);
      return void asked.delete(message.id);
    }
    await server.close();
    tell({ type: 'closed' });
    port.close();
  });
  tell({ type: 'listening', url: server.url });
} catch (fault) {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  tell({ type: 'not-listening', code, message: reasonOf(fault) });
}
