import type { Workflow } from '../workflow.ts';
import { keepCount, noteActive } from './active.ts';
import { beginDay, countPage, dayPurpose, pagePurpose } from './count-day.ts';
import { countHappening } from './counted.ts';
import { showDigest } from './daily.ts';
import { tellWeek, weekPurpose } from './weekly.ts';

/** What happens, in figures: to the admins every day, to the community every week. */
export const digest: Workflow = {
  name: 'digest',
  isOn: (community) => community.digest !== undefined,
  commands: { digest: { run: showDigest, for: 'admins', help: 'help.digest' } },
  timers: { [dayPurpose]: beginDay, [pagePurpose]: countPage, [weekPurpose]: tellWeek },
  on: { counted: noteActive, published: countHappening, erased: keepCount },
  domainEvents: ['digest.made', 'digest.told'],
};
