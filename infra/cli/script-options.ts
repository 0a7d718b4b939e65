import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/**
 * The options of a script that npm runs. `--help` prints its usage and ends it with 0, what it does not understand that
 * and the usage with 2: there is nobody above it to catch anything.
 */
export function scriptOptions<const Options extends ParseArgsOptionsConfig>(usage: string, options: Options) {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } });
    if (!('help' in values && values.help))
      return values as ReturnType<typeof parseArgs<{ options: Options }>>['values'];
    console.log(usage);
    return process.exit(0);
  } catch (fault) {
    return refuse(usage, fault instanceof Error ? fault.message : String(fault));
  }
}

/** The script was called in a way it does not understand. */
export function refuse(usage: string, why: string): never {
  console.error(`${why}\n${usage}`);
  return process.exit(2);
}
