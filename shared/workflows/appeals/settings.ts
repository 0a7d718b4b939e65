/** The section `appeals` after checking. Durations in milliseconds. */
export interface AppealSettings {
  /** From this sanction on, members are told in private what has happened, with a button to appeal. */
  readonly tell: 'warn' | 'mute' | 'kick' | 'ban';
  /** How long after a case it may be appealed against. */
  readonly within: number;
  /** After so long in silence the admins, or the member who was asked something, are reminded. */
  readonly remind: number;
  /** After so long the member is told that nobody has decided. */
  readonly timeOut: number;
}
