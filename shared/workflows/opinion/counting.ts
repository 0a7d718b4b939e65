import type { Mood, MoodSum, TopicSum } from '../../records/opinion.ts';

/** Of one author no more count: one who is angry is no trend. */
export const mostOfOne = 3;
/** Some may be gone by the time they are to be quoted. */
const mostSamples = 6;

export type Listed = Mood & { readonly sort: string };

export function begun(hour: number): MoodSum {
  return { hour, after: '', done: false, topics: [], author: { tag: '', counted: [] } };
}

/** In the order of their sorts: messages of one author stand together. `wanted`: the topics that the file has now. */
export function count(sum: MoodSum, { tag, topics, said, sort }: Listed, wanted: ReadonlySet<string>): void {
  if (sum.author.tag !== tag) sum.author = { tag, counted: [] };
  for (const name of topics) {
    if (!wanted.has(name)) continue;
    const counted = entryOf(sum.author.counted, name, () => ({ name, messages: 0, negative: 0 }));
    if (counted.messages >= mostOfOne) continue;
    const topic = entryOf(sum.topics, name, () => emptySum(name));
    if (counted.messages === 0) topic.members += 1;
    counted.messages += 1;
    topic.messages += 1;
    if (!said) continue;
    if (counted.negative === 0) {
      topic.critics += 1;
      if (topic.samples.length < mostSamples) topic.samples = [...topic.samples, sort];
    }
    counted.negative += 1;
    topic.negative += 1;
  }
}

export function emptySum(name: string): TopicSum {
  return { name, messages: 0, members: 0, negative: 0, critics: 0, samples: [] };
}

function entryOf<Entry extends { readonly name: string }>(entries: Entry[], name: string, make: () => Entry): Entry {
  const known = entries.find((entry) => entry.name === name);
  if (known) return known;
  const made = make();
  entries.push(made);
  return made;
}
