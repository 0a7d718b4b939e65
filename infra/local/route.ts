import type { WebhookRequest } from '../../shared/platforms/platform.ts';

/** What an HTTP endpoint of the one-machine Reeve answers. */
export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** One endpoint; `path` is exact and holds no query (`request.path` may carry one after `?`). */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  handle(request: WebhookRequest): Promise<HttpResponse> | HttpResponse;
}
