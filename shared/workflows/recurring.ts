import type { Community } from '../community/community.ts';
import type { TimerEvent } from '../event/event.ts';
import { announcementsAgain } from './announcements/again.ts';
import { classesAgain } from './classes/again.ts';
import { collectionPurpose } from './content/collection.ts';
import type { CollectionSettings } from './content/settings.ts';
import type { Cron } from './cron.ts';
import { dayPurpose } from './digest/count-day.ts';
import { weekPurpose as tellsWeek } from './digest/weekly.ts';
import { purposes } from './exit/timers.ts';
import { purposes as ofQuestions } from './questions/timer.ts';
import { monthPurpose as closesMonth, weekPurpose } from './rewards/close.ts';
import { monthPurpose } from './suggestions/month.ts';

/** Something that happens again and again at times of the community's own clock. */
export type Recurring = ByClock | ByCron;

interface Again {
  /** Name of its schedule: 1 to 64 of A-Z a-z 0-9 `-` `_` `.`. */
  readonly id: string;
  readonly timezone: string;
  readonly purpose: string;
  /** Of each of its events. */
  readonly data?: Readonly<Record<string, string>>;
}

/** Every day, every week or every month. */
export interface ByClock extends Again {
  /** ISO weekday (1 = Monday). Without it and without `day`: every day. */
  readonly weekday?: number;
  /** Of the month, 1 to 28, for every month has it; in place of a weekday. */
  readonly day?: number;
  /** Minutes since local midnight in `timezone`. */
  readonly minute: number;
}

/** As cron writes it. */
export interface ByCron extends Again {
  readonly cron: Cron;
  /** On one machine the first time is when it begins to be kept. Schedules of AWS cannot do so. */
  readonly atOnce?: true;
}

/** What this community's file asks for again and again. */
export function recurringOf(community: Community): Recurring[] {
  const { timezone, rewards, exit, questions, suggestions, content, digest } = community;
  const weekly = rewards?.weekly && { id: 'rewards-week', ...momentOf(rewards.weekly), purpose: weekPurpose };
  const sweep = exit?.silent && { id: 'exit-sweep', ...momentOf(exit.silent), purpose: purposes.sweep };
  // What is asked and answered is told with the digest, where there is one.
  const morning = questions &&
    !digest && { id: 'questions-morning', minute: questions.morning, purpose: ofQuestions.morning };
  const monthly = suggestions?.monthly && { id: 'suggestions-month', ...suggestions.monthly, purpose: monthPurpose };
  const closing = rewards?.monthly && {
    id: 'rewards-month',
    day: 1,
    minute: rewards.monthly.minute,
    purpose: closesMonth,
  };
  const collected = content?.collection && collectionOf(content.collection);
  const daily = digest && { id: 'digest-day', minute: digest.daily, purpose: dayPurpose };
  const ofWeek = digest?.weekly && { id: 'digest-week', ...momentOf(digest.weekly), purpose: tellsWeek };
  const clocked = [daily, ofWeek, weekly, closing, sweep, morning, monthly, collected].flatMap((one) =>
    one ? [{ ...one, timezone }] : [],
  );
  return [...classesAgain(community), ...announcementsAgain(community), ...clocked];
}

function collectionOf({ answers: _, ...moment }: CollectionSettings) {
  return { id: 'content-collection', ...moment, purpose: collectionPurpose };
}

function momentOf({ weekday, minute }: Required<Pick<ByClock, 'weekday' | 'minute'>>) {
  return { weekday, minute };
}

/** The event of one occurrence. `at`: epoch milliseconds of the moment it was meant for, however late it fires. */
export function occurrence({ id, purpose, data }: Recurring, at: number): TimerEvent {
  return { type: 'timer', id: `timer:${id}:${at}`, at, purpose, ...(data === undefined ? {} : { data }) };
}
