import type { SyntheticMessage } from './synthetic-talk.ts';

/** Says of a message whether something in it offends. */
export type Ask = (message: SyntheticMessage, index: number) => boolean;

/**
 * Nanoseconds of processor time for a message, the best of some passes: what else runs on the machine only ever slows
 * them. Every answer must be right. `bench`: whose they are, for the fault.
 */
export function perMessage(bench: string, talk: readonly SyntheticMessage[], ask: Ask, passes = 8): number {
  let least = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass++) {
    const before = process.cpuUsage();
    let wrong = 0;
    for (const [index, message] of talk.entries()) if (ask(message, index) !== message.offending) wrong++;
    const { user, system } = process.cpuUsage(before);
    if (wrong > 0) throw new Error(`bench ${bench}: ${wrong} of ${talk.length} messages were answered wrongly`);
    least = Math.min(least, ((user + system) / talk.length) * 1000);
  }
  return least;
}
