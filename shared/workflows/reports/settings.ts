/** The reports section after checking. Times are milliseconds, counted from the report. */
export interface ReportSettings {
  /** For a report that turns out to be right. */
  readonly points: number;
  /** How many reports of one member a day are read. */
  readonly perDay: number;
  /** When the admins are reminded of an open report, each of them is, and it is closed without a decision. */
  readonly remind: number;
  readonly escalate: number;
  readonly close: number;
  /** Members to be relied on after whose reports a message is hidden until an admin looks; absent: none is. */
  readonly hideAfter?: number;
  /** How long whoever is muted for it is. */
  readonly mute: number;
  /** What a confirmed report weighs; absent: nothing. */
  readonly sanction?: { readonly ladder: string; readonly strikes: number };
}
