import type { Words } from '../../../effects/effect.ts';
import { PlatformFault } from '../../platform.ts';
import type { Answer } from './api.ts';
import type { ChatApi } from './chat.ts';
import { type How, messageIdOf, patiently, replying, type Sent, sendAll } from './send.ts';
import { captionOf, keyboard, piecesOf } from './words.ts';

export type Png = Uint8Array<ArrayBuffer>;

/**
 * The words stand under the picture; those that cannot come before it. Where the picture is not taken (the bot may not
 * send any there), the words go alone.
 */
export async function sendWithPicture(chat: ChatApi, words: Words, how: How, png?: Png): Promise<Sent> {
  const caption = png && captionOf(words);
  if (!png || caption === undefined) return wordsThenPicture(chat, words, how, png);
  const under = { caption, ...replying(how.replyTo), ...keyboard(how.buttons) };
  const answer = await sendPhoto(chat, png, how, under).catch(unlessUnreachable);
  if (!answer.ok && answer.code !== 429) return sendAll(chat, piecesOf(words), how);
  const id = answer.ok ? messageIdOf(answer.result) : undefined;
  return { answer, first: id, last: id === undefined ? undefined : String(id) };
}

/** A gateway's answer that is none of Telegram's own: words may still get through. */
function unlessUnreachable(fault: unknown): Answer {
  if (fault instanceof PlatformFault && !fault.unreachable) return { ok: false, code: 500, description: fault.message };
  throw fault;
}

/** Nothing that becomes of the picture may have them said again. */
async function wordsThenPicture(chat: ChatApi, words: Words, how: How, png?: Png): Promise<Sent> {
  const said = await sendAll(chat, piecesOf(words), how);
  if (said.answer.ok && png) await patiently(() => sendPhoto(chat, png, how, {})).catch(lost);
  return said;
}

function lost(fault: unknown): void {
  if (!(fault instanceof PlatformFault)) throw fault;
}

function sendPhoto(chat: ChatApi, png: Png, how: How, parameters: object): Promise<Answer> {
  const all = {
    ...parameters,
    ...(how.silent === true && { disable_notification: true }),
    ...(how.topic !== undefined && { message_thread_id: Number(how.topic) }),
  };
  return chat.upload('sendPhoto', all, { name: 'figures.png', png });
}
