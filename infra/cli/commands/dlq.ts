import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { localDeadLetters, NoData } from '../../local/local-dead-letters.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import type { DeadLetterBox } from '../dead-letter-box.ts';

export const dlq: Command = {
  name: 'dlq',
  about: 'Lists what was put aside after its last try, or sends it again.',
  usage: 'dlq list | retry [ID …] [--stack NAME]',
  help: `
  list          queue, id, time and reason of each, never what members wrote
  retry         sends everything again, or only the given ids
  --stack NAME  of a stack on AWS (reeve-<community>), with the AWS credentials of the environment;
                otherwise of this machine, in the folder REEVE_DATA (default .reeve)

Exit code 0: done. 1: not there, or no such id. 2: called wrongly.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { stack: { type: 'string' } },
    });
    const [verb, ...ids] = positionals;
    if (verb === 'list' && ids.length > 0) throw new UsageError('list takes no ids');
    if (verb !== 'list' && verb !== 'retry') throw new UsageError(`expected list or retry, got ${verb ?? 'neither'}`);
    const boxes = await boxesOf(values.stack, io);
    if (boxes === undefined) return 1;
    return verb === 'list' ? await list(boxes, io) : await retry(boxes, ids, io);
  },
};

/** Undefined when there are none to be had; the reason is told. */
async function boxesOf(stack: string | undefined, io: Io): Promise<readonly DeadLetterBox[] | undefined> {
  try {
    if (stack === undefined) return localDeadLetters(resolve(io.env.REEVE_DATA || '.reeve'));
    // Loaded only now: one machine needs nothing of AWS.
    const { stackDeadLetters } = await import('../stack-dead-letters.ts');
    return await stackDeadLetters(stack);
  } catch (error) {
    const expected = error instanceof NoData || (error instanceof Error && error.name === 'StackRefused');
    if (!expected) throw error;
    io.err(`reeve dlq: ${error.message}`);
    return undefined;
  }
}

async function list(boxes: readonly DeadLetterBox[], io: Io): Promise<ExitCode> {
  let any = false;
  for (const { name, list: letters } of boxes) {
    for (const { id, reason, at } of await letters()) {
      any = true;
      io.out(`${name}  ${id}  ${new Date(at).toISOString()}  ${reason}`);
    }
  }
  if (!any) io.out('Nothing is put aside.');
  return 0;
}

async function retry(boxes: readonly DeadLetterBox[], ids: readonly string[], io: Io): Promise<ExitCode> {
  const found = new Set<string>();
  let sent = 0;
  for (const box of boxes) {
    sent += await box.retry(({ id }) => {
      const wanted = ids.length === 0 || ids.includes(id);
      if (wanted) found.add(id);
      return wanted;
    });
  }
  io.out(sent === 0 ? 'Nothing was sent again.' : `${sent} sent again. A running Reeve takes them up at once.`);
  const missing = ids.filter((id) => !found.has(id));
  for (const id of missing) io.err(`reeve dlq: nothing of the id ${id} is put aside; see: reeve dlq list`);
  return missing.length > 0 ? 1 : 0;
}
