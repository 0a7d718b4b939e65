import type { Event } from '../../shared/event/event.ts';
import type { Account } from './account.ts';
import type { Semester } from './semester.ts';
import type { Heard } from './simulated-platform.ts';

/** Something that people do, now and then. */
export interface Behaviour {
  readonly name: string;
  /** Who does it. `absent`: whose time has come, but who is not in the group. */
  readonly who: 'present' | 'absent' | 'admin';
  /** How often one of them does it on a day, on average. */
  readonly aDay: number;
  /** What the platform tells of it at once; more may be done `after` some time. */
  act(semester: Semester, account: Account): readonly Event[];
  /** What they do about something that the bot has told them; undefined: it does not concern this behaviour. */
  hears?(semester: Semester, account: Account, heard: Heard): (() => readonly Event[]) | undefined;
}
