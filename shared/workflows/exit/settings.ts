/** The section `exit` after checking. Durations in milliseconds. */
export interface ExitSettings {
  readonly silent?: SilentSettings;
  /** Whoever was removed for what they did, or by an admin, comes back after so long; and with an admin's yes. */
  readonly comeBack?: { readonly after: number; readonly approval: boolean };
  /** A ban in one chat holds in every chat of the community. */
  readonly bansEverywhere: boolean;
  /** So long after somebody has left everything held of them is erased; absent: it stays. */
  readonly keepRecords?: number;
}

export interface SilentSettings {
  /** Without a message for so long they are asked. */
  readonly after: number;
  /** Reminders, so long after the first question, growing. */
  readonly remind: readonly number[];
  /** So long after the first question they are removed. */
  readonly remove: number;
  /** At most so many are asked for the first time in one week. */
  readonly atOnce: number;
  /** When they are looked for: ISO weekday (1 = Monday) and minutes since midnight in the community's zone. */
  readonly weekday: number;
  readonly minute: number;
}
