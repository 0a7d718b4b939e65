import { joinWords, say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { Suggestion, SuggestionState } from '../../records/suggestion.ts';
import { suggestionOf } from './found.ts';
import { move } from './move.ts';
import { cardOf, type Shown, stateName } from './show.ts';
import { answer } from './take.ts';

/** As admins may write them. */
const states: Readonly<Record<string, SuggestionState>> = {
  received: 'received',
  considered: 'considered',
  adopted: 'adopted',
  shipped: 'shipped',
  declined: 'declined',
  收到: 'received',
  考虑: 'considered',
  采纳: 'adopted',
  完成: 'shipped',
  不采纳: 'declined',
};

const longestReason = 300;

/** `/suggestion 7 adopted reason`; `/suggestion 7` shows it. The number may be left out in a reply to a message that names it. */
export function moveByCommand(draft: Draft, command: Command): void {
  answer(draft, command.event, answerTo(draft, command));
}

function answerTo(draft: Draft, { words, event, from }: Command): Shown {
  const voice = draft.community.data;
  const [, written, word = '', rest = ''] = /^#?(\d{1,8})?\s*(\S+)?\s*(.*)$/s.exec(words.trim()) ?? [];
  const number = written ?? /#(\d{1,8})/.exec(event.message.reply?.text ?? '')?.[1];
  const to = states[word.toLowerCase()];
  if (number === undefined || (word !== '' && to === undefined)) return { words: say(voice, 'suggestion.admin-usage') };
  const suggestion = suggestionOf(draft, Number(number));
  if (!suggestion) return { words: say(voice, 'suggestion.unknown', { number }) };
  if (to === undefined) return cardOf(draft, suggestion, event.chat);
  const reason = rest.replace(/\s+/g, ' ').trim().slice(0, longestReason).toWellFormed();
  if (to === suggestion.state) return { words: isAlready(draft, suggestion) };
  if (to === 'declined' && reason === '') return { words: say(voice, 'suggestion.needs-reason', { number }) };
  move(draft, suggestion, { to, by: from.id, reason });
  return { words: moved(draft, suggestion, from) };
}

function isAlready(draft: Draft, { number, state }: Suggestion): Words {
  return say(draft.community.data, 'suggestion.already', { number, state: stateName(draft, state) });
}

function moved(draft: Draft, { number, state }: Suggestion, admin: Command['from']): Words {
  return say(draft.community.data, 'suggestion.moved', { number, state: stateName(draft, state), admin });
}

/** The card as it is now, below it who has moved it. */
export function movedCard(
  draft: Draft,
  suggestion: Suggestion,
  { chat, from }: Pick<Command, 'from'> & { chat: Command['event']['chat'] },
): Shown {
  const { words, ...buttons } = cardOf(draft, suggestion, chat);
  return { words: joinWords([words, moved(draft, suggestion, from)], '\n\n'), ...buttons };
}
