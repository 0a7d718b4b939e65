import { didYouMean, quoted } from '../../shared/community/mistake.ts';
import { type Command, type ExitCode, type Io, UsageError } from './command.ts';

/** Runs what stands behind `reeve`. Faults are thrown; everything a user can get wrong ends in an exit code. */
export async function run(args: readonly string[], commands: readonly Command[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) return usage(commands, io.err, 2);
  if (isHelp(name)) return help(rest[0], commands, io);
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return unknown(name, commands, io);
  // What stands behind -- is the command's own.
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.some((option) => option === '--help' || option === '-h')) return helpOn(command, io);
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!isUsage(error)) throw error;
    io.err(`reeve ${name}: ${error.message}`);
    io.err(`Usage: reeve ${command.usage}`);
    return 2;
  }
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h' || word === 'help';
}

function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function help(name: string | undefined, commands: readonly Command[], io: Io): ExitCode {
  if (name === undefined) return usage(commands, io.out, 0);
  const command = commands.find((candidate) => candidate.name === name);
  return command === undefined ? unknown(name, commands, io) : helpOn(command, io);
}

function usage(commands: readonly Command[], print: Io['out'], code: ExitCode): ExitCode {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  print('Usage: reeve COMMAND …');
  print('');
  for (const { name, about } of commands) print(`  ${name.padEnd(width)}${about}`);
  print('');
  print('reeve COMMAND --help tells more about each.');
  return code;
}

function helpOn({ usage, about, help }: Command, io: Io): ExitCode {
  io.out(`Usage: reeve ${usage}`);
  io.out('');
  io.out(about);
  if (help !== '') io.out(`\n${help.trim()}`);
  return 0;
}

function unknown(name: string, commands: readonly Command[], io: Io): ExitCode {
  const names = commands.map((command) => command.name);
  const meant = didYouMean(name, names);
  io.err(`reeve: there is no command ${quoted(name)}${meant === undefined ? '' : `; did you mean ${quoted(meant)}?`}`);
  io.err(`Commands: ${names.join(', ')}. reeve --help tells more.`);
  return 2;
}
