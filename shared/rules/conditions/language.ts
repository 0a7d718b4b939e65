import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { languageSet, languagesIn, languagesOf } from '../../text/language.ts';
import { languages } from '../../text/languages.ts';
import type { ConditionOf } from '../condition.ts';
import { type Fact, fact } from '../fact.ts';
import { oneOrMoreOf, settingsOf } from '../settings.ts';

const settings = atFirstNeed(() =>
  settingsOf({ is: z.optional(oneOrMoreOf(languages)), not: z.optional(oneOrMoreOf(languages)) }).check(
    z.refine((written) => (written.is === undefined) !== (written.not === undefined), 'either is or not'),
  ),
);

/**
 * By scripts, letters and the commonest words. A library that knows eighty languages would weigh as much as all other
 * conditions together and guess where this one keeps silent.
 */
export const language: ConditionOf<typeof settings> = {
  name: 'language',
  about:
    'The text is surely in one of these languages ("is"), or surely in none of them ("not"). Of short or mixed texts nothing is sure, and neither is true.',
  get settings() {
    return settings();
  },
  scans: true,
  prepare({ is, not }) {
    const named = languageSet(is ?? not ?? []);
    const languages = (is ?? not ?? []).join(', ');
    const asked = is ? languages : fact('trace.language.none-of', { languages });
    const holds = (found: number): boolean => found !== 0 && (is ? (found & ~named) === 0 : (found & named) === 0);
    return {
      matches: ({ folded }) => holds(languagesOf(folded)),
      explain({ folded }) {
        const found = languagesOf(folded);
        const told = found === 0 ? fact('trace.language.unknown') : said(languagesIn(found));
        return { matched: holds(found), because: fact('trace.asked', { found: told, asked }) };
      },
    };
  },
  examples: [
    {
      says: 'tells Chinese by its script',
      settings: { is: 'zh' },
      given: { text: '大家好，明天的 homework 是什么？' },
      matches: true,
    },
    {
      says: 'tells languages of one script by their commonest words',
      settings: { is: 'en' },
      given: { text: 'Does anyone know what the homework for tomorrow is?' },
      matches: true,
    },
    {
      says: 'tells that a text is in another one',
      settings: { not: ['zh', 'en'] },
      given: { text: 'Всем привет! Подскажите, что задали на завтра?' },
      matches: true,
    },
    {
      says: 'says nothing of short texts',
      settings: { not: ['zh', 'en'] },
      given: { text: 'да' },
      matches: false,
    },
    {
      says: 'says nothing of half and half',
      settings: { not: 'zh' },
      given: { text: '老师 the homework for tomorrow 是哪个' },
      matches: false,
    },
    {
      says: 'does not count addresses',
      settings: { is: 'en' },
      given: { text: 'https://example.com/the-and-of-what-is-it' },
      matches: false,
    },
  ],
};

function said(names: readonly string[]): Fact {
  return names.length > 3
    ? fact('trace.language.some', { count: names.length })
    : fact('trace.language.is', { languages: names.join(', ') });
}
