import type { Io } from '../../infra/cli/command.ts';

/** A terminal or pipe that remembers what was written to it. */
export function recordingIo(
  given: Partial<Pick<Io, 'env' | 'terminal'>> = {},
): Io & { outs: string[]; errs: string[] } {
  const outs: string[] = [];
  const errs: string[] = [];
  return { outs, errs, out: (line) => outs.push(line), err: (line) => errs.push(line), env: {}, ...given };
}
