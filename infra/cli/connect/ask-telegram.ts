import type { z } from 'zod';
import { PlatformFault } from '../../../shared/platforms/platform.ts';
import type { Api } from '../../../shared/platforms/telegram/perform/api.ts';

/** Telegram would not. Its words name what is wrong; they hold no secret. */
export class TelegramSaysNo extends Error {
  readonly code: number;
  constructor(method: string, code: number, description: string) {
    super(`${method}: ${description}`);
    this.name = 'TelegramSaysNo';
    this.code = code;
  }
}

export async function ask<Result>(
  api: Pick<Api, 'call'>,
  method: string,
  parameters: Readonly<Record<string, unknown>>,
  schema: z.ZodType<Result>,
): Promise<Result> {
  const answer = await api.call(method, parameters);
  if (!answer.ok) throw new TelegramSaysNo(method, answer.code, answer.description);
  const result = schema.safeParse(answer.result);
  if (!result.success) throw new PlatformFault('telegram', method, 'an answer in a form we do not know');
  return result.data;
}
