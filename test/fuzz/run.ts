import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { refuse, scriptOptions } from '../../infra/cli/script-options.ts';
import { platformCases } from '../platforms/platform-cases.ts';
import { fuzzPlatform } from './fuzz-platform.ts';

const usage = `npm run fuzz [-- --runs N] [--seed S] [--platform P]
It mutates samples of every platform, then tries every property of the tests with a seed that nobody has tried.
--platform leaves the properties out.`;
const values = scriptOptions(usage, {
  runs: { type: 'string', default: '200000' },
  seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  platform: { type: 'string' },
});

const root = join(import.meta.dirname, '../..');
const runs = Number(values.runs);
const seed = Number(values.seed);
const names = values.platform === undefined ? Object.keys(platformCases) : [values.platform];
let passed = 0;
let failed = 0;

if (!(Number.isInteger(runs) && runs > 0 && Number.isInteger(seed)))
  refuse(usage, 'expected whole numbers in --runs and --seed');
console.log(`seed ${seed}`);
for (const name of names) fuzz(name);
if (values.platform === undefined) await tryProperties();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function fuzz(name: string): void {
  const platform = platformCases[name];
  if (platform === undefined)
    return refuse(usage, `no platform ${name}; there are ${Object.keys(platformCases).join(', ')}`);
  const began = Date.now();
  const onProgress = (done: number) => console.error(`${name}: ${done} of ${runs}`);
  const { failures, kinds, slowest } = fuzzPlatform(platform, { runs, seed, onProgress });
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`${name}: ${JSON.stringify(kinds)}, the slowest ${slowest.toFixed(1)} ms, ${seconds} s in all`);
  for (const failure of failures) {
    console.log(`${name}: ${failure.what}; again: npm run fuzz -- --platform ${name} --runs 1 --seed ${failure.seed}`);
  }
  passed += Object.values(kinds).reduce((sum, count) => sum + count, 0) - failures.length;
  failed += failures.length;
}

async function tryProperties(): Promise<void> {
  process.env.PROPERTY_SEED = String(seed);
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(root, 'test', file))
    .filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));
  const vitest = await startVitest('test', files, { config: join(root, 'test/vitest.config.ts'), watch: false });
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  passed += tests.filter((test) => test.result().state === 'passed').length;
  failed += tests.filter((test) => test.result().state === 'failed').length;
  failed += modules.filter((module) => module.errors().length > 0).length;
  console.log(`the properties again: PROPERTY_SEED=${seed} npm test`);
  await vitest.close();
}
