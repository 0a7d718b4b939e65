import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Result } from './result.ts';
import type { SemesterOptions } from './semester.ts';

const player = new URL('./player.ts', import.meta.url);
/**
 * Most of what a semester makes is soon rubbish: with room for it, less of it is copied. And every processor plays one:
 * threads that help one of them to collect it would only take the time of another.
 */
const execArgv = ['--min-semi-space-size=128', '--max-semi-space-size=128', '--single-threaded-gc'];

/** Plays some semesters, as many at once as there are processors; each result is told as it comes. */
export async function playMany(
  semesters: readonly SemesterOptions[],
  tell: (result: Result) => void = () => {},
): Promise<Result[]> {
  const left = [...semesters];
  const results: Result[] = [];
  const work = async () => {
    const child = fork(player, { execArgv });
    try {
      for (let options = left.shift(); options; options = left.shift()) {
        const result = await resultOf(child, options);
        tell(result);
        results.push(result);
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), semesters.length) }, work));
  return results.sort((a, b) => a.seed - b.seed);
}

function resultOf(child: ChildProcess, options: SemesterOptions): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const died = (code: number | null) =>
    reject(new Error(`playing seed ${options.seed}: the process ended with ${code}`));
  child.once('message', resolve as (message: unknown) => void);
  child.once('error', reject).once('exit', died);
  child.send(options);
  return promise.finally(() => child.off('message', resolve).off('error', reject).off('exit', died));
}
