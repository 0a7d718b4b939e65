/** A homeserver's refusal. */
export class MatrixRefused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(doing: string, status: number, code: string, error: string) {
    super(`${doing}: ${status} ${code} ${error}`);
    this.name = 'MatrixRefused';
    this.status = status;
    this.code = code;
  }
}

/** One call as any client makes it. */
export async function callMatrix<Answer>(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  token?: string,
): Promise<Answer> {
  const answer = await fetch(url + path, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(15_000),
  });
  const said = (await answer.json()) as { errcode?: string; error?: string };
  if (answer.ok) return said as Answer;
  throw new MatrixRefused(`${method} ${path}`, answer.status, said.errcode ?? '', said.error ?? '');
}
