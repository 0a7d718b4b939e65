import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change, Store } from '../../shared/ports/store.ts';

const change = fc.record({
  type: fc.constantFrom('put' as const, 'delete' as const),
  sort: fc.constantFrom('a', 'b', 'c'),
  expects: fc.nat({ max: 3 }),
  data: fc.string({ unit: 'grapheme' }),
});
const commit = fc.uniqueArray(change, { selector: ({ sort }) => sort, minLength: 1, maxLength: 3 });

/** Whatever is committed in whatever order, the store answers as this plain map does. */
export function describeModel(store: () => Store, runs: number): void {
  it('answers as a plain map of versions would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(commit, { maxLength: 12 }), async (commits) => {
        const partition = randomUUID();
        const model = new Map<string, { version: number; data: string }>();
        for (const changes of commits) {
          const expected = applyTo(model, changes);
          const result = await store().commit(changes.map((made) => asChange(partition, made)));
          expect(result.result).toBe(expected);
        }
        const found = await store().query({ partition });
        expect(found.map(({ key, version, data }) => [key.sort, { version, data }])).toEqual([...model].sort());
      }),
      { numRuns: runs },
    );
  });
}

interface Made {
  readonly type: 'put' | 'delete';
  readonly sort: string;
  readonly expects: number;
  readonly data: string;
}

function asChange(partition: string, { type, sort, expects, data }: Made): Change {
  const key = { partition, sort };
  return type === 'put' ? { type, key, expects, data } : { type, key, expects };
}

function applyTo(model: Map<string, { version: number; data: string }>, changes: readonly Made[]): string {
  if (changes.some(({ sort, expects }) => (model.get(sort)?.version ?? 0) !== expects)) return 'conflict';
  for (const { type, sort, expects, data } of changes) {
    if (type === 'put') model.set(sort, { version: expects + 1, data });
    else model.delete(sort);
  }
  return 'committed';
}
