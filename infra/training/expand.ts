/** The templates of example files: `examples/README.md` tells what may stand in them. */
export type Slots = ReadonlyMap<string, Template>;

export type Template = readonly Piece[];

type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'choice'; readonly of: readonly Template[] }
  | { readonly type: 'slot'; readonly name: string }
  | { readonly type: 'digits'; readonly count: number }
  | { readonly type: 'number'; readonly from: number; readonly to: number };

/** A template that cannot be read or filled in. */
export class TemplateFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TemplateFault';
  }
}

export function parseTemplate(text: string): Template {
  return readUntil({ text, at: 0 }, '');
}

/** `a | b | c`, each trimmed. */
export function parseAlternatives(text: string): Template {
  const reader = { text, at: 0 };
  const of: Template[] = [];
  do {
    of.push(trimmed(readUntil(reader, '|')));
    reader.at++;
  } while (reader.at <= text.length);
  return [{ type: 'choice', of }];
}

export function isPlain(template: Template): boolean {
  return template.every(({ type }) => type === 'text');
}

/** Fills a template in; `random` gives numbers from 0 to below 1. */
export function fill(template: Template, slots: Slots, random: () => number, depth = 0): string {
  if (depth > 12) throw new TemplateFault('expected slots that end, got one that holds itself');
  return template.map((piece) => fillPiece(piece, slots, random, depth)).join('');
}

function fillPiece(piece: Piece, slots: Slots, random: () => number, depth: number): string {
  const below = (count: number) => Math.floor(random() * count);
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'choice':
      return fill(piece.of[below(piece.of.length)] ?? [], slots, random, depth + 1);
    case 'digits':
      return Array.from({ length: piece.count }, (_, index) => (index === 0 ? 1 + below(9) : below(10))).join('');
    case 'number':
      return String(piece.from + below(piece.to - piece.from + 1));
    case 'slot': {
      const slot = slots.get(piece.name);
      if (!slot) throw new TemplateFault(`expected a slot that is defined, got {${piece.name}}`);
      return fill(slot, slots, random, depth + 1);
    }
    default:
      return piece satisfies never;
  }
}

interface Reader {
  readonly text: string;
  at: number;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Reads to one of these characters at this level, or to the end; leaves the reader at it. */
function readUntil(reader: Reader, ends: string): Template {
  const pieces: Piece[] = [];
  let text = '';
  for (; reader.at < reader.text.length; reader.at++) {
    const character = reader.text.charAt(reader.at);
    if (ends.includes(character)) break;
    const piece = character === '{' ? readSlot(reader) : closing[character] && readChoice(reader, closing[character]);
    if (piece) {
      if (text !== '') pieces.push({ type: 'text', text });
      pieces.push(piece);
      text = '';
    } else if (character === '\\') text += escaped(reader.text.charAt(++reader.at));
    else text += character;
  }
  if (text !== '') pieces.push({ type: 'text', text });
  return pieces;
}

function escaped(character: string): string {
  return character === 'n' ? '\n' : character;
}

/** Undefined, and nothing read, when there are no alternatives in these brackets: then they are brackets. */
function readChoice(reader: Reader, end: string): Piece | undefined {
  const start = reader.at;
  const of: Template[] = [];
  do {
    reader.at++;
    of.push(readUntil(reader, `|${end}`));
  } while (reader.text.charAt(reader.at) === '|');
  if (of.length > 1 && reader.at < reader.text.length) return { type: 'choice', of };
  reader.at = start;
  return undefined;
}

function readSlot(reader: Reader): Piece {
  const end = reader.text.indexOf('}', reader.at);
  const name = end < 0 ? '' : reader.text.slice(reader.at + 1, end);
  if (!/^(?:0+|\d+-\d+|[a-z][a-z0-9-]*)$/.test(name))
    throw new TemplateFault(`expected a slot such as {price}, {000} or {2-15}, got {${name}`);
  reader.at = end;
  const [from, to] = name.split('-').map(Number);
  if (/^0+$/.test(name)) return { type: 'digits', count: name.length };
  if (/^\d/.test(name)) return { type: 'number', from: from ?? 0, to: to ?? 0 };
  return { type: 'slot', name };
}

function trimmed(template: Template): Template {
  return template.map((piece, index) => {
    if (piece.type !== 'text') return piece;
    const start = index === 0 ? piece.text.trimStart() : piece.text;
    return { type: 'text', text: index === template.length - 1 ? start.trimEnd() : start };
  });
}
