export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly got: string; readonly todo: string; readonly line: number; readonly column: number };

const decoder = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** UTF-8 with or without the byte order mark that Windows editors write. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, ...firstFault(bytes), ...otherEncoding(bytes) };
  }
}

function otherEncoding(bytes: Uint8Array): { got: string; todo: string } {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return {
    got: wide ? 'in UTF-16' : `in another encoding (${standAlone(bytes) ? 'Latin-1' : 'GBK'}?)`,
    todo: 'Save the file again as UTF-8: editors offer it as "Encoding" when saving.',
  };
}

/** Letters with accents stand between plain ones; Chinese characters are pairs, and follow each other. */
function standAlone(bytes: Uint8Array): boolean {
  return bytes.every((byte, at) => byte < 0x80 || ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80));
}

function firstFault(bytes: Uint8Array): { line: number; column: number } {
  const text = lenient.decode(bytes);
  const before = text.slice(0, Math.max(text.indexOf('\uFFFD'), 0)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
