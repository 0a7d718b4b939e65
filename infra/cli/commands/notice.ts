import { parseArgs } from 'node:util';
import { loadCommunityFile } from '../../../shared/community/load-folder.ts';
import { groupNotice } from '../../../shared/community/notice.ts';
import { type Command, UsageError } from '../command.ts';
import { communityFile } from '../community-file.ts';
import { showMistake } from '../show-mistake.ts';

export const notice: Command = {
  name: 'notice',
  about: 'Prints the group notice for members, made from the rules themselves.',
  usage: 'notice [FILE]',
  help: `
FILE is a community.yaml or the folder it lies in; without one the default community is taken.
The notice is in the community's language and holds what members need: the form of nicknames, every live rule with
what follows, the rewards, and how to reach the admins. Post and pin it in the group.`,
  run: async (args, io) => {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    if (positionals.length > 1) throw new UsageError('expected one file at most');
    const loaded = loadCommunityFile(communityFile(positionals[0]));
    if (loaded.ok) {
      io.out(groupNotice(loaded.community, Date.now()));
      return 0;
    }
    for (const mistake of loaded.mistakes) showMistake(mistake, { ...io, out: io.err, terminal: false });
    return 1;
  },
};
