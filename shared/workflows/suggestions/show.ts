import { joinWords, plain, say, sayPlain, type Value } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Button, Words } from '../../effects/effect.ts';
import type { ChatId } from '../../event/ids.ts';
import { type Suggestion, type SuggestionState, suggestionStates } from '../../records/suggestion.ts';
import { openSuggestions } from './found.ts';

export interface Shown {
  readonly words: Words;
  readonly buttons?: readonly (readonly Button[])[];
}

/** A suggestion as members read it, with a button to vote as long as it is open. */
export function postOf(draft: Draft, suggestion: Suggestion, chat: ChatId): Shown {
  const voice = draft.community.data;
  const { number, votes, state, text, open } = suggestion;
  const member = authorOf(draft, suggestion, chat);
  const body = say(voice, 'suggestion.post', { number, member, text, votes, state: stateName(draft, state) });
  const words = withReason(draft, body, suggestion);
  if (!open) return { words };
  return {
    words,
    buttons: [[{ label: sayPlain(voice, 'suggestion.vote', { votes }), data: `suggest:vote.${number}` }]],
  };
}

function authorOf(draft: Draft, { member: id, name }: Suggestion, chat: ChatId): Value {
  return id ? called(draft, { id, name }, chat) : sayPlain(draft.community.data, 'suggestion.somebody');
}

export function stateName(draft: Draft, state: SuggestionState): string {
  return sayPlain(draft.community.data, `suggestion.is-${state}`);
}

function withReason(draft: Draft, words: Words, { reason }: Suggestion): Words {
  if (reason === undefined) return words;
  return joinWords([words, say(draft.community.data, 'suggestion.reason', { reason })], '\n');
}

/** The same as the admins read it: with a button for each state it may go to. */
export function cardOf(draft: Draft, suggestion: Suggestion, chat: ChatId): Shown {
  const { number, moves, state } = suggestion;
  const label = (to: SuggestionState) => sayPlain(draft.community.data, `suggestion.button-${to}`);
  const buttons = suggestionStates
    .filter((to) => to !== state && to !== 'received')
    .map((to) => ({ label: label(to), data: `suggest:move.${number}.${moves}.${to}` }));
  return { words: postOf(draft, suggestion, chat).words, buttons: [buttons.slice(0, 2), buttons.slice(2)] };
}

/** A message has room for so many. */
const mostListed = 8;
const longestLine = 100;

/** `/suggestions`: the open ones with most votes. */
export function listOf(draft: Draft): Shown {
  const voice = draft.community.data;
  const open = openSuggestions(draft);
  if (open.length === 0) return { words: say(voice, 'suggestion.list-none') };
  const shown = open.slice(0, mostListed);
  const lines = shown.map(({ number, votes, text }) =>
    say(voice, 'suggestion.line', { number, votes, text: shortened(text, longestLine) }),
  );
  const words = say(voice, 'suggestion.list', { count: open.length, lines: joinWords(lines, '\n') });
  const row = shown.map(({ number }) => ({ label: `👍 #${number}`, data: `suggest:list.${number}` }));
  return { words, buttons: [row.slice(0, 4), row.slice(4)].filter(({ length }) => length > 0) };
}

export function shortened(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

/** What one of its author or supporters is told of where it stands now. */
export function newsOf(draft: Draft, suggestion: Suggestion, whose: 'author' | 'supporter'): Words {
  const { number, text, state } = suggestion;
  const values = { number, text: plain(shortened(text, longestLine)), state: stateName(draft, state) };
  return withReason(draft, say(draft.community.data, `suggestion.told-${whose}`, values), suggestion);
}
