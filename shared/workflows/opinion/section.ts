import * as z from 'zod';
import { distinct, duration, shortText, wholeNumber } from '../../community/fields.ts';
import { aWord, wordOf } from '../../rules/entries.ts';
import type { OpinionSettings } from './settings.ts';

const mostTopics = 20;
const someTopics = `one to ${mostTopics} topics, such as { fees: [price, refund, too expensive] }`;

const words = distinct(
  shortText(30).refine((word) => wordOf(word) !== undefined, aWord),
  'word',
).max(200);

const topics = z.record(shortText(20), words.min(1)).refine((all) => {
  const { length } = Object.keys(all);
  return length > 0 && length <= mostTopics;
}, someTopics);

const from = z
  .strictObject({
    messages: wholeNumber(5, 10_000).default(10).describe('Fewer messages about a topic in an hour are not judged.'),
    members: wholeNumber(2, 1000)
      .default(4)
      .describe('So many members must be behind the negative ones: one who is angry is no trend.'),
  })
  .prefault({});

/** What stands under `opinion` in the community file. */
export const opinionSection = z
  .strictObject({
    topics: topics.describe('What is listened for: topics by names of your own, each with the words that speak of it.'),
    negative: words
      .default([])
      .describe('Words that are negative in this community, beside those that come with Reeve in every language.'),
    harmless: words.default([]).describe('Phrases in which such a word is meant well: "killer course".'),
    from: from.describe('How much must have been said before anything is made of it.'),
    quiet: duration.prefault('6h').describe('So long after a notice there is no other about the same topic.'),
  })
  .transform(({ topics: written, ...rest }): OpinionSettings => {
    const named = Object.entries(written).map(([name, spoken]) => ({ name, words: spoken }));
    return { topics: named, ...rest };
  })
  .describe(
    'Tells the admins when more of what is said about a topic is negative than is usual there, with samples. Never a sanction. Leave the section out to have none.',
  );
