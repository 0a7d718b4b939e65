/** The content section after checking. */
export interface ContentSettings {
  /** For a member whose message is featured; given back when it no longer is. */
  readonly points: number;
  readonly collection?: CollectionSettings;
}

/** When the best of the time since are told: an ISO weekday or a day of the month, and minutes since local midnight. */
export interface CollectionSettings {
  readonly weekday?: number;
  readonly day?: number;
  readonly minute: number;
  /** At most so many confirmed answers are among them. */
  readonly answers: number;
}
