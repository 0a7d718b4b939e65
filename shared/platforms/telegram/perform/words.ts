import type { Button, Words } from '../../../effects/effect.ts';
import { type MemberId, nativeId, platformOf } from '../../../event/ids.ts';

interface Mentioned {
  readonly type: 'text_mention';
  readonly offset: number;
  readonly length: number;
  /** The id is all Telegram reads. */
  readonly user: { readonly id: number };
}

/** One message's worth of words, as Telegram wants them: offsets in UTF-16 units, which JavaScript's are. */
export interface Piece {
  readonly text: string;
  readonly entities: readonly Mentioned[];
}

/** "1-4096 characters after entities parsing"; counted here in UTF-16 units, which are never fewer. */
export const longestText = 4096;
const longestCaption = 1024;
const longestAnswer = 200;

/** Cut at lines, else at spaces, else between characters; a mention stays whole when it can. Never empty. */
export function piecesOf(words: Words, limit = longestText): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (words.text.length - start > limit) {
    const end = cutAt(words, start, limit);
    pieces.push(piece(words, start, end));
    // The line break or space at which it was cut.
    start = /\s/.test(words.text.charAt(end)) ? end + 1 : end;
  }
  pieces.push(piece(words, start, words.text.length));
  const spoken = pieces.filter(({ text }) => text.trim() !== '');
  return spoken.length === 0 ? pieces.slice(0, 1) : spoken;
}

function cutAt({ text, mentions }: Words, start: number, limit: number): number {
  const most = start + limit;
  const inside = text.slice(start, most + 1);
  // A border too early would make many small messages of one.
  const border = [inside.lastIndexOf('\n'), inside.lastIndexOf(' ')].find((at) => at > limit / 2);
  if (border !== undefined) return start + border;
  const split = mentions.find(({ offset, length }) => offset > start && offset < most && offset + length > most);
  return wholeCharacters(text, split?.offset ?? most);
}

/** Not between the two halves of a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end - 1 : end;
}

function piece({ text, mentions }: Words, start: number, end: number): Piece {
  const entities: Mentioned[] = [];
  for (const { offset, length, member } of mentions) {
    const from = Math.max(offset, start);
    const to = Math.min(offset + length, end);
    const id = userId(member);
    if (to > from && id !== undefined) {
      entities.push({ type: 'text_mention', offset: from - start, length: to - from, user: { id } });
    }
  }
  // Half a character, cut off by whoever quoted, would make Telegram refuse the whole.
  return { text: text.slice(start, end).toWellFormed(), entities };
}

/** Undefined: no user of Telegram (another platform's member, or a channel, whose ids are negative). */
export function userId(member: MemberId): number | undefined {
  const native = nativeId(member);
  return platformOf(member) === 'telegram' && /^\d+$/.test(native) ? Number(native) : undefined;
}

/** For what must be one message. */
export function firstPiece(words: Words): Piece {
  if (words.text.length <= longestText) return piece(words, 0, words.text.length);
  const end = wholeCharacters(words.text, longestText - 1);
  const cut = piece(words, 0, end);
  return { ...cut, text: `${cut.text}…` };
}

/**
 * What a file has under it: "0-1024 characters after entities parsing". Undefined: the words cannot stand there. In a form
 * each line break becomes two characters, of which Telegram drops one again, so that mentions would lie beside their names.
 */
export function captionOf({ text, mentions }: Words): string | undefined {
  return text.length > longestCaption || mentions.length > 0 ? undefined : text.toWellFormed();
}

export function answerText(text: string): string {
  const fits = text.length <= longestAnswer;
  return (fits ? text : `${text.slice(0, wholeCharacters(text, longestAnswer - 1))}…`).toWellFormed();
}

export function keyboard(buttons: readonly (readonly Button[])[] | undefined): object {
  if (buttons === undefined || buttons.length === 0) return {};
  const rows = buttons.map((row) =>
    row.map(({ label, data }) => ({ text: label.toWellFormed(), callback_data: data })),
  );
  return { reply_markup: { inline_keyboard: rows } };
}
