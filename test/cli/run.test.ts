import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Command, UsageError } from '../../infra/cli/command.ts';
import { commands } from '../../infra/cli/commands.ts';
import { run } from '../../infra/cli/run.ts';
import { recordingIo } from './io.ts';

const greet: Command = {
  name: 'greet',
  about: 'Greets somebody.',
  usage: 'greet NAME',
  help: 'NAME is who is greeted.',
  run: async (args, io) => {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    if (positionals.length !== 1) throw new UsageError('expected one name');
    io.out(`hello ${positionals[0]}`);
    return positionals[0] === 'nobody' ? 1 : 0;
  },
};
const broken: Command = {
  ...greet,
  name: 'broken',
  run: async () => {
    throw new Error('the disk is full');
  },
};

async function reeve(...args: string[]) {
  const io = recordingIo();
  const code = await run(args, [greet, broken], io);
  return { code, out: io.outs.join('\n'), err: io.errs.join('\n') };
}

describe('reeve', () => {
  test('runs the command named and ends with its code', async () => {
    expect(await reeve('greet', 'lin')).toEqual({ code: 0, out: 'hello lin', err: '' });
    expect(await reeve('greet', 'nobody')).toMatchObject({ code: 1 });
  });

  test('without a command says which there are, as a mistake of the caller', async () => {
    const { code, out, err } = await reeve();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('greet');
  });

  test.each([['--help'], ['-h'], ['help']])('%s says which commands there are', async (word) => {
    const { code, out } = await reeve(word);
    expect(code).toBe(0);
    expect(out).toMatch(/greet +Greets somebody\./);
  });

  test.each([
    ['greet', '--help'],
    ['greet', 'lin', '-h'],
    ['help', 'greet'],
  ])('%s %s tells about one command and does not run it', async (...words) => {
    const { code, out } = await reeve(...words);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: reeve greet NAME\n\nGreets somebody\.\n\nNAME is who is greeted\.$/);
  });

  test('hands over what stands behind --, be it --help', async () => {
    expect(await reeve('greet', '--', '--help')).toMatchObject({ code: 0, out: 'hello --help' });
  });

  test('asks whether another command was meant', async () => {
    const { code, err } = await reeve('great');
    expect(code).toBe(2);
    expect(err).toContain('did you mean "greet"?');
    expect((await reeve('xyz')).err).not.toContain('did you mean');
  });

  test.each([['greet'], ['greet', 'a', 'b'], ['greet', '--loudly', 'lin']])(
    'explains a wrong call: %s %s %s',
    async (...words) => {
      const { code, err } = await reeve(...words);
      expect(code).toBe(2);
      expect(err).toMatch(/^reeve greet: .+\nUsage: reeve greet NAME$/);
    },
  );

  test('lets faults through, for they are no mistake of the caller', async () => {
    await expect(reeve('broken')).rejects.toThrow('the disk is full');
  });

  test.each(commands.map((command) => [command.name, command] as const))('%s explains itself', (name, command) => {
    expect(command.usage.split(' ')[0]).toBe(name);
    expect(command.about).toMatch(/\.$/);
    expect(commands.filter((other) => other.name === name)).toHaveLength(1);
  });
});
