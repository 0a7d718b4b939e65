import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Picture } from '../effects/effect.ts';
import { svgOf } from './svg-of.ts';
import { wasmBytes } from './wasm-bytes.ts';

let ready: Promise<void> | undefined;

/** A picture as PNG. Load this file only when there is one to draw: the renderer has 2.4 MB. */
export async function draw(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= initWasm(wasmBytes());
  await ready;
  // Nothing in it is of a font: none is looked for.
  const drawing = new Resvg(svgOf(picture), { font: { loadSystemFonts: false } });
  const image = drawing.render();
  // What lies in the renderer's own memory is given back by hand.
  const png = new Uint8Array(image.asPng());
  image.free();
  drawing.free();
  return png;
}
