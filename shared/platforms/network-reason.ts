/** Why there is no answer: a code such as ECONNREFUSED, never the message, which may hold a URL with a token. */
export function networkReason(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'no connection';
  if (error.name === 'TimeoutError') return `no answer in ${timeoutMs / 1000} s`;
  const code = (error.cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && /^[A-Z_0-9]+$/.test(code) ? `no connection (${code})` : 'no connection';
}
