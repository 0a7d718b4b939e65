import type { Community } from '../community/community.ts';
import type { TimerEvent } from '../event/event.ts';
import { purposes } from './exit/timers.ts';
import { purposes as ofQuestions } from './questions/timer.ts';
import { monthPurpose as closesMonth, weekPurpose } from './rewards/close.ts';
import { monthPurpose } from './suggestions/month.ts';

/** Something that happens every day, every week or every month at a time of the community's own clock. */
export interface Recurring {
  /** Name of its schedule: 1 to 64 of A-Z a-z 0-9 `-` `_` `.`. */
  readonly id: string;
  /** ISO weekday (1 = Monday). Without it and without `day`: every day. */
  readonly weekday?: number;
  /** Of the month, 1 to 28, for every month has it; in place of a weekday. */
  readonly day?: number;
  /** Minutes since local midnight in `timezone`. */
  readonly minute: number;
  readonly timezone: string;
  readonly purpose: string;
}

/** What this community's file asks for again and again. */
export function recurringOf(community: Community): Recurring[] {
  const { timezone, rewards, exit, questions, suggestions } = community;
  const weekly = rewards?.weekly && { id: 'rewards-week', ...momentOf(rewards.weekly), purpose: weekPurpose };
  const sweep = exit?.silent && { id: 'exit-sweep', ...momentOf(exit.silent), purpose: purposes.sweep };
  const morning = questions && { id: 'questions-morning', minute: questions.morning, purpose: ofQuestions.morning };
  const monthly = suggestions?.monthly && { id: 'suggestions-month', ...suggestions.monthly, purpose: monthPurpose };
  const closing = rewards?.monthly && {
    id: 'rewards-month',
    day: 1,
    minute: rewards.monthly.minute,
    purpose: closesMonth,
  };
  return [weekly, closing, sweep, morning, monthly].flatMap((one) => (one ? [{ ...one, timezone }] : []));
}

function momentOf({ weekday, minute }: Required<Pick<Recurring, 'weekday' | 'minute'>>) {
  return { weekday, minute };
}

/** The event of one occurrence. `at`: epoch milliseconds of the moment it was meant for, however late it fires. */
export function occurrence({ id, purpose }: Recurring, at: number): TimerEvent {
  return { type: 'timer', id: `timer:${id}:${at}`, at, purpose };
}
