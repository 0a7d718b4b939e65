import type { Workflow } from '../workflow.ts';
import { reminderErased, remind as remindNow } from './due.ts';
import { forgetReminder, listReminders } from './list.ts';
import { takeReminder } from './take.ts';
import { remindPurpose } from './timer.ts';

/** Members have themselves reminded. */
export const remind: Workflow = {
  name: 'remind',
  isOn: (community) => community.reminders !== undefined,
  commands: {
    remind: { run: takeReminder, for: 'members', help: 'help.remind', everyday: true },
    reminders: { run: listReminders, for: 'members', help: 'help.reminders' },
  },
  buttons: { 'remind-not': forgetReminder },
  timers: { [remindPurpose]: remindNow },
  on: { erased: reminderErased },
  domainEvents: ['reminder.set'],
};
