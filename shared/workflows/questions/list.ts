import { renderDuration } from '../../community/durations.ts';
import { joinWords, say } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import type { Command } from '../../decision/command.ts';
import { concernOf } from '../../decision/concern.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { ChatId } from '../../event/ids.ts';
import { openQuestionsKind, questionKind } from '../../records/question.ts';
import { quoteOf } from './quote.ts';

/** A message has room for so many. */
const mostListed = 10;

/** `/questions`: what is open, the oldest first; in a group only its own. */
export function showQuestions(draft: Draft, command: Command): void {
  const { event } = command;
  const everywhere = event.private || concernOf(draft, event.chat) === 'admins';
  command.answer(draft, openWords(draft, everywhere ? undefined : event.chat));
}

export function openWords(draft: Draft, chat?: ChatId): Words {
  const { view } = draft;
  const voice = draft.community.data;
  const chats =
    chat === undefined
      ? view.list(openQuestionsKind, { partition: 'open-questions' })
      : [view.read(openQuestionsKind, chat)];
  const open = chats.flatMap((one) => one?.open ?? []).sort((a, b) => a[1] - b[1]);
  const shown = open.slice(0, mostListed).flatMap(([id]) => view.read(questionKind, id) ?? []);
  if (shown.length === 0) return say(voice, 'question.list-none');
  const lines = shown.map((question) =>
    say(voice, question.last ? 'question.line-answered' : 'question.line', {
      subject: question.subject || say(voice, 'question.no-subject'),
      question: quoteOf(question, 60),
      // A plain name: a list that mentioned ten people would call all ten of them.
      member: shownName({ id: question.asker, name: question.name }),
      time: renderDuration(draft.now - question.at, voice.language),
    }),
  );
  return joinWords([say(voice, 'question.list', { count: open.length }), ...lines], '\n');
}
