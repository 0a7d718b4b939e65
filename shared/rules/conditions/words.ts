import * as z from 'zod/mini';
import { fold, originalPiece } from '../../text/fold.ts';
import { bareWord, WordScanner } from '../../text/word-scanner.ts';
import type { ConditionOf, Finding, Subject } from '../condition.ts';
import { listFiles, oneOrMoreOf, settingsOf, texts, whenAsked } from '../settings.ts';

const written = () =>
  settingsOf({
    list: z.optional(
      texts('a word or phrase with a letter, a digit or a sign', (text) => bareWord(folded(text)) !== ''),
    ),
    file: z.optional(listFiles()),
    where: z.optional(oneOrMoreOf(['message', 'name'])),
  });

/** Folded and without repetitions: what `prepare` needs of a list of any length. */
const settings = whenAsked(() =>
  z.pipe(
    written().check(z.refine(({ list }) => list !== undefined, 'words: list, or file for a list file')),
    z.transform(({ list = [], where = ['message'] }) => ({ list: [...new Set(list.map(folded))], where })),
  ),
);

export const words: ConditionOf<typeof settings> = {
  name: 'words',
  about:
    'One of these words or phrases stands in the message (or the name), however it is cased or disguised by Unicode.',
  get settings() {
    return settings();
  },
  files: { file: 'list' },
  scans: true,
  prepare({ list, where }) {
    const scanner = new WordScanner(list);
    const inMessage = where.includes('message');
    const inName = where.includes('name');
    const findIn = (place: string, original: string, text: string): Finding | undefined => {
      const hit = scanner.find(text);
      const because = `word "${hit?.word}" in the ${place}`;
      return hit && { matched: true, because, quote: originalPiece(original, hit.from, hit.to) };
    };
    return {
      matches: (subject) =>
        (inMessage && scanner.matches(subject.folded)) || (inName && scanner.matches(subject.foldedName)),
      explain: (subject: Subject) =>
        (inMessage ? findIn('message', subject.event.message.text, subject.folded) : undefined) ??
        (inName ? findIn('name', subject.event.from.name, subject.foldedName) : undefined) ?? {
          matched: false,
          because: `none of ${list.length} words in the ${where.join(' or the ')}`,
        },
    };
  },
  examples: [
    {
      says: 'finds a Chinese word anywhere, also in full width and with characters between that nobody sees',
      settings: { list: ['加微信', 'VX'] },
      given: { text: '想学的加\u200b微信，ＶＸ同号' },
      matches: true,
    },
    {
      says: 'takes Latin and Cyrillic words as a whole',
      settings: { list: ['ass', 'кот'] },
      given: { text: 'The assignment is in class: который?' },
      matches: false,
    },
    {
      says: 'ends a Latin word where Chinese begins',
      settings: { list: ['vx'] },
      given: { text: '加VX聊' },
      matches: true,
    },
    {
      says: 'finds the beginning of a word when it is written with a star',
      settings: { list: ['дурак*'] },
      given: { text: 'Ну и ДУРАКИ вы' },
      matches: true,
    },
    {
      says: 'looks at the name when told to',
      settings: { list: ['代写'], where: 'name' },
      given: { text: '大家好', name: '专业代寫代写' },
      matches: true,
    },
    {
      says: 'looks at the message only when not told otherwise',
      settings: { list: ['代写'] },
      given: { text: '大家好', name: '专业代写' },
      matches: false,
    },
  ],
};

function folded(word: string): string {
  return fold(word.trim());
}
