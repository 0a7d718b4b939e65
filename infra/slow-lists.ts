import type { Community } from '../shared/community/community.ts';

/** More words than these take a second or more to compile, with what they sound and look like twice as long. */
const readyAtOnce = 40_000;

/** What to say before a community's own lists are compiled that take seconds: nobody shall think that Reeve hangs. */
export function slowListsLine({ lists = {}, name }: Pick<Community, 'lists' | 'name'>): string | undefined {
  const words = Object.values(lists).reduce((sum, list) => sum + (list.words?.own.length ?? 0), 0);
  if (words < readyAtOnce) return undefined;
  return `${name}: compiling ${words.toLocaleString('en')} words of its lists, which takes some seconds …`;
}
