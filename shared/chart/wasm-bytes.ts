import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The renderer's own code. In a bundle it stands in the file that draws (`infra/constructs/pictures.ts`). */
export function wasmBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')));
}
