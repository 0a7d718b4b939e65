import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Community } from '../../../shared/community/community.ts';
import { loadCommunityFile } from '../../../shared/community/load-folder.ts';
import { readShipped, weightsFileName } from '../../../shared/lists/read-shipped.ts';
import { databaseFile } from '../../local/database.ts';
import type { Lessons } from '../../training/cases.ts';
import type { Retrained } from '../../training/retrain.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { communityFile, fromHere } from '../community-file.ts';
import { showMistake } from '../show-mistake.ts';

export const train: Command = {
  name: 'train',
  about: 'Teaches the detectors of a community by the cases its admins have decided.',
  usage: 'train [FILE] [--cases EXPORT] [--again] [--dry-run]',
  help: `
FILE is a community.yaml or the folder it lies in; without one the default community is taken.
Learned from are cases of rules that ask abuse, advert or sexual: undone ones should not have been found; those an
admin has left as they were, or answered harder, should. Cases nobody has decided teach nothing.
  --cases EXPORT  From a file, one case a line: {"rule": "no-adverts", "text": "…", "status": "undone"};
                  status as in the record of a case, "dismissed" for what an admin has left as it was.
                  Otherwise from this machine's Reeve, in the folder REEVE_DATA (default .reeve).
  --again         Begins with the weights that come with Reeve, not with those learned before.
  --dry-run       Writes nothing.
The weights are written as ${weightsFileName} beside FILE, where start and deploy take them; delete the file to go back.

Exit code 0: done. 1: there is nothing to learn from, or it cannot be read. 2: called wrongly.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > 1) throw new UsageError('expected one file at most');
    const file = communityFile(positionals[0]);
    const loaded = loadCommunityFile(file);
    if (!loaded.ok) {
      for (const mistake of loaded.mistakes) showMistake(mistake, { ...io, out: io.err, terminal: false });
      return 1;
    }
    const lessons = await readLessons(values.cases, loaded.community, io);
    return lessons ? await teach(lessons, dirname(file), values, io) : 1;
  },
};

const options = {
  cases: { type: 'string' },
  again: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

/** Undefined when they cannot be read; the reason is told. */
async function readLessons(given: string | undefined, community: Community, io: Io): Promise<Lessons | undefined> {
  // Loaded only now: no other command needs it.
  const { CasesFault, casesOfDatabase, casesOfExport, lessonsOf } = await import('../../training/cases.ts');
  const file = given ?? join(resolve(io.env.REEVE_DATA || '.reeve'), databaseFile);
  if (!existsSync(file)) {
    const todo =
      given === undefined
        ? 'it comes with the first start for a real group (the sandbox keeps nothing); where that is elsewhere, set REEVE_DATA to its folder'
        : 'check the path';
    io.err(`reeve train: ${file} is not there; ${todo}`);
    return undefined;
  }
  try {
    const lessons = lessonsOf(given === undefined ? casesOfDatabase(file) : casesOfExport(file), community);
    io.out(`Read from ${fromHere(file)}: ${lessons.upheld} cases upheld, ${lessons.undone} undone.`);
    io.out(
      `Left out: ${lessons.undecided} that no admin has decided, ${lessons.ofOtherRules} of rules that ask no detector.`,
    );
    return lessons;
  } catch (error) {
    if (!(error instanceof CasesFault)) throw error;
    io.err(`reeve train: ${error.message}`);
    return undefined;
  }
}

async function teach(
  { samples }: Lessons,
  folder: string,
  { again, 'dry-run': dry }: { readonly again: boolean; readonly 'dry-run': boolean },
  io: Io,
): Promise<ExitCode> {
  if (samples.length === 0) {
    io.err('reeve train: there is nothing to learn from; decide cases by their buttons, or give an export.');
    return 1;
  }
  const { retrain } = await import('../../training/retrain.ts');
  const retrained = retrain(samples, readShipped(again ? undefined : folder));
  tell(retrained, io);
  const file = join(folder, weightsFileName);
  if (!dry) writeFileSync(file, retrained.weights);
  io.out(
    dry
      ? 'Nothing is written: it was asked for a dry run.'
      : `Written: ${fromHere(file)}. Reeve takes it at the next start or deploy.`,
  );
  return 0;
}

function tell({ cases, examples, learnedPieces }: Retrained, io: Io): void {
  for (const [task, { before, after, of }] of Object.entries(cases))
    io.out(`${task}: of ${of} cases ${before} were judged as the admins did, now ${after}.`);
  io.out(
    `Of ${examples.of} examples that come with Reeve ${examples.before} were judged right, now ${examples.after}.`,
  );
  io.out(`${learnedPieces} pieces of text are new to the scorer.`);
}
