import type { Draft } from '../../decision/draft.ts';
import { grant, reverse } from '../../decision/points.ts';
import { publish } from '../../decision/publish.ts';
import { accountsOf } from '../../decision/same-person.ts';
import type { MemberId } from '../../event/ids.ts';
import { memberKind } from '../../records/member.ts';
import type { Suggestion, SuggestionState } from '../../records/suggestion.ts';
import { keepSuggestion } from './found.ts';
import { tellAll } from './tell.ts';

export interface Move {
  readonly to: SuggestionState;
  readonly by: MemberId;
  readonly reason?: string;
}

const isAdoption: ReadonlySet<SuggestionState> = new Set(['adopted', 'shipped']);
const isOpen: ReadonlySet<SuggestionState> = new Set(['received', 'considered']);

/** An admin moves it from one state to another; its author and supporters are told. */
export function move(draft: Draft, suggestion: Suggestion, { to, by, reason }: Move): void {
  const from = suggestion.state;
  suggestion.state = to;
  suggestion.by = by;
  suggestion.moves += 1;
  suggestion.movedAt = draft.now;
  if (reason) suggestion.reason = reason;
  else delete suggestion.reason;
  if (isOpen.has(to)) suggestion.open = true;
  else delete suggestion.open;
  if (isAdoption.has(to)) suggestion.news = true;
  else delete suggestion.news;
  settle(draft, suggestion, by);
  keepSuggestion(draft, suggestion);
  const { number } = suggestion;
  const about = { of: number };
  publish(draft, 'suggestion.moved', { suggestion: number, from, to, by }, about);
  if (isAdoption.has(to) && !isAdoption.has(from))
    publish(draft, 'suggestion.adopted', { suggestion: number, by }, about);
  draft.note(`suggestion ${number}: ${from} → ${to}`);
  tellAll(draft, suggestion);
}

/** Points for what is adopted, once; taken back with the adoption. */
function settle(draft: Draft, suggestion: Suggestion, by: MemberId): void {
  const { paid } = suggestion;
  const due = isAdoption.has(suggestion.state) ? (draft.community.data.suggestions?.points ?? 0) : 0;
  if (!suggestion.member || (paid === 0) === (due === 0)) return;
  const author = draft.memberOf({ id: suggestion.member, name: suggestion.name });
  if (due === 0) {
    reverse(draft, author, sourceOf(suggestion), 'no longer adopted');
    suggestion.paid = 0;
    return;
  }
  if (!isHere(draft, author.id)) return draft.note('its author is not here any more: no points');
  const turn = (suggestion.turn ?? 0) + 1;
  if (!grant(draft, author, { source: sourceOf({ ...suggestion, turn }), points: due, reason: 'suggestion', by }))
    return;
  suggestion.turn = turn;
  suggestion.paid = due;
}

function sourceOf({ number, turn }: Suggestion): string {
  return `suggestion.${number}.${turn}`;
}

function isHere(draft: Draft, id: MemberId): boolean {
  return accountsOf(draft, id).some((account) => {
    const member = draft.view.read(memberKind, account);
    return member !== undefined && member.leftAt === undefined;
  });
}
