import { joinWords, say } from '../../community/say.ts';
import { localDate } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOf } from '../../decision/groups.ts';
import type { Words } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type Suggestion, suggestionKind, suggestionTallyKind } from '../../records/suggestion.ts';
import { waitsForQuiet } from '../quiet/wait.ts';
import { byVotes, keepSuggestion, suggestionOf } from './found.ts';
import { shortened } from './show.ts';

/** The purpose of the timer that ends a month. */
export const monthPurpose = 'suggestions.month';

/** One message has room for so many; the others are told the month after. */
const mostTold = 15;
const longestLine = 120;

/**
 * “You said, we did”: what has been adopted or done and was not told yet. Once a month, also when the timer fires twice or
 * late: the month is that of the moment it was meant for.
 */
export function tellMonth(draft: Draft, event: TimerEvent): void {
  const { suggestions, timezone } = draft.community.data;
  if (!suggestions?.monthly) return draft.note('nothing is told monthly');
  if (waitsForQuiet(draft, event)) return;
  const month = localDate(timezone, event.at).slice(0, 7);
  const tally = draft.view.read(suggestionTallyKind) ?? { last: 0 };
  if (tally.month !== undefined && tally.month >= month) return draft.note(`${month} has been told already`);
  draft.view.put(suggestionTallyKind, { ...tally, month });
  const news = takeNews(draft);
  draft.note(`${month}: ${news.length} suggestions told`);
  if (news.length === 0) return;
  const words = newsWords(draft, news);
  for (const chat of groupsOf(draft)) draft.do({ type: 'post', chat, words });
}

function takeNews(draft: Draft): Suggestion[] {
  const listed = draft.view
    .list(suggestionKind, { partition: 'suggestion', contains: '"nw":true' })
    .filter(({ news }) => news)
    .sort(byVotes)
    .slice(0, mostTold);
  const taken = listed.map(({ number }) => suggestionOf(draft, number)).filter((one) => one !== undefined);
  for (const suggestion of taken) {
    delete suggestion.news;
    keepSuggestion(draft, suggestion);
  }
  return taken;
}

function newsWords(draft: Draft, news: readonly Suggestion[]): Words {
  const voice = draft.community.data;
  const lines = news.map(({ number, text, votes, state }) => {
    const values = { number, votes, text: shortened(text, longestLine) };
    return say(voice, state === 'shipped' ? 'suggestion.month-shipped' : 'suggestion.month-adopted', values);
  });
  return joinWords([say(voice, 'suggestion.month'), ...lines], '\n');
}
