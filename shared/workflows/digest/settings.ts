/** The digest section after checking. Minutes since local midnight. */
export interface DigestSettings {
  /** When the admins read of the day before. */
  readonly daily: number;
  /** When the community reads of its week: an ISO weekday (1 = Monday) and the time. */
  readonly weekly?: { readonly weekday: number; readonly minute: number };
  /** With a picture, where a platform shows pictures. */
  readonly chart: boolean;
}
