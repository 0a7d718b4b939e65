import type { WebhookRequest } from '../../shared/platforms/platform.ts';

/** What an HTTP endpoint of the one-machine Reeve answers. */
export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** One endpoint; `path` holds no query (`request.path` may carry one after `?`). */
export interface Route {
  readonly method: string;
  readonly path: string;
  /** Everything below the path, too. */
  readonly below?: boolean;
  /** The largest body taken, in bytes, where that is more than usual. */
  readonly largestBody?: number;
  handle(request: WebhookRequest): Promise<HttpResponse> | HttpResponse;
}
