import { parseArgs } from 'node:util';
import { compileWithShipped } from '../../../shared/community/compile-with-shipped.ts';
import { loadCommunityFile } from '../../../shared/community/load-folder.ts';
import { explainRules, firedRules, type RuleTrace } from '../../../shared/rules/evaluate.ts';
import { subjectOf } from '../../../shared/rules/subject.ts';
import { type Command, type Io, UsageError } from '../command.ts';
import { communityFile } from '../community-file.ts';
import { type Imagined, imagine } from '../imagined-message.ts';
import { type Paint, painter } from '../paint.ts';
import { showMistake } from '../show-mistake.ts';

const options = {
  text: { type: 'string' },
  as: { type: 'string', default: 'member' },
  name: { type: 'string' },
  at: { type: 'string' },
  forwarded: { type: 'string' },
  media: { type: 'string', multiple: true },
} as const;

export const explain: Command = {
  name: 'explain',
  about: 'Tells of a message what every rule says of it, and why.',
  usage:
    'explain [FILE] --text TEXT [--as newcomer|member] [--name NAME] [--at TIME] [--forwarded ORIGIN] [--media KIND …]',
  help: `
FILE is a community.yaml or the folder it lies in; without one the default community is taken.
  --text TEXT         What is written. Nothing is sent or recorded.
  --as newcomer       Their first message, a minute after joining; a member has sent hundreds over years.
  --name NAME         Their display name. Whether it is a right nickname is judged by it; without one it is right.
  --at TIME           When, for example 2026-03-04T23:00+08:00; now, when not given.
  --forwarded ORIGIN  Forwarded from a channel, chat or member.
  --media KIND        With something attached: photo, video, sticker, red-envelope …
What is found is quoted as it was written. Rules that count messages over time see this one only.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > 1)
      throw new UsageError('expected one file at most; put the text behind --text, in quotes');
    if (values.text === undefined && values.media === undefined) throw new UsageError('expected --text "…"');
    const loaded = loadCommunityFile(communityFile(positionals[0]));
    if (!loaded.ok) {
      for (const mistake of loaded.mistakes) showMistake(mistake, { ...io, out: io.err, terminal: false });
      return 1;
    }
    const community = compileWithShipped(loaded.community);
    const { event, member } = imagine(loaded.community, imagined(values));
    const subject = subjectOf(event, member, event.at, community);
    const { live } = firedRules(community.rules, subject);
    for (const trace of explainRules(community.rules, subject)) print(trace, live?.data.id, io);
    io.out('');
    io.out(live ? `“${live.data.title}” (${live.data.id}) decides.` : 'No live rule is broken.');
    return 0;
  },
};

function imagined({
  text = '',
  as,
  ...rest
}: { text?: string; as: string } & Omit<Imagined, 'text' | 'newcomer'>): Imagined {
  if (as !== 'newcomer' && as !== 'member') throw new UsageError('expected --as newcomer or --as member');
  return { text, newcomer: as === 'newcomer', ...rest };
}

function print({ rule, mode, fired, decidedBy, because, quote }: RuleTrace, live: string | undefined, io: Io): void {
  const paint = painter(io);
  const outcome = outcomeOf(paint, fired, mode, rule === live);
  io.out(`${outcome}  ${paint('bold', rule)}  ${paint('dim', `${decidedBy}:`)} ${because}`);
  if (quote !== undefined) io.out(`${' '.repeat(outcomeWidth)}  > ${quote.replaceAll('\n', '\n  > ')}`);
}

const outcomeWidth = 7;

function outcomeOf(paint: Paint, fired: boolean, mode: RuleTrace['mode'], decides: boolean): string {
  if (mode === 'off') return paint('dim', 'off    ');
  if (!fired) return paint('green', 'passes ');
  if (mode === 'shadow') return paint('yellow', 'shadow ');
  return decides ? paint('red', 'decides') : paint('yellow', 'broken ');
}
