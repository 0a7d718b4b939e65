/**
 * When something happens, as cron writes it, after checking: every value that a field may have, in growing order. Nothing
 * here is every value there is, and then left out; of days and weekdays there is one at most.
 *
 * By the community's clock: in the night in which a time comes twice it happens once. Where a time is left out it happens
 * as soon as the clocks have jumped on one machine, and not at all on AWS
 * (https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time).
 */
export interface Cron {
  /** As it stands in the file, five fields. */
  readonly text: string;
  readonly minute: number;
  /** 0 to 23. */
  readonly hours?: readonly number[];
  /** Of the month, 1 to 31. */
  readonly days?: readonly number[];
  /** 1 to 12. */
  readonly months?: readonly number[];
  /** ISO: 1 is Monday. */
  readonly weekdays?: readonly number[];
}

/** At the beginning of every hour. */
export const hourly: Cron = { text: '0 * * * *', minute: 0 };
