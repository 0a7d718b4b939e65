import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Preloaded by a test with `--import`: notes every module that this process or a thread of it loads. */
const file = process.env.MODULES_FILE;
if (file === undefined) throw new Error('note-modules: MODULES_FILE not set');

registerHooks({
  load(url, context, next) {
    appendFileSync(file, `${url}\n`);
    return next(url, context);
  },
});
