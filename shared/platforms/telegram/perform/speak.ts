import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Answer as AnswerPress, Edit, Pin, Post, Tell, Words } from '../../../effects/effect.ts';
import { chatId, nativeId } from '../../../event/ids.ts';
import type { Outcome } from '../../platform.ts';
import type { Answer, Api, Document, Parameters } from './api.ts';
import { type ChatApi, inChat } from './chat.ts';
import { cannotBeTold, outcomeOf, refuse } from './outcome.ts';
import { answerText, captionOf, firstPiece, keyboard, type Piece, piecesOf } from './words.ts';

/** So long we wait ourselves in the middle of an effect, rather than begin it again and say the first part twice. */
const patienceSeconds = 5;

export async function post(chat: ChatApi, effect: Post): Promise<Outcome> {
  const sent = await sendAll(chat, piecesOf(effect.words), effect);
  if (!sent.answer.ok) return chat.outcome(sent.answer);
  if (effect.pin === true) {
    const pinned = await patiently(() => chat.call('pinChatMessage', { message_id: sent.first, ...quietly }));
    if (!pinned.ok && chat.outcome(pinned).result !== 'already') return posted(pinned);
  }
  return chat.done(sent.last);
}

/** Where the bot may not write to the member, the fallback goes to the chat, and no file with it. */
export async function tell(api: Api, effect: Tell): Promise<Outcome> {
  const { member, words, file, buttons, fallback } = effect;
  const native = nativeId(member);
  const direct = inChat(api, chatId('telegram', native));
  if (!native.startsWith('-')) {
    const sent =
      file === undefined
        ? await sendAll(direct, piecesOf(words), { buttons })
        : await sendWithFile(direct, words, file, buttons);
    if (sent.answer.ok) return direct.done(sent.last);
    if (!cannotBeTold(sent.answer)) return outcomeOf(sent.answer);
    if (fallback === undefined) return refuse('blocked-by-member', sent.answer.description);
  }
  if (fallback === undefined) return refuse('blocked-by-member', 'a channel cannot be written to');
  return post(inChat(api, fallback.chat), { type: 'post', ...fallback });
}

export async function answer(api: Api, { answerId, text, alert }: AnswerPress): Promise<Outcome> {
  const sent = await api.call('answerCallbackQuery', {
    callback_query_id: answerId,
    ...(text !== undefined && { text: answerText(text) }),
    ...(alert === true && { show_alert: true }),
  });
  return sent.ok ? { result: 'done' } : outcomeOf(sent);
}

export async function edit(chat: ChatApi, { messageId, words, buttons }: Edit): Promise<Outcome> {
  return chat.outcome(
    await chat.call('editMessageText', {
      message_id: Number(messageId),
      ...firstPiece(words),
      ...noPreview,
      // Left out, the buttons go away.
      ...keyboard(buttons),
    }),
  );
}

export async function pin(chat: ChatApi, { messageId }: Pin): Promise<Outcome> {
  return chat.outcome(await chat.call('pinChatMessage', { message_id: Number(messageId), ...quietly }));
}

/** Quoted evidence must not unfold into the page that was forbidden. */
const noPreview = { link_preview_options: { is_disabled: true } };
/** Without it a pin rings at every member. */
const quietly = { disable_notification: true };

interface How {
  readonly topic?: string | undefined;
  readonly replyTo?: string | undefined;
  readonly buttons?: Post['buttons'];
  readonly silent?: boolean | undefined;
}

/** `answer`: of the last piece sent, or of the one refused. */
interface Sent {
  readonly answer: Answer;
  readonly first?: number | undefined;
  readonly last?: string | undefined;
}

/** The first piece replies, the last one bears the buttons. */
async function sendAll(chat: ChatApi, pieces: readonly Piece[], how: How): Promise<Sent> {
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
async function sendWithFile(chat: ChatApi, words: Words, file: Document, buttons: Tell['buttons']): Promise<Sent> {
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

function replying(replyTo: string | undefined): object {
  if (replyTo === undefined) return {};
  return { reply_parameters: { message_id: Number(replyTo), allow_sending_without_reply: true } };
}

async function patiently(call: () => Promise<Answer>): Promise<Answer> {
  const answer = await call();
  if (answer.ok || answer.code !== 429 || (answer.retryAfter ?? 1) > patienceSeconds) return answer;
  await sleep((answer.retryAfter ?? 1) * 1000);
  return call();
}

/** The post stands and must not be made again: what became of the pin is told as a refusal. */
function posted(pinned: Answer & { ok: false }): Outcome {
  const outcome = outcomeOf(pinned);
  const reason = outcome.result === 'refused' ? outcome.reason : 'not-possible';
  return refuse(reason, `posted but not pinned: ${pinned.description}`);
}

const messageSchema = z.object({ message_id: z.int() });

function messageIdOf(result: unknown): number | undefined {
  return messageSchema.safeParse(result).data?.message_id;
}
