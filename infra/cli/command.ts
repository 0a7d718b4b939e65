/** 0: done. 1: it found mistakes, or could not do it. 2: called in a way it does not understand. */
export type ExitCode = 0 | 1 | 2;

/** What a command may touch besides files. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `out` goes to a terminal, where somebody reads it at once. */
  readonly terminal?: boolean;
}

/** One command of `reeve`: a file in `commands/` and a line in `commands.ts`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly about: string;
  /** What stands behind `reeve`: `check [FILE …]`. */
  readonly usage: string;
  /** Printed by `--help` below the usage. */
  readonly help: string;
  /** `args` without the command's name. A `UsageError`, or one of `parseArgs`, becomes exit code 2. */
  run(args: string[], io: Io): Promise<ExitCode>;
}

/** The command was called in a way it does not understand. The message says what is expected instead. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
