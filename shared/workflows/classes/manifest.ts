import type { Workflow } from '../workflow.ts';
import { hourPurpose } from './again.ts';
import { dropUnreachable, tellMoreSubscribers } from './fan-out.ts';
import { lookAtTimetable, takeCalendar } from './hour.ts';
import { showMaterial } from './material.ts';
import { remindOfLesson } from './remind.ts';
import { pressClass, showClasses } from './subscribe.ts';
import { purposes } from './timers.ts';

/** The timetable: reminders before a lesson, changes, material. */
export const classes: Workflow = {
  name: 'classes',
  isOn: (community) => community.classes !== undefined,
  commands: { classes: { run: showClasses, for: 'members', help: 'help.classes', everyday: true } },
  buttons: { class: pressClass },
  timers: {
    [hourPurpose]: lookAtTimetable,
    [purposes.remind]: remindOfLesson,
    [purposes.material]: showMaterial,
    [purposes.tell]: tellMoreSubscribers,
  },
  on: { calendarRead: takeCalendar, refused: dropUnreachable },
  domainEvents: [
    'class.announced',
    'class.changed',
    'class.cancelled',
    'class.reminded',
    'class.material',
    'class.calendar-failing',
  ],
};
