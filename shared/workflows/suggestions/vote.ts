import { accountOf } from '../../decision/account.ts';
import type { Draft } from '../../decision/draft.ts';
import { accountsOf } from '../../decision/same-person.ts';
import type { ButtonEvent } from '../../event/event.ts';
import { isAuthor, type Suggestion, type SuggestionVote, suggestionVoteKind } from '../../records/suggestion.ts';
import type { Erased } from '../workflow.ts';
import { hasVoted, keepSuggestion, suggestionOf } from './found.ts';

export type Voted = 'closed' | 'own' | 'voted' | 'unvoted';

/** One vote for each person; pressing again takes it back. */
export function vote(draft: Draft, suggestion: Suggestion, { from }: ButtonEvent): Voted {
  const accounts = accountsOf(draft, from.id);
  if (!suggestion.open) return 'closed';
  if (isAuthor(suggestion, accounts)) return 'own';
  // Two, when accounts that have both voted have been linked since.
  const given = accounts.filter((account) => hasVoted(draft, suggestion.number, account));
  if (given.length === 0) {
    support(draft, suggestion, from);
    return 'voted';
  }
  for (const account of given) draft.view.delete(suggestionVoteKind, String(suggestion.number), account);
  suggestion.votes -= given.length;
  keepSuggestion(draft, suggestion);
  return 'unvoted';
}

function support(draft: Draft, suggestion: Suggestion, from: ButtonEvent['from']): void {
  const { number } = suggestion;
  const account = accountOf(draft, draft.memberOf(from)).id;
  draft.view.put(suggestionVoteKind, { number, account, member: from.id, at: draft.now }, String(number), account);
  suggestion.votes += 1;
  keepSuggestion(draft, suggestion);
}

/** As `vote`, but a vote that has been given stays. */
export function join(draft: Draft, suggestion: Suggestion, event: ButtonEvent): Voted {
  const before = accountsOf(draft, event.from.id).some((account) => hasVoted(draft, suggestion.number, account));
  return before && suggestion.open ? 'voted' : vote(draft, suggestion, event);
}

/** Whoever is forgotten supports nothing any more. */
export function takeBackVote(draft: Draft, { kind, record }: Erased): void {
  if (kind !== suggestionVoteKind.name) return;
  const suggestion = suggestionOf(draft, (record as SuggestionVote).number);
  if (!suggestion) return;
  suggestion.votes -= 1;
  keepSuggestion(draft, suggestion);
}
