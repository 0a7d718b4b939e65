import type { ChatId } from '../../event/ids.ts';

/** The section `classes` after checking. Lengths of time in milliseconds. */
export interface ClassesSettings {
  readonly timetable: readonly ClassSettings[];
  readonly calendars: readonly CalendarSettings[];
  /** How long before a lesson, the longest first. */
  readonly remind: readonly number[];
  /** `private`: only those are reminded who want to be; `chat`: the chat, too. */
  readonly in: 'chat' | 'private';
  /** Where nothing else is said; absent: every group. */
  readonly chats?: readonly ChatId[];
  /** Names of the calendar: then what is not urgent waits. */
  readonly quietHours: readonly string[];
}

/** What a class, or all of a calendar, has in common. */
interface Common {
  readonly subject?: string;
  /** Of the nickname (`2027+…`): whose class it is. */
  readonly year?: number;
  readonly chats?: readonly ChatId[];
}

export interface ClassSettings extends Common {
  /** Stable as long as the file calls it the same. */
  readonly id: string;
  readonly title: string;
  /** What it is called in the calendar. */
  readonly as?: string;
  readonly times: readonly ClassTime[];
  readonly place?: string;
  readonly material: readonly MaterialSettings[];
}

/** On a weekday of every week, or on one day. Days are local ones since 1970-01-01. */
export type ClassTime = (
  | { readonly weekday: number; readonly first?: number; readonly last?: number; readonly except: readonly number[] }
  | { readonly day: number }
) & {
  /** Minutes since local midnight, and how many it takes. */
  readonly minute: number;
  readonly minutes: number;
};

/** A link that is shown at a moment: of every lesson (milliseconds behind its start or end), or once. */
export interface MaterialSettings {
  readonly link: string;
  readonly at:
    | { readonly of: 'start' | 'end'; readonly after: number }
    /** Local day and minute. */
    | { readonly of: 'calendar'; readonly day: number; readonly minute: number };
}

/** A calendar from elsewhere: `url`, or `text`, which a file of the community's folder holds. */
export interface CalendarSettings extends Common {
  readonly name: string;
  readonly url?: string;
  readonly text?: string;
  /** How often it is read. */
  readonly every: number;
}
