import type { Bench } from './row.ts';

/** Every bench by its name, loaded when it is to run. `npm run bench -- NAME …` runs only those named. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  webhook: async () => (await import('./webhook.ts')).webhookBench,
  decide: async () => (await import('./decide.ts')).decideBench,
  rules: async () => (await import('./rules.ts')).rulesBench,
  slow: async () => (await import('./slow.ts')).slowBench,
  memory: async () => (await import('./memory.ts')).memoryBench,
  bundles: async () => (await import('./bundles.ts')).bundlesBench,
  calls: async () => (await import('./calls.ts')).callsBench,
  closing: async () => (await import('./closing.ts')).closingBench,
  digest: async () => (await import('./digest.ts')).digestBench,
  words: async () => (await import('./words.ts')).wordsBench,
  'fan-out': async () => (await import('./fan-out.ts')).fanOutBench,
};
