/**
 * When something happens, as cron writes it, after checking: every value that a field may have, in growing order. Nothing
 * here is every value there is, and then left out; of days and weekdays there is one at most.
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
