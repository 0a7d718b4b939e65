import type { Draft } from '../../decision/draft.ts';
import { accountsOf } from '../../decision/same-person.ts';
import { setTimer } from '../../decision/timers.ts';
import type { TimerEvent } from '../../event/event.ts';
import { isAuthor, type Suggestion, suggestionVoteKind } from '../../records/suggestion.ts';
import { suggestionOf } from './found.ts';
import { newsOf } from './show.ts';

export const tellPurpose = 'suggestions.tell';

/** So many supporters are told in one decision: a record holds all that follows from it. */
const together = 50;

/** In private only: who cannot be reached so is not called in the chat for it. */
export function tellAll(draft: Draft, suggestion: Suggestion): void {
  if (suggestion.member)
    draft.do({ type: 'tell', member: suggestion.member, words: newsOf(draft, suggestion, 'author') });
  tellSupporters(draft, suggestion);
}

/** The next supporters are told; not when it has moved again since, for then they hear of that. */
export function tellMore(draft: Draft, { data = {} }: TimerEvent): void {
  const suggestion = suggestionOf(draft, data.number ?? '');
  if (suggestion?.moves !== data.moves) return draft.note('it has moved again: nobody is told of before');
  if (suggestion) tellSupporters(draft, suggestion, String(data.after));
}

function tellSupporters(draft: Draft, suggestion: Suggestion, after?: string): void {
  const { partition, sort: sortPrefix } = suggestionVoteKind.key(String(suggestion.number), '' as never);
  const page = { partition, sortPrefix, limit: together, ...(after === undefined ? {} : { after }) };
  const votes = draft.view.list(suggestionVoteKind, page);
  const words = newsOf(draft, suggestion, 'supporter');
  for (const { member } of votes) {
    if (isAuthor(suggestion, accountsOf(draft, member))) continue;
    // At a pace: they must not take the place of what is urgent.
    draft.do({ type: 'tell', member, words, bulk: tellPurpose });
  }
  const last = draft.view.keysOf(page).at(-1);
  if (votes.length === together && last) tellOthersLater(draft, suggestion, last.sort);
}

function tellOthersLater(draft: Draft, { number, moves }: Suggestion, after: string): void {
  const data = { number, moves, after };
  draft.do(setTimer({ purpose: tellPurpose, owner: String(number), at: draft.now, page: after, data }));
}
