import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Community } from '../../../shared/community/community.ts';
import { compileWithShipped } from '../../../shared/community/compile-with-shipped.ts';
import type { Role } from '../../../shared/community/facts.ts';
import { loadCommunityFile } from '../../../shared/community/load-folder.ts';
import { quotesOf } from '../../../shared/rules/combine.ts';
import type { Quote } from '../../../shared/rules/condition.ts';
import { explainRules, firedRules, type RuleTrace } from '../../../shared/rules/evaluate.ts';
import { sayFact } from '../../../shared/rules/say-fact.ts';
import { slowListsLine } from '../../slow-lists.ts';
import { type Command, type Io, UsageError } from '../command.ts';
import { communityFile } from '../community-file.ts';
import { explainWords, outcomeWidth } from '../explain-words.ts';
import { amongOthers, type ImaginedCrowd } from '../imagined-crowd.ts';
import { author, teacher } from '../imagined-member.ts';
import { type Imagined, imagine } from '../imagined-message.ts';
import { memberFacts } from '../member-facts.ts';
import { type Paint, painter } from '../paint.ts';
import { showMistake } from '../show-mistake.ts';

const options = {
  text: { type: 'string' },
  as: { type: 'string', default: 'member' },
  member: { type: 'string' },
  name: { type: 'string' },
  bio: { type: 'string' },
  at: { type: 'string' },
  edited: { type: 'boolean' },
  'edited-after': { type: 'string' },
  forwarded: { type: 'string' },
  reply: { type: 'string' },
  'reply-to': { type: 'string' },
  'via-bot': { type: 'string' },
  media: { type: 'string', multiple: true },
  file: { type: 'string', multiple: true },
  link: { type: 'string', multiple: true },
  button: { type: 'string', multiple: true },
  'custom-emoji': { type: 'string' },
  earlier: { type: 'string' },
  others: { type: 'string' },
  joins: { type: 'string' },
  topic: { type: 'string' },
} as const;

