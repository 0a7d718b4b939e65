import type { Workflow } from '../workflow.ts';
import { moveByCommand } from './admin.ts';
import { monthPurpose, tellMonth } from './month.ts';
import { pressSuggestion } from './press.ts';
import { listOf } from './show.ts';
import { answer, takeCommand, takeHashtag } from './take.ts';
import { tellMore, tellPurpose } from './tell.ts';
import { takeBackVote } from './vote.ts';

/** Members suggest and vote; admins decide; everybody who cared hears what became of it. */
export const suggestions: Workflow = {
  name: 'suggestions',
  isOn: (community) => community.suggestions !== undefined,
  commands: {
    suggest: { run: takeCommand, for: 'members', help: 'help.suggest', everyday: true },
    suggestions: {
      run: (draft, { event }) => answer(draft, event, listOf(draft)),
      for: 'members',
      help: 'help.suggestions',
    },
    suggestion: { run: moveByCommand, for: 'admins', help: 'help.suggestion' },
  },
  buttons: { suggest: pressSuggestion },
  timers: { [tellPurpose]: tellMore, [monthPurpose]: tellMonth },
  on: { spoke: takeHashtag, erased: takeBackVote },
  domainEvents: ['suggestion.received', 'suggestion.adopted', 'suggestion.moved'],
};
