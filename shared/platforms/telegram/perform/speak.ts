import type { Answer as AnswerPress, Edit, Pin, Post, Tell } from '../../../effects/effect.ts';
import { chatId, nativeId } from '../../../event/ids.ts';
import type { Outcome } from '../../platform.ts';
import type { Answer, Api } from './api.ts';
import { type ChatApi, inChat } from './chat.ts';
import { cannotBeTold, outcomeOf, refuse } from './outcome.ts';
import { type Png, sendWithPicture } from './picture.ts';
import { noPreview, patiently, sendWithFile } from './send.ts';
import { answerText, firstPiece, keyboard } from './words.ts';

export async function post(chat: ChatApi, effect: Post, png?: Png): Promise<Outcome> {
  const sent = await sendWithPicture(chat, effect.words, effect, png);
  if (!sent.answer.ok) return chat.outcome(sent.answer);
  if (effect.pin === true) {
    const pinned = await patiently(() => chat.call('pinChatMessage', { message_id: sent.first, ...quietly }));
    if (!pinned.ok && chat.outcome(pinned).result !== 'already') return posted(pinned);
  }
  return chat.done(sent.last);
}

/** Where the bot may not write to the member, the fallback goes to the chat, and no file with it. */
export async function tell(api: Api, effect: Tell, png?: Png): Promise<Outcome> {
  const { member, words, file, buttons, fallback } = effect;
  const native = nativeId(member);
  const direct = inChat(api, chatId('telegram', native));
  if (!native.startsWith('-')) {
    const sent =
      file === undefined
        ? await sendWithPicture(direct, words, { buttons }, png)
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

/** Without it a pin rings at every member. */
const quietly = { disable_notification: true };

/** The post stands and must not be made again: what became of the pin is told as a refusal. */
function posted(pinned: Answer & { ok: false }): Outcome {
  const outcome = outcomeOf(pinned);
  const reason = outcome.result === 'refused' ? outcome.reason : 'not-possible';
  return refuse(reason, `posted but not pinned: ${pinned.description}`);
}
