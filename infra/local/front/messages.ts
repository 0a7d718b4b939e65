import type { Secrets, WebhookRequest } from '../../../shared/platforms/platform.ts';
import type { HttpResponse } from '../route.ts';

/** What the front's thread is started with. */
export interface FrontData {
  readonly host: string;
  readonly port: number;
  /** Platforms whose webhooks it takes, by name. */
  readonly platforms: readonly { readonly name: string; readonly secrets: Secrets }[];
  /** Everything else it serves is asked of the main thread. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

/** What became of messages handed over: on disk; refused, because too many wait; or not written. */
export type Sent = 'durable' | 'full' | 'failed';

export type FromFront =
  | { readonly type: 'listening'; readonly url: string }
  | { readonly type: 'not-listening'; readonly code: string; readonly message: string }
  /** All of a batch in one text (see `far-queue.ts`): handing over costs by the object. */
  | { readonly type: 'send'; readonly batch: number; readonly messages: string }
  | { readonly type: 'request'; readonly id: number; readonly request: WebhookRequest }
  | { readonly type: 'unused' }
  | { readonly type: 'fault'; readonly reason: string }
  | { readonly type: 'closed' };

export type ToFront =
  | { readonly type: 'sent'; readonly batch: number; readonly sent: Sent }
  | { readonly type: 'response'; readonly id: number; readonly response: HttpResponse }
  | { readonly type: 'close' };
