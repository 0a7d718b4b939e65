import type { Community } from '../../../shared/community/community.ts';
import { opinionKind } from '../../../shared/records/opinion.ts';
import type { OpinionSettings } from '../../../shared/workflows/opinion/settings.ts';
import { adminChat } from '../../decision/community.ts';
import { person, says } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';

export const minute = 60_000;
export const hour = 60 * minute;

export const opinion: OpinionSettings = {
  topics: [
    { name: 'lessons', words: ['lesson*'] },
    { name: 'fees', words: ['fee', 'fees'] },
  ],
  negative: [],
  harmless: [],
  from: { messages: 10, members: 4 },
  quiet: 6 * hour,
};

export const people = Array.from({ length: 12 }, (_, number) => person(`p${number}`, `Person ${number}`));
export const lin = person('lin', 'Lin');

/** A group that has its opinions watched, ten minutes past the hour. */
export async function watched(changes: Partial<Community> = {}, start?: string) {
  const { reeve, platform } = world({ opinion, ...changes });
  if (start !== undefined) reeve.now = Date.parse(start);
  await reeve.ahead(10 * minute);
  let said = 0;
  /** Each says one thing; so many of them are not content. */
  const talk = async (negative: number, speakers = people, about = 'lesson') => {
    for (const [number, who] of speakers.entries()) {
      said += 1;
      const text = number < negative ? `that ${about} was so boring ${said}` : `see you at the ${about} ${said}`;
      await reeve.happens(says(who, text, reeve.now));
    }
  };
  /** The same, and the hour goes by. */
  const hours = async (...negatives: readonly number[]) => {
    for (const negative of negatives) {
      await talk(negative);
      await reeve.ahead(hour);
    }
  };
  const notices = () =>
    platform
      .of('post')
      .filter(({ chat }) => chat === adminChat)
      .map(({ words }) => words.text);
  const now = () => reeve.record(opinionKind);
  const usual = async (name = 'lessons') => (await now())?.topics.find((topic) => topic.name === name)?.usual;
  return { reeve, platform, talk, hours, notices, now, usual };
}

/** The same, after hours in which one of twelve was not content: that is usual from then on. */
export async function used(changes: Partial<Community> = {}, start?: string) {
  const made = await watched(changes, start);
  await made.hours(1, 1, 1, 1, 1, 1, 1);
  return made;
}
