/** An AWS service did not do what was asked, after all tries. Its message holds nothing that anybody wrote. */
export class AwsFault extends Error {
  readonly service: string;
  /** The service's own name for what went wrong. */
  readonly code: string;

  constructor(service: string, doing: string, code: string, options?: ErrorOptions) {
    super(`${service}: ${doing} failed: ${code}; nothing is lost, it will be tried again`, options);
    this.name = 'AwsFault';
    this.service = service;
    this.code = code;
  }
}

/** The name under which AWS throws an error: classes differ between bundles, names do not. */
export function codeOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
