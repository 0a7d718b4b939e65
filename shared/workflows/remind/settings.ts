/** The section `reminders` after checking. */
export interface ReminderSettings {
  /** How many of one member wait at a time. */
  readonly most: number;
  /** How far ahead, milliseconds. */
  readonly farthest: number;
}
