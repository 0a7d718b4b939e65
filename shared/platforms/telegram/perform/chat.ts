import { type ChatId, chatId, nativeId } from '../../../event/ids.ts';
import type { Outcome } from '../../platform.ts';
import type { Answer, Api, Document, Parameters, Photo } from './api.ts';
import { outcomeOf } from './outcome.ts';

/** Calls about one chat. When the group has become a supergroup the call is repeated there, and the outcome says so. */
export interface ChatApi {
  readonly botId: number;
  call(method: string, parameters?: Parameters): Promise<Answer>;
  upload(method: string, parameters: Parameters, file: Document | Photo): Promise<Answer>;
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

  const following = async (ask: (chat: { readonly chat_id: number }) => Promise<Answer>): Promise<Answer> => {
    const answer = await ask({ chat_id: id });
    if (answer.ok || answer.migratedTo === undefined) return answer;
    id = answer.migratedTo;
    moved = chatId('telegram', id);
    return ask({ chat_id: id });
  };

  return {
    botId: api.botId,
    call: (method, parameters) => following((chat) => api.call(method, { ...chat, ...parameters })),
    upload: (method, parameters, file) => following((chat) => api.upload(method, { ...chat, ...parameters }, file)),
    done,
    outcome(answer) {
      if (answer.ok) return done();
      const outcome = outcomeOf(answer);
      return outcome.result === 'already' && moved !== undefined ? done() : outcome;
    },
  };
}
