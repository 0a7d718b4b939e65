import { groupOf } from '../../shared/event/event.ts';
import type { Parsed, Receiver, ReceivingManifest, WebhookRequest } from '../../shared/platforms/platform.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { SecretSource } from '../../shared/ports/secret-source.ts';

/** A receiver as the bundle holds it. */
type Half = Omit<Receiver, 'manifest'> & { readonly manifest: ReceivingManifest };

export interface Receiving {
  readonly receivers: readonly Half[];
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

/** The largest body taken, in bytes, where a platform makes no larger ones. They send a few kilobytes. */
export const largestBody = 1024 * 1024;

/**
 * Verifies the untouched bytes, parses, puts the events on the queue and answers 200 only once the queue has them.
 * Refusals say nothing that helps to forge. Throws what the queue throws: the platform will send again.
 */
export async function receive(request: WebhookRequest, deps: Receiving): Promise<Received> {
  const receiver = deps.receivers.find(({ manifest }) => calls(request, manifest));
  if (!receiver) return { status: 404 };
  const { manifest, bodyOf } = receiver;
  const methods = methodsOf(manifest);
  if (!methods.includes(request.method)) return said(405, bodyOf, { allow: methods.join(', ') });
  if (request.body.byteLength > (manifest.largestBody ?? largestBody)) return said(413, bodyOf);
  const secrets = await deps.secrets.of(manifest);
  if (!receiver.verify(request, secrets).ok) return said(receiver.refusal ?? 401, bodyOf);
  return take(receiver.parse(request, secrets), receiver, deps);
}

async function take(parsed: Parsed, { manifest, bodyOf }: Half, deps: Receiving): Promise<Received> {
  switch (parsed.kind) {
    case 'malformed':
      return said(400, bodyOf);
    case 'unused':
      deps.onUnused?.(manifest.name, parsed.what);
      return said(200, bodyOf);
    case 'answer':
      return said(parsed.status, () => parsed.body);
    case 'events':
      await deps.events.send(
        parsed.events.map((event) => ({ id: event.id, group: groupOf(event), body: JSON.stringify(event) })),
      );
      return said(200, bodyOf);
    default:
      return parsed satisfies never;
  }
}

function said(status: number, bodyOf: Receiver['bodyOf'], headers: Readonly<Record<string, string>> = {}): Received {
  const body = bodyOf?.(status);
  if (body !== undefined) return { status, headers: { ...headers, 'content-type': 'application/json' }, body };
  return Object.keys(headers).length === 0 ? { status } : { status, headers };
}

/** Is the request for this platform, by its path? */
export function calls(request: WebhookRequest, { webhookPath, webhookBelow }: ReceivingManifest): boolean {
  const path = pathOf(request);
  return path === webhookPath || (webhookBelow !== undefined && path.startsWith(`${webhookPath}/`));
}

/** The methods a platform calls with. */
export function methodsOf({ webhookBelow }: ReceivingManifest): readonly string[] {
  return webhookBelow?.methods ?? ['POST'];
}

function pathOf({ path }: WebhookRequest): string {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query);
}
