import type { Community } from '../community/community.ts';
import { plain, say, sayPlain } from '../community/say.ts';
import type { Words } from '../effects/effect.ts';
import type { MessageEvent } from '../event/event.ts';
import type { Link, Media } from '../event/message.ts';
import type { Case, Evidence } from '../records/case.ts';

/** A case is one item of a table and a notice is one message: neither may grow without end. */
const longestText = 3_000;
const mostMessages = 100;
const longestPiece = 80;
const mostPieces = 5;

export function evidenceOf(
  event: MessageEvent,
  messageIds: readonly string[],
  pieces: readonly string[] = [],
): Evidence {
  const { text, links, media, forward, album } = event.message;
  return {
    messageIds: messageIds.slice(-mostMessages),
    text: text.slice(0, longestText),
    ...(pieces.length === 0 ? {} : { pieces: shortPieces(pieces) }),
    links: links.slice(0, 20),
    media: media.slice(0, 20),
    ...(forward ? { forward } : {}),
    ...(album === undefined ? {} : { album }),
    at: event.at,
  };
}

/** Evidence of several messages, or of one before and after an edit: what was said, under each other, the same but once. */
export function joinEvidence(first: Evidence, next: Evidence): Evidence {
  const pieces = shortPieces([...(first.pieces ?? []), ...(next.pieces ?? [])]);
  return {
    ...first,
    ...(pieces.length === 0 ? {} : { pieces }),
    messageIds: [...new Set([...first.messageIds, ...next.messageIds])].slice(-mostMessages),
    text: joinTexts(first.text, next.text),
    links: distinct([...first.links, ...next.links]).slice(0, 20),
    media: distinct([...first.media, ...next.media]).slice(0, 20),
  };
}

/** The most telling come first. */
function shortPieces(pieces: readonly string[]): string[] {
  return [...new Set(pieces.map((piece) => cut(piece, longestPiece)))].slice(0, mostPieces);
}

function joinTexts(first: string, next: string): string {
  if (first === '' || saysAlready(first, next)) return first || next;
  return `${first}\n${next}`.slice(0, longestText);
}

function saysAlready(before: string, text: string): boolean {
  return `\n${before}\n`.includes(`\n${text}\n`);
}

/** What the platform gives no id for looks alike and is kept: two locations are two. */
function distinct<Item extends Link | Media>(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    const again = seen.has(key) && ('url' in item || item.id !== undefined);
    seen.add(key);
    return !again;
  });
}

/** What of the evidence fits one message beside the rest of the notice; all of it is kept in the case. */
const quoted = { text: 2_000, lines: 30, shown: 80, link: 150, links: 5 };

/** The quoted evidence as admins read it: the words, what was attached, where hidden links lead, and what decided. */
export function quote(community: Community, { evidence }: Pick<Case, 'evidence'>): Words {
  const { text, media, links } = evidence;
  const said = cut(text, quoted.text).split('\n').filter(isWritten);
  const lines = [
    ...said.slice(0, quoted.lines),
    ...(said.length > quoted.lines ? ['…'] : []),
    media.map(({ kind }) => say(community, `media.${kind}`).text).join(' '),
    ...links
      .flatMap(({ shown, url }) =>
        shown === undefined ? [] : [`${cut(shown, quoted.shown)} → ${cut(url, quoted.link)}`],
      )
      .slice(0, quoted.links),
  ].filter(isWritten);
  if (lines.length === 0) lines.push(sayPlain(community, 'evidence.no-text'));
  return plain([...lines.map((line) => `> ${line}`), ...foundIn(community, evidence, lines)].join('\n'));
}

/** Nothing where the lines above it say no more than this. */
function foundIn(community: Community, { pieces = [] }: Evidence, lines: readonly string[]): string[] {
  const shown = pieces.filter((piece) => !lines.includes(piece)).map((piece) => piece.replace(/\s+/g, ' '));
  if (shown.length === 0) return [];
  return [sayPlain(community, 'evidence.found', { pieces: shown.join(community.language === 'zh' ? '、' : ', ') })];
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}

/** Not between the two halves of a character. */
function cut(text: string, most: number): string {
  return text.length > most
    ? `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
    : text;
}
