import { type ChatId, chatId, nativeId } from '../../../event/ids.ts';
import type { Outcome } from '../../platform.ts';
import type { Answer, Api, Parameters } from './api.ts';
import { outcomeOf } from './outcome.ts';

/** Calls about one chat. When the group has become a supergroup the call is repeated there, and the outcome says so. */
export interface ChatApi {
  readonly botId: number;
  call(method: string, parameters?: Parameters): Promise<Answer>;
  done(messageId?: string): Outcome;
  outcome(answer: Answer): Outcome;
}

export function inChat(api: Api, chat: ChatId): ChatApi {
  let id = Number(nativeId(chat));
  let moved: ChatId | undefined;

  const done = (messageId?: string): Outcome => ({
    result: 'done',
    ...(messageId !== undefined && { messageId }),
    ...(moved !== undefined && { moved }),
  });

  return {
    botId: api.botId,
    async call(method, parameters) {
      const answer = await api.call(method, { chat_id: id, ...parameters });
      if (answer.ok || answer.migratedTo === undefined) return answer;
      id = answer.migratedTo;
      moved = chatId('telegram', id);
      return api.call(method, { chat_id: id, ...parameters });
    },
    done,
    outcome(answer) {
      if (answer.ok) return done();
      const outcome = outcomeOf(answer);
      return outcome.result === 'already' && moved !== undefined ? done() : outcome;
    },
  };
}
