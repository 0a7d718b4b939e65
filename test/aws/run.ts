import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { CountingReporter } from '../counting-reporter.ts';
import { ownTemporaryFiles } from '../own-temporary-files.ts';
import { deploy } from './deployment.ts';
import { type Emulator, freePort, startEmulator } from './emulator.ts';

/**
 * `npm run test:aws`: starts an emulator of AWS, deploys the real app onto it and runs the suites of this folder against
 * the emulator's services and the deployed stack. `npm run test:aws -- store` runs the suites with that in their names.
 */
async function main(emulator: Emulator): Promise<void> {
  Object.assign(process.env, emulator.env);
  const standInPort = await freePort();
  console.log('Deploying …');
  const deployment = await deploy(emulator.env, { TELEGRAM_API_URL: `http://127.0.0.1:${standInPort}` });
  process.env.REEVE_TEST_STACK = JSON.stringify({ ...deployment, standInPort });
  const root = join(import.meta.dirname, '../..');
  const vitest = await startVitest('test', process.argv.slice(2), {
    root,
    config: false,
    watch: false,
    include: ['test/aws/*.test.ts'],
    reporters: ['default', new CountingReporter()],
    maxWorkers: readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts')).length,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  });
  await vitest.close();
}

ownTemporaryFiles();
const emulator = await startEmulator();
let stopping: Promise<void> | undefined;
const stop = () => {
  stopping ??= emulator.stop();
  return stopping;
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop().finally(() => process.exit(130)));
}
try {
  await main(emulator);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`The emulator's log: ${emulator.log}`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  await stop();
}
