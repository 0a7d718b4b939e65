import { sayPlain } from '../../community/say.ts';
import type { TextKey } from '../../community/texts.ts';
import type { Draft } from '../../decision/draft.ts';
import type { ButtonEvent } from '../../event/event.ts';
import { type Suggester, suggesterKind, suggestionStates } from '../../records/suggestion.ts';
import { movedCard } from './admin.ts';
import { suggestionOf } from './found.ts';
import { move } from './move.ts';
import { cardOf, listOf, postOf, type Shown } from './show.ts';
import { create, enough, suggesterOf } from './take.ts';
import { join, type Voted, vote } from './vote.ts';

/** `suggest:<what>.<of which>`. */
export function pressSuggestion(draft: Draft, event: ButtonEvent): void {
  const [what = '', which = '', ...more] = event.data.slice('suggest:'.length).split('.');
  if (what === 'vote' || what === 'list') return pressVote(draft, event, { number: which, inList: what === 'list' });
  if (what === 'join' || what === 'new') return pressOffer(draft, event, { id: which, joins: what === 'join' });
  if (what === 'move') return pressMove(draft, event, which, more);
  answer(draft, event, 'answer.gone');
}

function pressVote(draft: Draft, event: ButtonEvent, { number, inList }: { number: string; inList: boolean }): void {
  const suggestion = suggestionOf(draft, number);
  if (!suggestion) return answer(draft, event, 'answer.gone');
  answer(draft, event, answers[vote(draft, suggestion, event)]);
  edit(draft, event, inList ? listOf(draft) : postOf(draft, suggestion, event.chat));
}

const answers = {
  closed: 'suggestion.closed',
  own: 'suggestion.own',
  voted: 'suggestion.voted',
  unvoted: 'suggestion.unvoted',
} as const satisfies Readonly<Record<Voted, TextKey>>;

/** Whoever has suggested much the same joins the other, or has it counted as another. */
function pressOffer(draft: Draft, event: ButtonEvent, { id, joins }: { id: string; joins: boolean }): void {
  const suggester = suggesterOf(draft, event.from);
  if (suggester.waiting?.id !== id) return answer(draft, event, 'suggestion.not-yours');
  const { text, of } = suggester.waiting;
  if (joins) return joinOther(draft, event, suggester, of);
  const most = draft.community.data.suggestions?.perDay ?? 0;
  if (suggester.taken >= most) return alert(draft, event, enough(draft).text);
  answer(draft, event, 'answer.done');
  edit(draft, event, create(draft, { from: event.from, suggester, text, event }));
}

function joinOther(draft: Draft, event: ButtonEvent, suggester: Suggester, of: number): void {
  const other = suggestionOf(draft, of);
  // It was decided meanwhile: it can still be a suggestion of its own.
  if (!other?.open) return answer(draft, event, 'suggestion.closed');
  answer(draft, event, answers[join(draft, other, event)]);
  const { waiting: _, ...others } = suggester;
  draft.view.put(suggesterKind, others, suggester.account);
  edit(draft, event, postOf(draft, other, event.chat));
}

/** An admin's button: good as long as nobody has moved the suggestion since the card was shown. */
function pressMove(draft: Draft, event: ButtonEvent, number: string, [moves, state]: readonly string[]): void {
  if (!draft.isAdmin(event.from.id)) return answer(draft, event, 'answer.admins-only');
  const suggestion = suggestionOf(draft, number);
  const to = suggestionStates.find((one) => one === state);
  if (!suggestion || !to) return answer(draft, event, 'answer.gone');
  if (String(suggestion.moves) !== moves) {
    answer(draft, event, 'answer.already');
    return edit(draft, event, cardOf(draft, suggestion, event.chat));
  }
  if (to === 'declined') {
    return alert(draft, event, sayPlain(draft.community.data, 'suggestion.needs-reason', { number }));
  }
  move(draft, suggestion, { to, by: event.from.id });
  answer(draft, event, 'answer.done');
  edit(draft, event, movedCard(draft, suggestion, event));
}

function edit(draft: Draft, { chat, messageId }: ButtonEvent, shown: Shown): void {
  draft.do({ type: 'edit', chat, messageId, ...shown });
}

type Answer =
  | (typeof answers)[Voted]
  | 'answer.done'
  | 'answer.gone'
  | 'answer.already'
  | 'answer.admins-only'
  | 'suggestion.not-yours';

const quiet: ReadonlySet<Answer> = new Set(['answer.done', 'answer.already', 'suggestion.voted', 'suggestion.unvoted']);

function answer(draft: Draft, { chat, answerId }: ButtonEvent, key: Answer): void {
  draft.do({ type: 'answer', chat, answerId, text: sayPlain(draft.community.data, key), alert: !quiet.has(key) });
}

function alert(draft: Draft, { chat, answerId }: ButtonEvent, text: string): void {
  draft.do({ type: 'answer', chat, answerId, text, alert: true });
}
