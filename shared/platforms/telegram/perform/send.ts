import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Post, Tell, Words } from '../../../effects/effect.ts';
import type { Answer, Document, Parameters } from './api.ts';
import type { ChatApi } from './chat.ts';
import { captionOf, keyboard, type Piece, piecesOf } from './words.ts';

/** So long we wait ourselves in the middle of an effect, rather than begin it again and say the first part twice. */
const patienceSeconds = 5;

/** Quoted evidence must not unfold into the page that was forbidden. */
export const noPreview = { link_preview_options: { is_disabled: true } };

export interface How {
  readonly topic?: string | undefined;
  readonly replyTo?: string | undefined;
  readonly buttons?: Post['buttons'];
  readonly silent?: boolean | undefined;
}

/** `answer`: of the last piece sent, or of the one refused. */
export interface Sent {
  readonly answer: Answer;
  readonly first?: number | undefined;
  readonly last?: string | undefined;
}

/** The first piece replies, the last one bears the buttons. */
export async function sendAll(chat: ChatApi, pieces: readonly Piece[], how: How): Promise<Sent> {
  let sent: Sent | undefined;
  for (const [index, piece] of pieces.entries()) {
    const parameters = {
      ...piece,
      ...noPreview,
      ...(how.silent === true && { disable_notification: true }),
      ...(index === 0 && replying(how.replyTo)),
      ...(index === pieces.length - 1 && keyboard(how.buttons)),
    };
    const send = () => sendInTopic(chat, parameters, how.topic);
    const answer: Answer = index === 0 ? await send() : await patiently(send);
    if (!answer.ok) return { answer };
    const id = messageIdOf(answer.result);
    sent = { answer, first: sent?.first ?? id, last: id === undefined ? undefined : String(id) };
  }
  return sent ?? { answer: { ok: false, code: 400, description: 'nothing to say' } };
}

/** The words stand under the file; those that cannot come before it. The buttons are with the file. */
export async function sendWithFile(
  chat: ChatApi,
  words: Words,
  file: Document,
  buttons: Tell['buttons'],
): Promise<Sent> {
  const caption = captionOf(words);
  const said = caption === undefined ? await sendAll(chat, piecesOf(words), {}) : undefined;
  if (said?.answer.ok === false) return said;
  const send = () => chat.upload('sendDocument', { ...(caption && { caption }), ...keyboard(buttons) }, file);
  const answer = said === undefined ? await send() : await patiently(send);
  if (!answer.ok) return { answer };
  const id = messageIdOf(answer.result);
  return { answer, first: said?.first ?? id, last: id === undefined ? undefined : String(id) };
}

/** A topic may have been deleted since: then it is said in the chat's general one. */
async function sendInTopic(chat: ChatApi, parameters: Parameters, topic: string | undefined): Promise<Answer> {
  if (topic === undefined) return chat.call('sendMessage', parameters);
  const answer = await chat.call('sendMessage', { ...parameters, message_thread_id: Number(topic) });
  const gone = !answer.ok && /thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i.test(answer.description);
  return gone ? chat.call('sendMessage', parameters) : answer;
}

export function replying(replyTo: string | undefined): object {
  if (replyTo === undefined) return {};
  return { reply_parameters: { message_id: Number(replyTo), allow_sending_without_reply: true } };
}

export async function patiently(call: () => Promise<Answer>): Promise<Answer> {
  const answer = await call();
  if (answer.ok || answer.code !== 429 || (answer.retryAfter ?? 1) > patienceSeconds) return answer;
  await sleep((answer.retryAfter ?? 1) * 1000);
  return call();
}

const messageSchema = z.object({ message_id: z.int() });

export function messageIdOf(result: unknown): number | undefined {
  return messageSchema.safeParse(result).data?.message_id;
}
