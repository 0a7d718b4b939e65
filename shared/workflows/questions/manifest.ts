import type { Workflow } from '../workflow.ts';
import { answeredByCommand, hearReply } from './answer.ts';
import { askByCommand, hearQuestion } from './ask.ts';
import { letGo } from './close.ts';
import { questionDue } from './due.ts';
import { showQuestions } from './list.ts';
import { morning } from './morning.ts';
import { moveOpen } from './open-list.ts';
import { confirm, deny, reopen } from './press.ts';
import { purposes } from './timer.ts';

/** Questions of members, and the teachers who answer them. */
export const questions: Workflow = {
  name: 'questions',
  isOn: (community) => community.questions !== undefined,
  commands: {
    ask: { run: askByCommand, for: 'members', help: 'help.ask', everyday: true },
    questions: { run: showQuestions, for: 'members', help: 'help.questions' },
    answered: { run: answeredByCommand, for: 'members', help: 'help.answered' },
  },
  buttons: { 'ask-yes': confirm, 'ask-no': deny, 'ask-again': reopen },
  timers: { [purposes.due]: questionDue, [purposes.morning]: morning },
  on: {
    spoke(draft, member, subject) {
      if (!hearReply(draft, member, subject)) hearQuestion(draft, member, subject);
    },
    erased: letGo,
    moved: moveOpen,
  },
  domainEvents: [
    'question.asked',
    'question.answered',
    'question.overdue',
    'question.lapsed',
    'question.unattended',
    'question.morning',
  ],
};
