import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { CountingReporter } from '../counting-reporter.ts';
import { ownTemporaryFiles } from '../own-temporary-files.ts';
import { installSynapse } from './install-synapse.ts';

/**
 * `npm run test:matrix`: installs Synapse when it is not there and runs the plays of this folder, each against a server
 * and a Reeve of its own. `npm run test:matrix -- nickname` plays those with that in their names.
 */
async function main(): Promise<void> {
  await installSynapse();
  const vitest = await startVitest('test', process.argv.slice(2), {
    root: join(import.meta.dirname, '../..'),
    config: false,
    watch: false,
    include: ['test/matrix/*.test.ts'],
    reporters: ['default', new CountingReporter()],
    // Mostly they wait for each other.
    maxWorkers: 4,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  });
  await vitest.close();
}

ownTemporaryFiles();
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
