/** A refusal in Telegram's words (tdlib/telegram-bot-api, Client.cpp). */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: Readonly<Record<string, number>> | undefined;
  constructor(code: number, description: string, parameters?: Readonly<Record<string, number>>) {
    super(description);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (words: string): Refusal => new Refusal(400, `Bad Request: ${words}`);
export const forbidden = (words: string): Refusal => new Refusal(403, `Forbidden: ${words}`);
