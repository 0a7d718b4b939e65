import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * From now on temporary files of this process, and of those that it starts, lie in a folder of their own, which is gone
 * when it ends: also when a test has failed before it could tidy up, when a library keeps its files (the CDK, a browser),
 * or when the run is stopped by a signal.
 */
export function ownTemporaryFiles(): void {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-run-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Whoever else listens ends the process when it is done; without anybody it would not end.
      if (process.listenerCount(signal) === 0) process.exit(130);
    });
  }
}
