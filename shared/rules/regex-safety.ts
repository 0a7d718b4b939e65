import { createRequire } from 'node:module';
import type { checkSync } from 'recheck';
import { regexFlags } from './conditions/regex.ts';

/** Patterns people write take milliseconds; one that keeps the checker busy for longer is too involved to trust. */
const patience = 10_000;

/**
 * Why a pattern could take a member's text as a means to stop Reeve, or undefined when its time grows with the text's
 * length only. For the loader: the checker is far too large for the functions, which get checked patterns only.
 */
export function unsafePattern(pattern: string): string | undefined {
  const found = loadChecker()(pattern, regexFlags, { timeout: patience });
  switch (found.status) {
    case 'safe':
      return undefined;
    case 'vulnerable':
      return `a pattern that takes ${found.complexity.summary} time on texts like ${found.attack.pattern}`;
    case 'unknown':
      return `a pattern that cannot be shown to be safe (${found.error.kind})`;
    default:
      return found satisfies never;
  }
}

let loaded: typeof checkSync | undefined;

/** Three megabytes of JavaScript: a community without patterns starts without them. */
function loadChecker(): typeof checkSync {
  loaded ??= (createRequire(import.meta.url)('recheck') as { checkSync: typeof checkSync }).checkSync;
  return loaded;
}
