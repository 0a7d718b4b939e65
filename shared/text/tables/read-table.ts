/** The text of a generated table. Node's decompression is loaded with the first one: that alone takes 7 ms. */
export function readTable(packed: string): string {
  return process.getBuiltinModule('node:zlib').brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8');
}

/** The text of a table that is read at every start: twice as long, and there at once. */
export function readOpenTable(packed: string): string {
  return Buffer.from(packed, 'base64').toString('utf16le');
}
