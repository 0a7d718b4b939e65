/** https://spec.matrix.org/v1.17/application-service-api/#unknown-routes and client-server-api/#standard-error-response */
const codes: Readonly<Record<number, string>> = {
  400: 'M_NOT_JSON',
  403: 'M_FORBIDDEN',
  404: 'M_UNRECOGNIZED',
  405: 'M_UNRECOGNIZED',
  413: 'M_TOO_LARGE',
};

/** A homeserver reads JSON from every answer: `{}` when all is well. */
export function bodyOf(status: number): string {
  return status < 300 ? '{}' : errorBody(codes[status] ?? 'M_UNKNOWN');
}

export function errorBody(errcode: string): string {
  return JSON.stringify({ errcode, error: 'refused' });
}
