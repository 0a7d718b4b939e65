import type { Words } from '../../../effects/effect.ts';
import { nativeId, platformOf } from '../../../event/ids.ts';
import type { Content } from './api.ts';

/** What of an `m.room.message` says the words. */
export interface Said extends Content {
  readonly body: string;
}

/** More than that is a wall that apps unfold slowly. */
const longestBody = 16_000;
/** An event is at most 65,536 bytes whole; some are left for what the homeserver adds. Size: spec, "Size limits". */
const mostBytes = 50_000;

/** Cut at lines, else at spaces, else between characters; a mention stays whole when it can. Never empty. */
export function piecesOf(words: Words): Said[] {
  const pieces: Said[] = [];
  let start = 0;
  do {
    const end = endOf(words, start, mostBytes);
    const said = saying(words, start, end);
    if (said.body.trim() !== '' || (pieces.length === 0 && end === words.text.length)) pieces.push(said);
    // The line break or space at which it was cut.
    start = end < words.text.length && /\s/.test(words.text.charAt(end)) ? end + 1 : end;
  } while (start < words.text.length);
  return pieces;
}

/** For what must be one message; an edit holds everything twice. */
export function onePiece(words: Words): Said {
  const end = endOf(words, 0, mostBytes / 2);
  return end === words.text.length ? saying(words, 0, end) : saying(words, 0, end, '…');
}

function endOf(words: Words, start: number, bytes: number): number {
  let limit = longestBody;
  let end = cutAt(words, start, limit);
  while (sizeOf(saying(words, start, end)) > bytes && limit > 1) {
    limit = Math.floor(limit / 2);
    end = cutAt(words, start, limit);
  }
  return end;
}

function sizeOf(said: Said): number {
  return Buffer.byteLength(JSON.stringify(said));
}

function cutAt({ text, mentions }: Words, start: number, limit: number): number {
  const most = start + limit;
  if (most >= text.length) return text.length;
  const inside = text.slice(start, most + 1);
  // A border too early would make many small messages of one.
  const border = [inside.lastIndexOf('\n'), inside.lastIndexOf(' ')].find((at) => at > limit / 2);
  if (border !== undefined) return start + border;
  const split = mentions.find(({ offset, length }) => offset > start && offset < most && offset + length > most);
  const end = wholeCharacters(text, split?.offset ?? most);
  return end > start ? end : end + 2;
}

/** Not between the two halves of a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  const between = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(end));
  return between ? end - 1 : end;
}

/**
 * `m.mentions` is always there: without it apps guess from the text whom to ring at.
 * https://spec.matrix.org/v1.17/client-server-api/#user-and-room-mentions
 */
function saying({ text, mentions }: Words, start: number, end: number, more = ''): Said {
  const users = new Set<string>();
  let html = '';
  let at = start;
  for (const { offset, length, member } of mentions.toSorted((one, other) => one.offset - other.offset)) {
    const from = Math.max(at, wholeCharacters(text, Math.max(offset, at)));
    const to = wholeCharacters(text, Math.min(offset + length, end));
    const user = nativeId(member);
    if (to <= from || platformOf(member) !== 'matrix' || !user.startsWith('@')) continue;
    users.add(user);
    html += `${escaped(text.slice(at, from))}<a href="${linkTo(user)}">${escaped(text.slice(from, to))}</a>`;
    at = to;
  }
  const body = `${text.slice(start, end)}${more}`.toWellFormed();
  if (users.size === 0) return { body, 'm.mentions': {} };
  const formatted_body = `${html}${escaped(text.slice(at, end))}${more}`;
  return { body, format: 'org.matrix.custom.html', formatted_body, 'm.mentions': { user_ids: [...users] } };
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '<br/>',
  };
  return text.toWellFormed().replace(/[&<>"\n]/g, (sign) => entities[sign] ?? sign);
}

/** Apps make a pill of it when the sign and the colon stand there as they are. */
function linkTo(user: string): string {
  const encoded = encodeURIComponent(user).replaceAll('%40', '@').replaceAll('%3A', ':').replaceAll("'", '%27');
  return `https://matrix.to/#/${encoded}`;
}
