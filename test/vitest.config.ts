import { defineConfig } from 'vitest/config';
import { CountingReporter } from './counting-reporter.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/aws/**', 'test/matrix/**', 'test/browser/**', 'node_modules/**'],
    setupFiles: ['test/fixed-seed.ts'],
    reporters: ['default', new CountingReporter()],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