export const explain: Command = {
  name: 'explain',
  about: 'Tells of a message what every rule says of it, and why.',
  usage: 'explain [FILE] --text TEXT [--as newcomer|member] [--member FACTS] [--name NAME] [--at TIME] …',
  help: `
FILE is a community.yaml or the folder it lies in; without one the default community is taken.
  --text TEXT         What is written. Nothing is sent or recorded.
  --as newcomer       Their first message, a minute after joining; a member has sent hundreds over years.
  --member FACTS      More of them: "joined 3d, messages 12, points -20, strikes 2, role staff, nickname wrong,
                      invited-by telegram:1001" (or nobody, member, staff).
  --name NAME         Their display name. Whether it is a right nickname is judged by it; without one it is right.
  --bio TEXT          What they say of themselves.
  --at TIME           When, for example 2026-03-04T23:00+08:00; now, when not given.
  --edited            An earlier message, changed; --edited-after 10m says how long after it was sent.
  --forwarded ORIGIN  Forwarded from a channel, chat or member; with its name or id behind: "channel @courses".
  --reply TEXT        In answer to a message of this text.
  --reply-to WHO      In answer to whom: self, member, staff, bot, channel.
  --via-bot NAME      Written for them by this inline bot.
  --media KIND        With something attached: photo, video, sticker, red-envelope …
  --file NAME         With a file of this name.
  --link SHOWN>URL    With a link behind other words.
  --button SHOWN      With a button under it; SHOWN>URL with one that opens an address.
  --custom-emoji N    With so many emoji that only the platform draws.
  --earlier N         They have sent the same so many times before, a second apart.
  --others N          So many other members have just sent the same.
  --joins N           So many have just joined.
  --topic NAME        The chat is talking of this: study, or a list of yours that a rule asks for.
Options for what a message brings (media, file, link, button) may stand several times. What is found is told in the community's
language and quoted as it was written.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > 1)
      throw new UsageError('expected one file at most; put the text behind --text, in quotes');
    if ([values.text, values.media, values.file, values.link, values.button].every((one) => one === undefined))
      throw new UsageError('expected --text "…"');
    const given = imagined(values);
    const file = communityFile(positionals[0]);
    const loaded = loadCommunityFile(file);
    if (!loaded.ok) {
      for (const mistake of loaded.mistakes) showMistake(mistake, { ...io, out: io.err, terminal: false });
      return 1;
    }
    explainMessage(withAuthor(loaded.community, given.facts?.role ?? 'member'), dirname(file), given, io);
    return 0;
  },
};

interface Values extends Omit<Imagined, 'text' | 'newcomer' | 'facts'>, ImaginedCrowd {
  readonly text?: string;
  readonly as: string;
  readonly member?: string;
}

function imagined({ text = '', as, member, ...rest }: Values): Imagined & ImaginedCrowd {
  if (as !== 'newcomer' && as !== 'member') throw new UsageError('expected --as newcomer or --as member');
  return {
    text,
    newcomer: as === 'newcomer',
    ...(member === undefined ? {} : { facts: memberFacts(member) }),
    ...rest,
  };
}

/** Neither the author nor who may have invited them is anybody of the file: they have the roles they were said to have. */
function withAuthor(community: Community, role: Role): Community {
  const { admins } = community.people;
  const staff = [...community.people.staff, teacher];
  if (role === 'admin') return { ...community, people: { admins: [...admins, author], staff } };
  return { ...community, people: { admins, staff: role === 'staff' ? [...staff, author] : staff } };
}

function explainMessage(data: Community, folder: string, given: Imagined & ImaginedCrowd, io: Io): void {
  const slow = slowListsLine(data);
  if (slow !== undefined) io.err(slow);
  const community = compileWithShipped(data, folder);
  const message = imagine(data, given);
  const subject = amongOthers(message, community, given);
  const live = firedRules(community.rules, subject).live.map((rule) => rule.data);
  const ids = new Set(live.map(({ id }) => id));
  for (const trace of explainRules(community.rules, subject)) print(trace, ids.has(trace.rule), data, io);
  io.out('');
  const words = explainWords[data.language];
  if (subject.event !== message.event) io.out(words.quoted);
  io.out(live.length === 0 ? words.nothing : words.decided(live));
  if (community.roleOf(author) !== 'member') io.out(words.spared);
}

function print(trace: RuleTrace, decides: boolean, voice: Community, io: Io): void {
  const { rule, mode, fired, decidedBy, because } = trace;
  const paint = painter(io);
  const outcome = outcomeOf(paint, outcomeIs(mode, fired, decides), voice);
  io.out(`${outcome}  ${paint('bold', rule)}  ${paint('dim', `${decidedBy}:`)} ${sayFact(voice, because)}`);
  for (const one of quotesOf([trace])) io.out(quoted(paint, one, voice));
}

function quoted(paint: Paint, { text, by }: Quote, voice: Community): string {
  const margin = `${' '.repeat(outcomeWidth)}  > `;
  return `${margin}${text.replaceAll('\n', `\n${margin}`)}${by === undefined ? '' : paint('dim', `  (${sayFact(voice, by)})`)}`;
}

const colours = { off: 'dim', passes: 'green', shadow: 'yellow', broken: 'yellow', decides: 'red' } as const;

type Outcome = keyof typeof colours;

function outcomeIs(mode: RuleTrace['mode'], fired: boolean, decides: boolean): Outcome {
  if (mode === 'off') return 'off';
  if (!fired) return 'passes';
  if (mode === 'shadow') return 'shadow';
  return decides ? 'decides' : 'broken';
}

function outcomeOf(paint: Paint, outcome: Outcome, { language }: Community): string {
  const word = explainWords[language].outcomes[outcome];
  return paint(colours[outcome], word.padEnd(outcomeWidth - (language === 'zh' ? word.length : 0)));
}
