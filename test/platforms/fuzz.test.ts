import { describe, expect, test } from 'vitest';
import { randomFrom } from '../crash/random.ts';
import { fuzzPlatform } from '../fuzz/fuzz-platform.ts';
import { mutated } from '../fuzz/mutate.ts';
import { platformCases } from './platform-cases.ts';

/** `npm run fuzz` tries forty times as many, with another seed each time. */
describe.each(Object.entries(platformCases))('%s', (_name, platform) => {
  test('takes 5,000 mutated samples without a crash, a forgery or a pause, and makes only events that are as promised', () => {
    const { failures, kinds } = fuzzPlatform(platform, { runs: 5_000, seed: 20_261_122 });
    expect(failures).toEqual([]);
    // Mutations that no longer reach what reads events would find nothing.
    expect(kinds.events).toBeGreaterThan(200);
  }, 60_000);
});

test('a sample whose part is repeated, and then changed, does not outgrow the memory', () => {
  const sample = Buffer.from(JSON.stringify({ a: 'x', b: [{ c: 1 }, 'y'] }));
  const sizes = Array.from({ length: 20_000 }, (_, seed) => mutated([sample], randomFrom(seed)).length);
  expect(Math.max(...sizes)).toBeLessThan(10_000_000);
});
