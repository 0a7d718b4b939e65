import { Semester, type SemesterOptions } from './semester.ts';
import { SimulationFault } from './simulation-fault.ts';

/** Plays one semester. What must never be is told with how to see it again, and what its member had done last. */
export async function play(options: SemesterOptions): Promise<Semester> {
  const semester = new Semester(options);
  try {
    await semester.run();
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    throw new Error(story(semester, fault), { cause: fault });
  }
  return semester;
}

function story(semester: Semester, fault: Error): string {
  const { seed, members, days, isNear } = semester.options;
  const member = fault instanceof SimulationFault ? fault.member : undefined;
  return [
    `seed ${seed}, ${new Date(semester.now).toISOString()}: ${fault.message}`,
    `again: npm run simulate -- --seed ${seed} --members ${members} --days ${days}${isNear ? ' --near' : ''}`,
    ...(member ? [`${member}, latest events:`, ...semester.latestOf(member).map((line) => `  ${line}`)] : []),
  ].join('\n');
}
