import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { CountingReporter } from '../counting-reporter.ts';
import { ownTemporaryFiles } from '../own-temporary-files.ts';
import { readyBrowser } from './ready-browser.ts';

/** `npm run test:browser`: the sandbox in Debian's Chromium, installed when it is not there. */
async function run(): Promise<void> {
  const missing = readyBrowser();
  if (missing !== undefined) {
    console.error(missing);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
    return;
  }
  process.env.SCREENSHOTS ??= pictures();
  ownTemporaryFiles();
  const vitest = await startVitest('test', [], {
    config: false,
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/browser/*.test.ts'],
    reporters: ['default', new CountingReporter()],
    // Each file has a browser and a Reeve of its own: two cores do no more.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    watch: false,
  });
  await vitest.close();
}

/** Where pictures go when `SCREENSHOTS` names no folder: they stay when a test has failed. */
function pictures(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-screenshots-'));
  console.log(`screenshots, if a test fails: ${folder}`);
  process.once('exit', (code) => {
    if (code !== 1) rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

await run();
