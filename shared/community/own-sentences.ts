import type { Community } from './community.ts';
import { groupNotice } from './notice.ts';

/** Shorter ones are words that anybody may use for anything. */
const shortest = 3;

/**
 * What the community says of its rules itself, line by line. Members quote it to remind each other, and it names what it
 * forbids.
 */
export function ownSentences(data: Community): string[] {
  const titles = data.rules.map(({ title }) => title).filter((title) => forbids.test(title));
  const untitled = data.rules.map((rule) => ({ ...rule, title: '' }));
  // The year in the example of a nickname goes by, what stands around it stays.
  const lines = groupNotice({ ...data, rules: untitled }, 0).split(/\n|\b\d{4}\b/);
  return [...new Set([...titles, ...lines].map((line) => line.trim()).filter(({ length }) => length >= shortest))];
}

/** A title such as "Free lessons!" may be all that an advert says. */
const forbids =
  /[不禁勿别]|\b(?:no|not|never|nothing|nobody|without|avoid|stop|forbidden|prohibited)\b|n['’]t\b|(?<!\p{L})(?:не|нет|без|нельзя|запрещ\p{L}*)(?!\p{L})/iu;
