import { parseArgs } from 'node:util';
import type { Community } from '../../../shared/community/community.ts';
import { loadCommunityFile } from '../../../shared/community/load-folder.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { communityFile } from '../community-file.ts';
import { nextBestLines } from '../next-best-lines.ts';
import { painter } from '../paint.ts';
import { showMistake } from '../show-mistake.ts';

export const check: Command = {
  name: 'check',
  about: 'Checks a community file and names every mistake in it.',
  usage: 'check [FILE …]',
  help: `
FILE is a community.yaml or the folder it lies in; without one the default community is checked.
Every mistake is named with its file, line and column, what was expected, and what to do.
Then stands what the community's platforms cannot do, and what happens there instead.
Exit code 0: no mistakes (there may be warnings). 1: mistakes. 2: called wrongly.`,
  run: async (args, io) => {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const files = positionals.length === 0 ? [undefined] : positionals;
    const codes = files.map((file) => checkFile(communityFile(file), io));
    return codes.includes(1) ? 1 : 0;
  },
};

function checkFile(file: string, io: Io): ExitCode {
  const loaded = loadCommunityFile(file);
  const paint = painter(io);
  if (!loaded.ok) {
    for (const mistake of loaded.mistakes) showMistake(mistake, io);
    io.out(paint('red', `${file}: ${counted(loaded.mistakes.length, 'mistake')}`));
    return 1;
  }
  for (const warning of loaded.warnings) showMistake(warning, io, 'warning');
  for (const { line, grave } of nextBestLines(loaded.community)) io.out(grave ? paint('yellow', line) : line);
  const warnings = loaded.warnings.length === 0 ? '' : `, ${counted(loaded.warnings.length, 'warning')}`;
  io.out(paint('green', `${file}: no mistakes${warnings} (${summary(loaded.community)})`));
  return 0;
}

function summary({ name, rules }: Community): string {
  const modes = (['live', 'shadow', 'off'] as const)
    .map((mode) => ({ mode, count: rules.filter((rule) => rule.mode === mode).length }))
    .filter(({ count }) => count > 0)
    .map(({ mode, count }) => `${count} ${mode}`);
  return [name, counted(rules.length, 'rule'), ...modes].join(', ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
