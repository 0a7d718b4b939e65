import { defineConfig } from 'vitest/config';
import { CountingReporter } from './counting-reporter.ts';
import { ownTemporaryFiles } from './own-temporary-files.ts';

ownTemporaryFiles();

/** It takes all processors for minutes: tests that bound a time would fail beside it, so it has a turn of its own. */
const semester = 'test/simulation/semester.test.ts';
const others = ['test/aws/**', 'test/matrix/**', 'test/browser/**', 'node_modules/**'];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    setupFiles: ['test/fixed-seed.ts'],
    reporters: ['default', new CountingReporter()],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: [...others, semester],
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'semester', include: [semester], sequence: { groupOrder: 1 } } },
    ],
  },
});
