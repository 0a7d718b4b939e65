import { distance } from 'fastest-levenshtein';
import type { Draft } from '../../decision/draft.ts';
import { type Suggestion, suggestionKind, suggestionVoteKind } from '../../records/suggestion.ts';
import { fold } from '../../text/fold.ts';
import { distanceBetween, likenessOf, nearest } from '../../text/likeness.ts';

/** Those that are looked at: of more, the latest. */
const mostOpen = 300;

export function suggestionOf(draft: Draft, number: number | string): Suggestion | undefined {
  return draft.view.read(suggestionKind, String(number));
}

export function keepSuggestion(draft: Draft, suggestion: Suggestion): void {
  draft.view.put(suggestionKind, suggestion, String(suggestion.number));
}

/** Most votes first, then the oldest. */
export function openSuggestions(draft: Draft): Suggestion[] {
  return draft.view
    .list(suggestionKind, { partition: 'suggestion', contains: '"o":true', reverse: true, limit: mostOpen })
    .filter(({ open }) => open)
    .sort(byVotes);
}

export function byVotes(one: Suggestion, other: Suggestion): number {
  return other.votes - one.votes || one.number - other.number;
}

export function hasVoted(draft: Draft, number: number, account: Suggestion['account'] & string): boolean {
  return draft.view.read(suggestionVoteKind, String(number), account) !== undefined;
}

/** The open one that says nearly the same, if there is one. */
export function nearSuggestion(draft: Draft, text: string): Suggestion | undefined {
  const folded = lettersOf(text);
  const likeness = likenessOf(folded);
  return openSuggestions(draft).find((one) => isNear({ folded, likeness }, lettersOf(one.text)));
}

/** A quarter of the letters may differ: of short texts nothing else can be said. */
const mostDiffers = 0.25;

function isNear({ folded, likeness }: { readonly folded: string; readonly likeness: number }, other: string): boolean {
  const longer = Math.max(folded.length, other.length);
  const may = Math.floor(longer * mostDiffers);
  if (Math.abs(folded.length - other.length) <= may && distance(folded, other) <= may) return true;
  const theirs = likenessOf(other);
  return likeness !== 0 && theirs !== 0 && distanceBetween(likeness, theirs) <= nearest;
}

function lettersOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
