/** Plays semesters in a thread of its own: one for each message. */
import { parentPort } from 'node:worker_threads';
import { play } from './play.ts';
import { playedOf, type Result } from './result.ts';
import type { SemesterOptions } from './semester.ts';

parentPort?.on('message', async (options: SemesterOptions) => parentPort?.postMessage(await resultOf(options)));

async function resultOf(options: SemesterOptions): Promise<Result> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const { seed } = options;
  try {
    const semester = await play(options);
    return { seed, seconds: seconds(), ...playedOf(semester) };
  } catch (fault) {
    return { seed, seconds: seconds(), fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
