import * as z from 'zod/mini';
import { fold, originalPiece } from '../../text/fold.ts';
import { bareWord } from '../../text/word-scanner.ts';
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
    z.transform(({ list = [], where = ['message'] as const }) => ({ list: [...new Set(list.map(folded))], where })),
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
  prepare({ list, where }, { needles }) {
    const set = needles.add(list.map((word) => ({ word })));
    const findIn = (subject: Subject, place: (typeof where)[number]): Finding | undefined => {
      const reading = subject.reading(place);
      const hit = reading?.hits.of(set)[0];
      if (!reading || !hit) return undefined;
      const because = `word "${hit.word}" in the ${place}`;
      return { matched: true, because, quote: originalPiece(reading.original, hit.from, hit.to) };
    };
    return {
      triggers: where.map((place) => ({ set, place })),
      matches(subject) {
        for (const place of where) if (subject.reading(place)?.hits.has(set)) return true;
        return false;
      },
      explain(subject: Subject) {
        for (const place of where) {
          const found = findIn(subject, place);
          if (found) return found;
        }
        return { matched: false, because: `none of ${list.length} words in the ${where.join(' or the ')}` };
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
