import { groupOf } from '../../shared/event/event.ts';
import type { Receiver, WebhookRequest } from '../../shared/platforms/platform.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { SecretSource } from '../../shared/ports/secret-source.ts';

export interface Receiving {
  readonly receivers: readonly Receiver[];
  readonly secrets: SecretSource;
  readonly events: Queue;
  /** Told of every update that was valid but of no use, for counting. */
  readonly onUnused?: (platform: string, what: string) => void;
}

export interface Received {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The largest body taken, in bytes. Platforms send a few kilobytes. */
export const largestBody = 1024 * 1024;

/**
 * Verifies the untouched bytes, parses, puts the events on the queue and answers 200 only once the queue has them.
 * Refusals say nothing that helps to forge. Throws what the queue throws: the platform will send again.
 */
export async function receive(
  request: WebhookRequest,
  { receivers, secrets, events, onUnused }: Receiving,
): Promise<Received> {
  const receiver = receivers.find(({ manifest }) => manifest.webhookPath === pathOf(request));
  if (!receiver) return { status: 404 };
  if (request.method !== 'POST') return { status: 405, headers: { allow: 'POST' } };
  if (request.body.byteLength > largestBody) return { status: 413 };
  const { manifest } = receiver;
  if (!receiver.verify(request, await secrets.of(manifest)).ok) return { status: 401 };
  const parsed = receiver.parse(request.body);
  switch (parsed.kind) {
    case 'malformed':
      return { status: 400 };
    case 'unused':
      onUnused?.(manifest.name, parsed.what);
      return { status: 200 };
    case 'events':
      await events.send(
        parsed.events.map((event) => ({ id: event.id, group: groupOf(event), body: JSON.stringify(event) })),
      );
      return { status: 200 };
    default:
      return parsed satisfies never;
  }
}

function pathOf({ path }: WebhookRequest): string {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query);
}
