/** Plays semesters in a thread of its own: one for each message. */
import { parentPort } from 'node:worker_threads';
import { play } from './play.ts';
import { playedOf, type Result } from './result.ts';
import type { SemesterOptions } from './semester.ts';

parentPort?.on('message', async (options: SemesterOptions) => parentPort?.postMessage(await resultOf(options)));

async function resultOf(options: SemesterOptions): Promise<Result> {
  const start = performance.now();
  const before = process.threadCpuUsage();
  const took = () => {
    const { user, system } = process.threadCpuUsage(before);
    return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
  };
  const { seed } = options;
  try {
    const semester = await play(options);
    return { seed, ...took(), ...playedOf(semester) };
  } catch (fault) {
    return { seed, ...took(), fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
