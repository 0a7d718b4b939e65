import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Result } from './result.ts';
import type { SemesterOptions } from './semester.ts';

/** Most of what a semester makes is soon rubbish: with room for it, less of it is copied. */
const maxYoungGenerationSizeMb = 192;

/** Plays some semesters, as many at once as there are processors; each result is told as it comes. */
export async function playMany(
  semesters: readonly SemesterOptions[],
  tell: (result: Result) => void = () => {},
): Promise<Result[]> {
  const left = [...semesters];
  const results: Result[] = [];
  const work = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb },
    });
    try {
      for (let options = left.shift(); options; options = left.shift()) {
        const result = await resultOf(worker, options);
        tell(result);
        results.push(result);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), semesters.length) }, work));
  return results.sort((a, b) => a.seed - b.seed);
}

function resultOf(worker: Worker, options: SemesterOptions): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.postMessage(options);
  return promise.finally(() => worker.off('message', resolve).off('error', reject));
}
