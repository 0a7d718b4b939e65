import type { Workflow } from '../workflow.ts';
import { overPurpose, sayHeld } from './hold.ts';

/** What is not urgent waits until quiet hours are over, whichever workflow says it. */
export const quiet: Workflow = {
  name: 'quiet',
  isOn: ({ calendar }) => calendar !== undefined,
  timers: { [overPurpose]: sayHeld },
};
