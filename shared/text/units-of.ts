/** So many zeros stand behind the last unit: whoever looks a little ahead need not ask where the text ends. */
const ahead = 16;
const smallest = 8192;
/** More is given back after the text that needed it. */
const largestKept = 0x20000;

let bytes = Buffer.alloc(2 * smallest);
let units: Uint16Array<ArrayBuffer> = unitsIn(bytes);
let last = '';

/**
 * The UTF-16 units of a text. A message is gone through a dozen times, and asking a string for each unit costs twice as
 * much as reading them from memory. It is the same memory for every text: keep it no longer than until another is asked for.
 */
export function unitsOf(text: string): Uint16Array<ArrayBuffer> {
  if (text === last) return units;
  const wanted = text.length + ahead;
  if (wanted > units.length || (units.length > largestKept && wanted <= largestKept)) {
    bytes = Buffer.alloc(2 * Math.max(smallest, wanted <= largestKept ? Math.min(2 * wanted, largestKept) : wanted));
    units = unitsIn(bytes);
  }
  bytes.write(text, 'utf16le');
  units.fill(0, text.length, wanted);
  last = text;
  return units;
}

function unitsIn({ buffer, byteOffset, length }: Buffer<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  return new Uint16Array(buffer, byteOffset, length / 2);
}
