import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { fold, originalPiece } from '../../text/fold.ts';
import type { Hit } from '../../text/needle.ts';
import type { Reading } from '../../text/reading.ts';
import { quotesOf } from '../combine.ts';
import { type ConditionOf, type Finding, type Place, type PrepareContext, places, type Subject } from '../condition.ts';
import { wordEntries } from '../entries.ts';
import { type Fact, fact, joinFacts } from '../fact.ts';
import { type Entries, listFact } from '../list-data.ts';
import { placeFact, placesFact } from '../place-facts.ts';
import { oneOrMoreOf, settingsOf } from '../settings.ts';

const inMessage: readonly Place[] = ['message'];

const aMapping = 'a mapping, such as { any: [free lessons, { list: adverts }] }';

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf(
      {
        any: z.optional(wordEntries()),
        all: z.optional(wordEntries()),
        none: z.optional(wordEntries()),
        as: z.optional(z.enum(['exact', 'folded', 'loose'])),
        where: z.optional(oneOrMoreOf(places)),
      },
      { error: ({ code }) => (code === 'invalid_type' ? aMapping : undefined) },
    ).check(
      z.refine(
        ({ any, all }) => any !== undefined || all !== undefined,
        'any or all, with words (none goes beside them)',
      ),
    ),
    z.transform(({ as = 'folded', where = inMessage, ...entries }) => ({ ...entries, as, where })),
  ),
);

export const text: ConditionOf<typeof settings> = {
  name: 'text',
  about:
    'Words or phrases stand in the message: any of these, all of them, none of those. As folded (when not told otherwise), exact or loose; where: the message, its caption, the text of its links, file names, what it quotes, the name or the bio of the member.',
  get settings() {
    return settings();
  },
  lists: { any: 'words', all: 'words', none: 'words' },
  opposed: [
    ['any', 'none'],
    ['all', 'none'],
  ],
  prepare({ any, all, none, as, where }, context) {
    const setsOf = (entries: Entries) => wordSets(entries, as, context);
    /** One of each of these must be there, and nothing of those. */
    const wanted = [...(all ? eachOf(all).map(setsOf) : []), ...(any ? [setsOf(any)] : [])];
    const unwanted = none ? setsOf(none) : [];
    const first = wanted[0] ?? [];
    /** The same of every message: said in cases of many rules, it is found once. */
    const missed: (Finding | undefined)[] = [];
    return {
      triggers: first.flatMap(({ set }) => where.map((place) => ({ set, place }))),
      matches(subject) {
        for (const sets of wanted) if (!standsIn(subject, where, sets)) return false;
        return unwanted.length === 0 || !standsIn(subject, where, unwanted);
      },
      explain(subject) {
        const found: Finding[] = [];
        for (const [index, sets] of wanted.entries()) {
          const one = find(subject, where, sets);
          if (!one) {
            missed[index] ??= lacking(sets, where);
            return missed[index];
          }
          found.push(one);
        }
        const excluded = find(subject, where, unwanted);
        if (excluded)
          return { ...excluded, matched: false, because: fact('trace.text.none', { found: excluded.because }) };
        return together(found);
      },
    };
  },
  examples: [
    {
      says: 'finds a Chinese word anywhere, also in full width and with characters between that nobody sees',
      settings: { any: ['加微信', 'VX'] },
      given: { text: '想学的加\u200b微信，ＶＸ同号' },
      matches: true,
    },
    {
      says: 'takes Latin and Cyrillic words as a whole',
      settings: { any: ['ass', 'кот'] },
      given: { text: 'The assignment is in class: который?' },
      matches: false,
    },
    {
      says: 'ends a Latin word where Chinese begins',
      settings: { any: 'vx' },
      given: { text: '加VX聊' },
      matches: true,
    },
    {
      says: 'finds the beginning of a word when it is written with a star',
      settings: { any: ['дурак*'] },
      given: { text: 'Ну и ДУРАКИ вы' },
      matches: true,
    },
    {
      says: 'wants all of them, in any order',
      settings: { all: ['sell', 'course'] },
      given: { text: 'This course I sell' },
      matches: true,
    },
    {
      says: 'wants all of them, not some',
      settings: { all: ['sell', 'course'] },
      given: { text: 'a course to enjoy' },
      matches: false,
    },
    {
      says: 'minds what must not be there',
      settings: { any: ['加微信'], none: ['不要', '警惕'] },
      given: { text: '大家不要随便加微信' },
      matches: false,
    },
    {
      says: 'minds how it is written when told to',
      settings: { any: ['PIN'], as: 'exact' },
      given: { text: 'pin it to the wall' },
      matches: false,
    },
    {
      says: 'looks at the name when told to',
      settings: { any: ['代写'], where: 'name' },
      given: { text: '大家好', name: '专业代寫代写' },
      matches: true,
    },
    {
      says: 'looks at the message only when not told otherwise',
      settings: { any: ['代写'] },
      given: { text: '大家好', name: '专业代写' },
      matches: false,
    },
    {
      says: 'looks at the text of links and at the names of files when told to',
      settings: { any: ['免费资料'], where: ['link-text', 'file-name'] },
      given: { text: '看这里', message: { media: [{ kind: 'document', fileName: '免费资料.zip' }] } },
      matches: true,
    },
  ],
};

