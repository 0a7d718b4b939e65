import { localDate } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import { type ContentMonth, contentMonthKind } from '../../records/content.ts';

export function monthOf(draft: Draft, at: number): string {
  return localDate(draft.community.data.timezone, at).slice(0, 7);
}

export function contentOf(draft: Draft, month: string): ContentMonth {
  const none = { members: 0, staff: 0 };
  return draft.view.read(contentMonthKind, month) ?? { month, posts: none, answers: none };
}

/** Of the month in which it was made: what is taken back later counts for that one. */
export function countMade(
  draft: Draft,
  what: 'posts' | 'answers',
  { at, staff, by }: { readonly at: number; readonly staff: boolean; readonly by: 1 | -1 },
): void {
  const before = contentOf(draft, monthOf(draft, at));
  const who = staff ? 'staff' : 'members';
  const made = { ...before[what], [who]: Math.max(0, before[what][who] + by) };
  draft.view.put(contentMonthKind, { ...before, [what]: made }, before.month);
}
