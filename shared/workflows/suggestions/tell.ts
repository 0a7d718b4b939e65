import { say } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOn } from '../../decision/groups.ts';
import { isGoneFrom } from '../../decision/presence.ts';
import { accountsOf } from '../../decision/same-person.ts';
import { setTimer } from '../../decision/timers.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type ChatId, type MemberId, platformOf } from '../../event/ids.ts';
import { memberKind } from '../../records/member.ts';
import { isAuthor, type Suggestion, suggestionVoteKind } from '../../records/suggestion.ts';
import { suggestionOf } from './found.ts';
import { newsOf, stateName } from './show.ts';

export const tellPurpose = 'suggestions.tell';

/** So many supporters are told in one decision: a record holds all that follows from it. */
const together = 50;

/** Its author, and in private only its supporters: who cannot be reached so is not called in the chat for a vote. */
export function tellAll(draft: Draft, suggestion: Suggestion): void {
  tellAuthor(draft, suggestion);
  tellSupporters(draft, suggestion);
}

function tellAuthor(draft: Draft, suggestion: Suggestion): void {
  const { member, name } = suggestion;
  if (!member) return;
  const words = newsOf(draft, suggestion, 'author');
  const chat = groupsOn(draft, platformOf(member)).find((one) => isStillIn(draft, member, one));
  if (chat === undefined) return draft.do({ type: 'tell', member, words });
  const call = say(draft.community.data, 'suggestion.told-in-chat', {
    member: called(draft, { id: member, name }, chat),
    number: suggestion.number,
    state: stateName(draft, suggestion.state),
  });
  draft.do({ type: 'tell', member, words, fallback: { chat, words: call } });
}

function isStillIn(draft: Draft, id: MemberId, chat: ChatId): boolean {
  const member = draft.view.read(memberKind, id);
  return member !== undefined && !isGoneFrom(draft, member, chat);
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
