/** In which form of a text an entry is looked for: as folded, or as one of the forms of `streams.ts`. */
export const form = { folded: 1, bare: 2, sound: 4 } as const;

export type Form = (typeof form)[keyof typeof form];

/** What else is known of an entry, beside its forms. */
export const trait = {
  /** A word in which no other is meant. */
  safe: 8,
  /** No letter may join it in front, behind. */
  start: 16,
  end: 32,
  exact: 64,
  hint: 128,
  /** Of outputs: a letter may join an entry behind, in the folded text. */
  open: 256,
} as const;

/**
 * Which of a pair's four bits: in the folded text a word begins with it; one that a letter may join in front does; in
 * another form of the text one does.
 */
export const beginning = { first: 0, inner: 1, disguised: 2, bits: 4 } as const;
export const pairsPerNumber = 8;

/** Four numbers describe a state: its parent (−1: nobody is here), its unit, where to go on, and its output. */
export const cellSize = 4;
export const cell = { parent: 0, unit: 1, fail: 2, output: 3 } as const;

/**
 * All words as one automaton (Aho–Corasick), in typed arrays, so that it can be stored and loaded without work.
 * A state is the slot of the hash table in which it is found from its parent and its UTF-16 unit; the root is behind the last.
 */
export interface LexiconData {
  /** `cellSize` numbers a slot. In the upper half of the unit: one bit for every low nibble of the units that follow. */
  readonly cells: Int32Array;
  /**
   * Bits for each pair of units, hashed (`beginning`): does a word begin with it? Most places of most texts are passed by.
   */
  readonly beginnings: Int32Array;
  /** Bits for words of a single unit. */
  readonly alone: Int32Array;
  /** Of an output (0: none): the units of its letters, and the next shorter output that ends at the same place. */
  readonly outputLength: Int32Array;
  readonly outputNext: Int32Array;
  /** All forms, `safe` and `open` that this output and those after it have. */
  readonly outputForms: Int32Array;
  /** Where an output's entries begin; they end where the next one's begin. */
  readonly outputFirst: Int32Array;
  /** Of an entry: forms and traits, and the word it stands for. */
  readonly entryTraits: Int32Array;
  readonly entryWord: Int32Array;
  /** Of a word: where its sets and its letters begin. */
  readonly wordSets: Int32Array;
  readonly sets: Int32Array;
  readonly wordLetters: Int32Array;
  readonly letters: Uint16Array;
  /** How many sets there are, and the forms and `safe` that any entry has. */
  readonly counts: Int32Array;
}

const parts = [
  'cells',
  'beginnings',
  'alone',
  'outputLength',
  'outputNext',
  'outputForms',
  'outputFirst',
  'entryTraits',
  'entryWord',
  'wordSets',
  'sets',
  'wordLetters',
  'letters',
  'counts',
] as const satisfies readonly (keyof LexiconData)[];

/** "RvL1": to be changed with the layout. */
const mark = 0x314c7652;
const headerSize = 4 * (1 + parts.length);

/** As one piece of bytes. Numbers lie as the processor has them: little-endian on every machine that Node 24 runs on. */
export function encodeLexicon(data: LexiconData): Uint8Array {
  const size = parts.reduce((sum, part) => sum + padded(data[part].byteLength), headerSize);
  const bytes = new Uint8Array(size);
  const header = new Int32Array(bytes.buffer, 0, 1 + parts.length);
  header[0] = mark;
  let at = headerSize;
  for (const [index, part] of parts.entries()) {
    const { buffer, byteOffset, byteLength } = data[part];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    header[1 + index] = data[part].length;
    at += padded(byteLength);
  }
  return bytes;
}

/** Views into the bytes, which must not change any more: next to no work, however many words. */
export function decodeLexicon(bytes: Uint8Array): LexiconData {
  // Views need aligned numbers; a piece of one of Node's pooled buffers may lie anywhere.
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  if (byteLength < headerSize) throw unreadable('it is cut off');
  const header = new Int32Array(buffer, byteOffset, 1 + parts.length);
  if (header[0] !== mark) throw unreadable('it does not begin as one of this version does');
  const places = new Map<keyof LexiconData, { readonly from: number; readonly length: number }>();
  let at = headerSize;
  for (const [index, part] of parts.entries()) {
    const length = header[1 + index] ?? 0;
    places.set(part, { from: byteOffset + at, length });
    at += padded(length * (part === 'letters' ? 2 : 4));
  }
  if (at !== byteLength) throw unreadable('its length is not what it says');
  const numbers = (part: keyof LexiconData) => new Int32Array(buffer, places.get(part)?.from, places.get(part)?.length);
  return {
    cells: numbers('cells'),
    beginnings: numbers('beginnings'),
    alone: numbers('alone'),
    outputLength: numbers('outputLength'),
    outputNext: numbers('outputNext'),
    outputForms: numbers('outputForms'),
    outputFirst: numbers('outputFirst'),
    entryTraits: numbers('entryTraits'),
    entryWord: numbers('entryWord'),
    wordSets: numbers('wordSets'),
    sets: numbers('sets'),
    wordLetters: numbers('wordLetters'),
    letters: new Uint16Array(buffer, places.get('letters')?.from, places.get('letters')?.length),
    counts: numbers('counts'),
  };
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function unreadable(why: string): Error {
  return new Error(`decoding the compiled words: ${why}; compile the community again (npm run synth, or start anew)`);
}
