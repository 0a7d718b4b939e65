import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

/** What draws pictures brings its WebAssembly with it, 2.4 MB, in the file that is loaded with the first picture. */
export const rendererInside: Plugin = {
  name: 'renderer-inside',
  setup(build) {
    build.onLoad({ filter: /shared[\\/]chart[\\/]wasm-bytes\.ts$/ }, ({ path }) => ({
      contents: `import bytes from ${JSON.stringify(wasm)}; export const wasmBytes = async () => bytes;`,
      resolveDir: path.slice(0, -'wasm-bytes.ts'.length),
    }));
  },
};

/** For a community that shows no pictures. Should one be on its way that an earlier version of the file had, its words go alone. */
export const noPictures: Plugin = {
  name: 'no-pictures',
  setup(build) {
    build.onLoad({ filter: /functions[\\/]apply-effects[\\/]drawn\.ts$/ }, () => ({
      contents: 'export const drawn = async () => undefined;',
    }));
  },
};
