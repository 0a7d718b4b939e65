import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WebhookRequest } from '../../../shared/platforms/platform.ts';
import type { QueueMessage } from '../../../shared/ports/queue.ts';
import { reasonOf } from '../consuming.ts';
import type { HttpResponse, Route } from '../route.ts';
import { unfolded } from './far-queue.ts';
import type { FromFront, FrontData, Sent, ToFront } from './messages.ts';

export interface FrontSettings extends Omit<FrontData, 'routes'> {
  /** What is no webhook. */
  readonly routes: readonly Route[];
  /** Takes events; says what became of them once it is certain. */
  take(messages: readonly QueueMessage[]): Promise<Sent>;
  /** An update that was valid but of no use came in. */
  onUnused(): void;
  readonly log: (line: string) => void;
}

export interface Front {
  /** For example `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Takes no more requests; resolves when those under way are answered. */
  close(): Promise<void>;
}

/** The address is taken, or not ours to use. */
export class CannotListen extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'CannotListen';
    this.code = code;
  }
}

/**
 * Serves HTTP and receives webhooks in a thread of its own, so that neither waits while the main thread decides or
 * flushes to disk, and decisions do not wait for parsing.
 */
export async function openFront(settings: FrontSettings): Promise<Front> {
  const { host, port, platforms, routes } = settings;
  const data: FrontData = { host, port, platforms, routes: routes.map(({ method, path }) => ({ method, path })) };
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: data });
  const tell = (message: ToFront) => worker.postMessage(message);
  const [first] = (await once(worker, 'message')) as [FromFront];
  if (first.type !== 'listening') {
    await worker.terminate();
    const { code, message } =
      first.type === 'not-listening' ? first : { code: '', message: `front: got ${first.type}` };
    throw new CannotListen(code, message);
  }
  const ended = once(worker, 'exit');
  worker.on('message', (message: FromFront) => void answer(message, settings, tell));
  worker.on('error', (fault) => {
    // Without its front Reeve is deaf: better to end, loudly, and be started again.
    throw fault;
  });
  return {
    url: first.url,
    async close() {
      tell({ type: 'close' });
      await ended;
    },
  };
}

async function answer(message: FromFront, settings: FrontSettings, tell: (message: ToFront) => void): Promise<void> {
  switch (message.type) {
    case 'send':
      return tell({ type: 'sent', batch: message.batch, sent: await settings.take(unfolded(message.messages)) });
    case 'request':
      return tell({ type: 'response', id: message.id, response: await respond(message.request, settings) });
    case 'unused':
      return settings.onUnused();
    case 'fault':
      return settings.log(`answering: ${message.reason}`);
    default:
      return;
  }
}

async function respond(request: WebhookRequest, { routes, log }: FrontSettings): Promise<HttpResponse> {
  const query = request.path.indexOf('?');
  const path = query < 0 ? request.path : request.path.slice(0, query);
  const route = routes.find((one) => one.path === path && one.method === request.method);
  if (route === undefined) return { status: 404 };
  try {
    return await route.handle(request);
  } catch (fault) {
    log(`answering ${path}: ${reasonOf(fault)}`);
    return { status: 500 };
  }
}
