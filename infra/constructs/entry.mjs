// What Lambda loads. A starting function has a whole CPU whatever its memory, and Lambda waits for a module like this
// one before it sends the first event: connections opened here cost the first message nothing. The code itself is CJS,
// since a static import of `node:http` from ESM loads much of Node for nothing (nodejs/node#59686).
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';

const { handler, start } = createRequire(import.meta.url)('./function.cjs');

try {
  // Lambda gives up a start after ten seconds.
  if (start) await Promise.race([start(), setTimeout(3000, undefined, { ref: false })]);
} catch (error) {
  // The first event will meet the same fault and tell of it; the service may have come back by then.
  console.warn({ message: 'not warmed', code: error instanceof Error ? error.name : 'unknown' });
}

export { handler };
