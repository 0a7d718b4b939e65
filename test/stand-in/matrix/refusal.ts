/** A refusal as a homeserver words it. */
export class Refusal extends Error {
  readonly status: number;
  readonly errcode: string;
  constructor(status: number, errcode: string, error: string) {
    super(error);
    this.name = 'Refusal';
    this.status = status;
    this.errcode = errcode;
  }
}

export const forbidden = (words: string): Refusal => new Refusal(403, 'M_FORBIDDEN', words);
export const notFound = (words: string): Refusal => new Refusal(404, 'M_NOT_FOUND', words);
export const badParameter = (words: string): Refusal => new Refusal(400, 'M_INVALID_PARAM', words);
