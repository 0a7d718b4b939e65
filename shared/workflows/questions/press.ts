import { sayPlain } from '../../community/say.ts';
import type { TextKey } from '../../community/texts.ts';
import type { Draft } from '../../decision/draft.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { ButtonEvent } from '../../event/event.ts';
import { type Question, questionKind } from '../../records/question.ts';
import { confirmAnswer, waitAgain } from './answer.ts';
import { addOpen, isFull } from './open-list.ts';
import type { QuestionSettings } from './settings.ts';

type Said = Extract<
  TextKey,
  'question.not-yours' | 'question.over' | 'question.done' | 'question.open-again' | 'question.full'
>;
type Press = (draft: Draft, question: Question, settings: QuestionSettings) => Said;

/** A button under what who asked was told. Pressed late, twice or by another it changes nothing, and says so. */
function press(run: Press): (draft: Draft, event: ButtonEvent) => void {
  return (draft, event) => {
    const settings = draft.community.data.questions;
    const question = draft.view.read(questionKind, event.data.slice(event.data.indexOf(':') + 1));
    const said = ((): Said => {
      if (!settings || !question) return 'question.over';
      return isSamePerson(draft, event.from.id, question.asker) ? run(draft, question, settings) : 'question.not-yours';
    })();
    const text = sayPlain(draft.community.data, said);
    draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId, text });
  };
}

export const confirm = press((draft, question) => {
  if (question.state !== 'open' || !question.last) return 'question.over';
  confirmAnswer(draft, question, question.confirming);
  return 'question.done';
});

export const deny = press((draft, question, settings) => {
  if (question.state !== 'open') return 'question.over';
  if (question.waits === 'asker') waitAgain(draft, question, settings);
  return 'question.open-again';
});

/** All begins anew, the reminders too. */
export const reopen = press((draft, question, settings) => {
  if (question.state === 'open') return 'question.open-again';
  if (draft.now > (question.closedAt ?? 0) + settings.close) return 'question.over';
  if (isFull(draft, question.chat)) return 'question.full';
  for (const reopened of draft.community.workflows.hooks.reopened) reopened(draft, question);
  const { closedAt: _, last: __, answers: ___, planned: ____, reminded: _____, ...rest } = question;
  const again: Question = { ...rest, state: 'open' };
  addOpen(draft, again);
  waitAgain(draft, again, settings);
  return 'question.open-again';
});
