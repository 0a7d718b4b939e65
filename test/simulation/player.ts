/** Plays semesters in a process of its own: one for each message. */
import { play } from './play.ts';
import { playedOf, type Result } from './result.ts';
import type { SemesterOptions } from './semester.ts';

process.on('message', async (options: SemesterOptions) => process.send?.(await resultOf(options)));

async function resultOf(options: SemesterOptions): Promise<Result> {
  const start = performance.now();
  const before = process.cpuUsage();
  const took = () => {
    const { user, system } = process.cpuUsage(before);
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