interface WordSet {
  readonly set: number;
  /** The list it is; absent: it stands in the condition itself. */
  readonly name?: string;
}

function wordSets(entries: Entries, as: 'exact' | 'folded' | 'loose', { lists, needles }: PrepareContext): WordSet[] {
  return lists.words(entries, as).map(({ name, needles: words }) => {
    return { set: needles.add(words), ...(name === undefined ? {} : { name }) };
  });
}

/** Every entry by itself: of a list one word must be there. */
function eachOf({ own, lists }: Entries): Entries[] {
  return [...own.map((word) => ({ own: [word], lists: [] })), ...lists.map((list) => ({ own: [], lists: [list] }))];
}

function standsIn(subject: Subject, where: readonly Place[], sets: readonly WordSet[]): boolean {
  for (const place of where) {
    const hits = subject.reading(place)?.hits;
    if (hits) for (const { set } of sets) if (hits.has(set)) return true;
  }
  return false;
}

function find(subject: Subject, where: readonly Place[], sets: readonly WordSet[]): Finding | undefined {
  for (const place of where) {
    const reading = subject.reading(place);
    for (const { set, name } of reading ? sets : []) {
      const hit = reading?.hits.of(set)[0];
      if (!reading || !hit) continue;
      const quote = originalPiece(reading.original, hit.from, hit.to);
      return { matched: true, because: seenHow(hitFact(hit, name, place), hit, quote, reading), quote };
    }
  }
  return undefined;
}

function hitFact({ word }: Hit, list: string | undefined, at: Place): Fact {
  const place = placeFact(at);
  return list === undefined
    ? fact('trace.text.word', { word, place })
    : fact('trace.text.listed', { word, list: listFact(list), place });
}

/** How a word was recognised that does not stand there as it is in the list. */
function seenHow(found: Fact, { as, word, from, to }: Hit, quote: string, { folded }: Reading): Fact {
  const bare = word.replace(/^\*+|\*+$/g, '');
  if (as === 'exact' || quote.toLowerCase() === bare.toLowerCase()) return found;
  if (as === 'loose') return fact('trace.text.loose', { found });
  return fact(folded.slice(from, to) === fold(bare) ? 'trace.text.otherwise' : 'trace.text.disguised', { found });
}

function lacking(sets: readonly WordSet[], where: readonly Place[]): Finding {
  const lists = [...new Set(sets.flatMap(({ name }) => name ?? []))].map(listFact);
  const own = fact('trace.list.own');
  const what = joinFacts([...(sets.some(({ name }) => name === undefined) ? [own] : []), ...lists], 'trace.or') ?? own;
  return { matched: false, because: fact('trace.text.missing', { what, place: placesFact(where) }) };
}

function together(found: readonly Finding[]): Finding {
  const facts = found.map((one) => one.because);
  const because = joinFacts(facts, 'trace.and') ?? fact('trace.no-condition');
  const quotes = quotesOf(found);
  const quote = quotes[0]?.text;
  return {
    matched: true,
    because,
    ...(quote === undefined ? {} : { quote }),
    ...(quotes.length > 1 ? { quotes } : {}),
  };
}
