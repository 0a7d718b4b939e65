import { Mint } from 'mint-filter';
import { assignIncrementingIds, parseRawPattern, RegExpMatcher, toAsciiLowerCaseTransformer } from 'obscenity';
import { fold } from '../../shared/text/fold.ts';
import { decodeLexicon, encodeLexicon, Lexicon, LexiconBuilder, TextScanner } from '../../shared/text/lexicon.ts';
import { type Ask, perMessage } from './per-message.ts';
import { type Bench, paceBeside, type Row } from './row.ts';
import { syntheticTalk } from './synthetic-talk.ts';
import { type SyntheticWord, syntheticWords } from './synthetic-words.ts';

const few = 1_000;
const many = 10_000;
const most = 100_000;

/** Finding words alone, 1 % of the messages offending: beside other word filters, and as lists grow. */
export const wordsBench: Bench = {
  name: 'words',
  async run() {
    const words = syntheticWords(most);
    const talk = syntheticTalk(20_000, words.slice(0, few));
    const listed = words.slice(0, many);
    const ours = perMessage('words', talk, reeve(listed));
    // Obscenity tries each word by itself: a hundredth of the talk is enough of it.
    const mint = perMessage('words', talk, mintFilter(listed));
    const obscenity = perMessage('words', talk.slice(0, 200), obscenityMatcher(listed), 2);
    const growth = perMessage('words', talk, reeve(words)) / perMessage('words', talk, reeve(words.slice(0, few)));
    const figure = `words: messages per core, ${many} words`;
    return [
      paceBeside(figure, ours, 'mint-filter', mint, 3),
      paceBeside(figure, ours, 'obscenity', obscenity, 10),
      {
        figure: `words: time per message with ${most} words`,
        value: growth,
        unit: 'times',
        reference: `with ${few}: 1`,
        ratio: growth,
        goal: '≤ 3',
        ok: growth <= 3,
      },
      ...loading(listed, many),
      ...loading(words, most),
    ];
  },
};

function reeve(words: readonly SyntheticWord[]): Ask {
  const scanner = new TextScanner(new Lexicon(compiled(words)));
  return ({ text }) => scanner.scan(text, fold(text)).has(0);
}

function compiled(words: readonly SyntheticWord[]) {
  const builder = new LexiconBuilder();
  builder.add(words.map(({ word }) => ({ word })));
  return builder.build();
}

/** It knows no word joints, so it answers an easier question. */
function mintFilter(words: readonly SyntheticWord[]): Ask {
  const mint = new Mint(words.map(({ word }) => word));
  return ({ text }) => !mint.verify(text);
}

/** Its word boundaries are those of ASCII letters. */
function obscenityMatcher(words: readonly SyntheticWord[]): Ask {
  const patterns = words.map(({ word, language }) => parseRawPattern(language === 'en' ? `|${word}|` : word));
  const matcher = new RegExpMatcher({
    blacklistedTerms: assignIncrementingIds(patterns),
    blacklistMatcherTransformers: [toAsciiLowerCaseTransformer()],
  });
  return ({ text }) => matcher.hasMatch(text);
}

function loading(words: readonly SyntheticWord[], count: number): Row[] {
  const [data, building] = timed(() => compiled(words));
  const bytes = encodeLexicon(data);
  // One is over before the clock has moved.
  const loads = 1_000;
  const [, decoding] = timed(() => {
    for (let load = 0; load < loads; load++) new TextScanner(new Lexicon(decodeLexicon(bytes)));
  });
  return [
    { figure: `words: building the automaton of ${count}`, value: building, unit: 'ms' },
    { figure: `words: loading it, ${(bytes.length / 1e6).toFixed(1)} MB`, value: decoding / loads, unit: 'ms' },
  ];
}

/** Milliseconds of processor time. */
function timed<Result>(work: () => Result): [Result, number] {
  const before = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(before);
  return [result, (user + system) / 1000];
}
