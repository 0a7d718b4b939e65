import { tellIds } from '../../decision/ids.ts';
import { endMute, endPurpose } from '../../decision/mutes.ts';
import { freeDue, freePurpose } from '../../decision/owed-unmutes.ts';
import { undoLatest } from '../../decision/undo-latest.ts';
import type { Workflow } from '../workflow.ts';
import { help } from './help.ts';

/** What every community has. */
export const basics: Workflow = {
  name: 'basics',
  isOn: () => true,
  timers: { [endPurpose]: endMute, [freePurpose]: freeDue },
  commands: {
    help: { run: help, for: 'anyone' },
    start: { run: help, for: 'anyone' },
    id: { run: tellIds, for: 'anyone' },
    undo: { run: undoLatest, for: 'admins', help: 'help.undo' },
  },
};
