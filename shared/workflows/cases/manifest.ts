import type { Workflow } from '../workflow.ts';
import { showCase } from './show-case.ts';
import { showHistory } from './show-history.ts';

/** What admins may ask about what has happened. In every community. */
export const cases: Workflow = {
  name: 'cases',
  isOn: () => true,
  commands: {
    case: { run: showCase, for: 'admins', help: 'help.case' },
    history: { run: showHistory, for: 'admins', help: 'help.history' },
  },
};
