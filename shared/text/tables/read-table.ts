import { brotliDecompressSync } from 'node:zlib';

/** The text of a generated table. */
export function readTable(packed: string): string {
  return brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8');
}
